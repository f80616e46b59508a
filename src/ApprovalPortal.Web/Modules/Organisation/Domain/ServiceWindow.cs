namespace ApprovalPortal.Modules.Organisation.Domain;

/// <summary>A counter in a service hall where clerks take cases in.</summary>
public sealed class ServiceWindow
{
    private ServiceWindow()
    {
    }

    /// <summary>What hangs above it: B06.</summary>
    public string Code { get; private init; } = "";

    public string Hall { get; private init; } = "";

    public static ServiceWindow Create(string code, string hall) => new() { Code = code, Hall = hall };
}
