using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Testing;

namespace ApprovalPortal.BrowserTests.Journeys;

/// <summary>Scripts are a convenience: a browser that runs none gets through the application all the same.</summary>
[Collection(BrowserSuite.Name)]
public sealed class WithoutScriptTests(BrowserPortal portal)
{
    [Fact]
    public Task An_application_is_filed_without_scripts() =>
        Stage.PlayAsync(portal, "demo-item", new(Screen.Phone, RunsScripts: false), async stage =>
        {
            var walk = new CaseWalk(portal);
            var citizen = await stage.EnterAsync("citizen");

            var number = await new Application(citizen, await walk.ItemAsync(CaseWalk.PromisedItem)).FileAsync(DemoAccountsSeed.Representative);

            Assert.Equal(CaseStatus.Submitted, (await walk.CaseAsync(number)).Status);
        });
}
