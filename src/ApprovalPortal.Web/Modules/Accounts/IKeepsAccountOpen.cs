namespace ApprovalPortal.Modules.Accounts;

/// <summary>A downstream room's say in the closing of an account: open cases keep it open.</summary>
public interface IKeepsAccountOpen
{
    /// <returns>Why the account cannot be closed yet and what to do about it, as its owner reads it; nothing when it can.</returns>
    Task<string?> ReasonAsync(Guid accountId);
}

/// <summary>A downstream room's part of what the portal keeps about somebody: their cases, licences, ratings.</summary>
public interface IKeepsPersonalData
{
    /// <summary>What it is, such as 我的办件.</summary>
    string Title { get; }

    /// <summary>Everything kept, in a form that serialises to JSON; nothing when there is nothing.</summary>
    Task<IReadOnlyCollection<object>> ReadAsync(Guid accountId, CancellationToken cancellation);
}
