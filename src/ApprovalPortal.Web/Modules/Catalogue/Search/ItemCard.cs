using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary>What lists show of an item's current version; kept in memory beside the search index.</summary>
public sealed record ItemCard(
    Guid ItemId,
    TaskCode TaskCode,
    string Name,
    string? PlainName,
    ItemType Type,
    ItemKind Kind,
    string Department,
    TimeLimit? Promised,
    int? Visits,
    bool? Charges,
    bool CanBeFiledOnline,
    IReadOnlyList<string> Objects,
    IReadOnlyList<string> Themes)
{
    private const string Person = "自然人";

    public bool IsForPeople => Objects.Contains(Person);

    public bool IsForUnits => Objects.Any(o => o != Person);

    /// <summary>Who decides, how long, how often one comes, what it costs: only what was published.</summary>
    public string Summary => string.Join(" · ", ((string?[])
    [
        Department,
        Kind == ItemKind.OnTheSpot ? "即办" : Promised is { } promised ? $"承诺 {promised}" : null,
        Visits is { } visits ? $"到场 {visits} 次" : null,
        Charges switch { false => "不收费", true => "收费", null => null },
    ]).Where(part => part is not null));
}
