using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identifiers;

namespace ApprovalPortal.UnitTests.Accounts;

public sealed class AuthorityTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Guid Holder = Guid.NewGuid();
    private static readonly Guid Agent = Guid.NewGuid();

    [Fact]
    public void An_authority_binds_nobody_before_the_agent_has_taken_it_on()
    {
        var authority = Granted();

        Assert.False(authority.IsInForceOn(Today));
        authority.Confirm(Agent, Today, Now);
        Assert.True(authority.IsInForceOn(Today));
    }

    [Fact]
    public void It_holds_on_its_first_and_last_day_and_on_none_other()
    {
        var authority = Granted();
        authority.Confirm(Agent, Today, Now);

        Assert.Equal(
            [false, true, true, false],
            new[] { Today.AddDays(-1), Today, Today.AddDays(30), Today.AddDays(31) }.Select(authority.IsInForceOn));
    }

    [Fact]
    public void Nobody_else_can_take_it_on()
    {
        var result = Granted().Confirm(Holder, Today, Now);

        Assert.Equal(AccountRefusals.AuthorityNotOpen, result.Refusal);
    }

    [Fact]
    public void A_revoked_authority_is_over_at_once_and_cannot_be_revoked_again()
    {
        var authority = Granted();
        authority.Confirm(Agent, Today, Now);

        authority.Revoke(Holder, Now);

        Assert.False(authority.IsInForceOn(Today));
        Assert.True(authority.Revoke(Agent, Now).IsRefused);
    }

    [Theory]
    [InlineData("", "食品经营许可", true)]
    [InlineData("食品经营许可\n户外广告", "食品经营许可", true)]
    [InlineData("食品经营许可；户外广告", "户外广告", true)]
    [InlineData("食品经营许可", "食品经营", false)]
    public void Its_scope_covers_what_it_names(string scope, string matter, bool covers)
    {
        var authority = Granted(scope);

        Assert.Equal(covers, authority.Covers([matter]));
    }

    [Fact]
    public void It_cannot_run_for_more_than_a_year_or_end_before_today()
    {
        var tooLong = Authority.Grant(Enterprise(), Holder, Agent, null, Today, Today.AddMonths(12).AddDays(1), Today, Now);
        var tooEarly = Authority.Grant(Enterprise(), Holder, Agent, null, Today.AddDays(-9), Today.AddDays(-1), Today, Now);

        Assert.Equal(AccountRefusals.AuthorityTooLong, tooLong.Refusal);
        Assert.Equal(AccountRefusals.AuthorityEndsTooEarly, tooEarly.Refusal);
    }

    [Fact]
    public void Only_the_holder_of_an_enterprise_can_give_one_and_not_to_themselves()
    {
        var stranger = Authority.Grant(Enterprise(), Agent, Holder, null, Today, Today, Today, Now);
        var self = Authority.Grant(Enterprise(), Holder, Holder, null, Today, Today, Today, Now);

        Assert.Equal(AccountRefusals.NotYourEnterprise, stranger.Refusal);
        Assert.Equal(AccountRefusals.AgentIsSelf, self.Refusal);
    }

    private static Authority Granted(string? scope = null) =>
        Authority.Grant(Enterprise(), Holder, Agent, scope, Today, Today.AddDays(30), Today, Now).Value!;

    private static Applicant Enterprise()
    {
        var enterprise = Applicant.Register(
            new(ApplicantKind.Enterprise, "云海拾光餐饮管理有限公司", IdentityDocumentKind.UnifiedSocialCreditCode, new("1.x"), "d"), mobile: null);
        enterprise.Declare(Holder, enterprise.Name, Now);
        return enterprise;
    }
}
