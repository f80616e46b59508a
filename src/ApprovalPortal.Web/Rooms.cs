using System.CommandLine;
using ApprovalPortal.Modules.Messages;

namespace ApprovalPortal;

/// <summary>
/// The rooms in the order in which a case flows through them: code points upstream only, events flow downstream.
/// The only file that names them all.
/// </summary>
public static class Rooms
{
    public static IReadOnlyList<string> InFlowOrder { get; } =
        ["Organisation", "Accounts", "Messages", "Catalogue", "Licences", "Cases", "Acceptance", "Approvals", "Delivery", "Ratings", "Dashboards"];

    /// <summary>What the rooms add to the command line.</summary>
    internal static IEnumerable<Func<string[], Command>> Verbs => [];

    public static IServiceCollection AddRooms(this IServiceCollection services) => services
        .AddMessages();
}
