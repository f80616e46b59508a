namespace ApprovalPortal.Modules.Catalogue;

/// <summary>A slot for whoever counts cases: which items were filed most, for the front page. Empty while nobody fills it.</summary>
public interface IPopularItems
{
    /// <summary>Over which time, in words: 近 30 天.</summary>
    string Period { get; }

    /// <summary>Ids of items, most filed first.</summary>
    Task<IReadOnlyList<Guid>> MostFiledAsync(int take, CancellationToken cancellation);
}
