namespace ApprovalPortal.Platform.Seeding;

/// <summary>
/// Data that the portal brings along. Runs at every start, changes only what is missing, keyed by code.
/// </summary>
public interface ISeed
{
    /// <summary>Seeds run in this order.</summary>
    int Order { get; }

    /// <summary>Demo data is for Development; it is refused in Production.</summary>
    bool IsDemo { get; }

    Task PlantAsync(CancellationToken cancellation);
}
