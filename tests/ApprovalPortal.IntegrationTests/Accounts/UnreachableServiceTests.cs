using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Accounts;

public sealed class UnreachableServiceTests(UnreachableServiceTests.Fixture portal) : IClassFixture<UnreachableServiceTests.Fixture>
{
    [Fact]
    public async Task A_service_that_does_not_answer_is_said_so_and_the_password_still_works()
    {
        using var visitor = portal.Visitor();

        using var start = await visitor.GetAsync("/account/service");
        var page = await visitor.PageAsync(start.Headers.Location!.ToString());

        Assert.Equal(AccountRefusals.ServiceFailed.Message, page.TextOf("[role=alert]"));
        using var signedIn = await portal.SignedInAsync(DemoAccountsSeed.VerifiedCitizen);
    }

    public sealed class Fixture : PortalFixture
    {
        protected override IEnumerable<(string Key, string Value)> Settings =>
        [
            // The discard port, on which nobody listens.
            ("IdentityService:Authority", "http://127.0.0.1:9"),
            ("IdentityService:ClientId", "approval-portal"),
            ("IdentityService:ClientSecret", "secret"),
        ];
    }
}
