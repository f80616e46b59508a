using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Results;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.UnitTests.Accounts;

public sealed class StaffMemberTests
{
    private static readonly DateTimeOffset Chosen = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(StaffRoles.SystemAdmin, StaffRoles.AuditAdmin)]
    [InlineData(StaffRoles.SystemAdmin, StaffRoles.WindowClerk)]
    [InlineData(StaffRoles.SecurityAdmin, StaffRoles.Leader)]
    public void The_three_administrators_are_three_people_who_handle_no_cases(string one, string other)
    {
        var result = Create(one, other);

        Assert.Equal(AccountRefusals.RolesApart, result.Refusal);
    }

    [Fact]
    public void A_reviewer_may_also_administer_the_department()
    {
        var result = Create(StaffRoles.Reviewer, StaffRoles.DepartmentAdmin);

        Assert.True(result.Value!.Holds(StaffRoles.DepartmentAdmin));
    }

    [Fact]
    public void Nobody_is_without_a_role_or_with_an_unknown_one()
    {
        Assert.Equal(AccountRefusals.NoRole, Create().Refusal);
        Assert.Equal("staff.unknown-role", Create("king").Refusal?.Code);
    }

    [Fact]
    public void The_first_password_has_to_be_changed_and_then_no_more()
    {
        var member = Create(StaffRoles.Reviewer).Value!;

        var before = member.MustChangePassword;
        member.PasswordChosen(Chosen);

        Assert.Equal((true, false), (before, member.MustChangePassword));
    }

    [Fact]
    public void A_password_that_is_too_old_has_to_be_changed()
    {
        var member = Create(StaffRoles.Reviewer).Value!;
        member.PasswordChosen(Chosen);

        Assert.False(member.MustChooseAnother(oldest: Chosen));
        Assert.True(member.MustChooseAnother(oldest: Chosen.AddSeconds(1)));
    }

    [Fact]
    public void A_change_of_roles_keeps_what_stays_and_drops_what_goes()
    {
        var member = Create(StaffRoles.Reviewer, StaffRoles.DepartmentAdmin).Value!;
        var kept = member.Roles[0].Id;

        member.Change(new("卫平"), [StaffRoles.Reviewer, StaffRoles.Decider]);

        Assert.Equal([StaffRoles.Reviewer, StaffRoles.Decider], member.Roles.Select(r => r.Role));
        Assert.Equal(kept, member.Roles[0].Id);
    }

    [Theory]
    [InlineData("Yunhai#2026", true, true)]
    [InlineData("yunhai2026", true, false)]
    [InlineData("Yh#2026", true, false)]
    [InlineData("yunhai26", false, true)]
    [InlineData("yunhaishi", false, false)]
    public void Staff_passwords_are_longer_and_more_varied(string password, bool isStaff, bool accepted)
    {
        var rules = new PasswordRules(Options.Create(new AccountOptions()));

        Assert.Equal(accepted, rules.Accepts(password, isStaff));
    }

    private static Result<StaffMember> Create(params string[] roles) => StaffMember.Create(Guid.NewGuid(), "W0001", new("卫平"), roles);
}
