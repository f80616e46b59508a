using System.CommandLine;
using ApprovalPortal.Modules.Acceptance;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Approvals;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Catalogue;
using ApprovalPortal.Modules.Dashboards;
using ApprovalPortal.Modules.Delivery;
using ApprovalPortal.Modules.Licences;
using ApprovalPortal.Modules.Messages;
using ApprovalPortal.Modules.Ratings;

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
    internal static IEnumerable<Func<string[], Command>> Verbs => [UsersAddVerb.Make, ItemsVerb.Make];

    public static IServiceCollection AddRooms(this IServiceCollection services) => services
        .AddAccounts()
        .AddMessages()
        .AddCatalogue()
        .AddLicences()
        .AddCases()
        .AddAcceptance()
        .AddApprovals()
        .AddDelivery()
        .AddRatings()
        .AddDashboards();
}
