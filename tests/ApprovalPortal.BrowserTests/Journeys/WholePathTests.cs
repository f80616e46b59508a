using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.BrowserTests.Journeys;

/// <summary>
/// The whole path as people walk it: a citizen applies, the window takes the case in, the department decides, and what comes
/// of it is seen, verified, rated and counted. Every page on the way must look right (<see cref="PageChecks"/>).
/// </summary>
[Collection(BrowserSuite.Name)]
public sealed class WholePathTests(BrowserPortal portal)
{
    private readonly CaseWalk _walk = new(portal);

    [Theory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_demo_item_goes_from_the_search_to_the_licence_the_rating_and_the_quarter(int width) =>
        Stage.PlayAsync(portal, "demo-item", new(width), async stage =>
            await WalkAsync(stage, await _walk.ItemAsync(CaseWalk.PromisedItem), CaseWalk.Reviewer, CaseWalk.Decider));

    [Theory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task An_on_the_spot_item_is_taken_in_and_decided_by_two_people_the_same_day(int width) =>
        Stage.PlayAsync(portal, "on-the-spot", new(width, IsElder: true), async stage =>
            await WalkAsync(stage, await JourneyItems.OnTheSpotAsync(portal), reviewer: null, CaseWalk.Decider));

    [SharedDataTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public Task A_real_item_from_the_import_goes_all_the_way(int width) =>
        Stage.PlayAsync(portal, "imported-item", new(width), async stage =>
        {
            var (item, reviewer, decider) = await JourneyItems.ImportedAsync(portal);
            await WalkAsync(stage, item, reviewer, decider);
        });

    private async Task WalkAsync(Stage stage, ItemVersion item, string? reviewer, string decider)
    {
        var citizen = await stage.EnterAsync("citizen");
        var account = item.Guide.Objects.Contains("自然人") ? DemoAccountsSeed.VerifiedCitizen : DemoAccountsSeed.Representative;
        var number = await new Application(citizen, item).FileAsync(account);

        await StaffSteps.TakeInAsync(await stage.SignedInAsync("clerk", CaseWalk.Clerk), number);
        if (reviewer is not null)
        {
            await StaffSteps.ReviewAsync(await stage.SignedInAsync("reviewer", reviewer), number);
        }

        await StaffSteps.DecideAsync(await stage.SignedInAsync("decider", decider), number);
        var closed = await _walk.CaseAsync(number);
        Assert.Equal((CaseStatus.Closed, CaseOutcome.Granted, true), (closed.Status, closed.Outcome, closed.DecidedInTime));

        await OutcomeSteps.SeeAsync(citizen, number);
        await OutcomeSteps.OpenPapersAsync(citizen, number);
        var passerBy = await stage.EnterAsync("passer-by");
        await OutcomeSteps.LookUpAsync(passerBy, number, CaseWalk.Mobile);
        if (item.Result.Kind == ResultKind.Licence)
        {
            await OutcomeSteps.VerifyLicenceAsync(citizen, number, passerBy);
        }

        await OutcomeSteps.RateAsync(citizen, number);
        var department = await portal.InDatabaseAsync(db => db.Departments().SingleAsync(d => d.Id == item.DepartmentId));
        await OutcomeSteps.CountAsync(await stage.SignedInAsync("leader", "G0102"), department.ShortName);
    }
}
