using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Domain;

namespace ApprovalPortal.Modules.Approvals;

/// <summary>The department behind the window: review by one person, decision by another.</summary>
internal static class ApprovalsRoom
{
    public static IServiceCollection AddApprovals(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(ApprovalsPolicies.Review, p => p.RequireRole(StaffRoles.Reviewer))
            .AddPolicy(ApprovalsPolicies.Decide, p => p.RequireRole(StaffRoles.Decider));
        services.AddScoped<ICaseDesk, ReviewDesk>().AddScoped<ICaseDesk, DecisionDesk>();
        services.AddSingleton(new WorkView("to-review", "待审查", [CaseStatus.Accepted], StaffRoles.Reviewer, "没有待审查的件。", 30));
        services.AddSingleton(new WorkView("mine", "我在审查", [CaseStatus.UnderReview], StaffRoles.Reviewer, "你手里没有在审查的件。新件从“待审查”接手。", 40, Mine: true));
        services.AddSingleton(new WorkView("to-decide", "待决定", [CaseStatus.AwaitingDecision], StaffRoles.Decider, "没有待决定的件。", 50));
        return services;
    }
}
