using System.Net;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Delivery;
using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.IntegrationTests.Cases;

public sealed class WholePathTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly CaseWalk _walk = new(portal);

    [Fact]
    public async Task A_case_goes_from_the_application_to_the_licence_the_rating_and_the_quarter()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var number = await _walk.FileAsync(applicant, await _walk.ItemAsync(CaseWalk.PromisedItem));

        using var clerk = await portal.SignedInAsync(CaseWalk.Clerk);
        Assert.Contains(number.Value, (await clerk.PageAsync("/work?view=waiting")).TextOf("table"), StringComparison.Ordinal);
        await _walk.DoAsync(clerk, number, "accept", ("MaterialsChecked", "true"));
        var accepted = await _walk.CaseAsync(number);
        Assert.Equal((CaseStatus.Accepted, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 16)), (accepted.Status, accepted.AcceptedOn, accepted.PromisedDueOn));

        using var reviewer = await portal.SignedInAsync(CaseWalk.Reviewer);
        await _walk.DoAsync(reviewer, number, "review");
        await _walk.DoAsync(reviewer, number, "recommend", ("Grant", "True"), ("Opinion", "材料齐全，符合条件"));
        using var decider = await portal.SignedInAsync(CaseWalk.Decider);
        await _walk.DoAsync(decider, number, "decide", ("Choice", "Approve"));

        var closed = await _walk.CaseAsync(number);
        Assert.Equal((CaseStatus.Closed, CaseOutcome.Granted, true), (closed.Status, closed.Outcome, closed.DecidedInTime));
        var licence = await portal.InDatabaseAsync(db => db.Set<Licence>().AsNoTracking().SingleAsync(l => l.Source == MakeLicenceWhenApproved.SourceOf(number)));
        using var visitor = portal.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/verify/{licence.Identifier}")).StatusCode);

        var progress = await applicant.PageAsync($"/cases/{number}");
        Assert.Contains("办好了", progress.TextOf(".say"), StringComparison.Ordinal);
        using var rated = await applicant.PostAsync($"/cases/{number}/rate", ("Stars", "5"));
        Assert.Equal(HttpStatusCode.Redirect, rated.StatusCode);

        using var leader = await portal.SignedInAsync("G0102");
        var quarter = await leader.PageAsync("/dashboard?quarter=2026Q1");
        Assert.Contains("市卫生健康委", quarter.Body!.TextContent, StringComparison.Ordinal);

        var trail = await portal.InDatabaseAsync(db => db.Set<AuditEntry>().AsNoTracking()
            .Where(e => e.Stream == $"case:{number}" && e.Sequence != null).OrderBy(e => e.Sequence).ToListAsync());
        Assert.Equal(
            ["case.submitted", "case.accepted", "case.review-started", "case.decision-recommended", "case.approved", "case.closed"],
            trail.Select(e => e.Action));
        Assert.All(trail, e => Assert.True(e.IsIntact));
        Assert.All(trail.Zip(trail.Skip(1)), pair => Assert.Equal(pair.First.Digest, pair.Second.PreviousDigest));
    }

    [Fact]
    public async Task An_on_the_spot_case_is_taken_in_and_decided_the_same_day_by_two_people()
    {
        var item = await portal.InDatabaseAsync(db => TestItems.OnTheSpotOfHealthCommission(db).FirstAsync());
        using var applicant = await portal.SignedInAsync(item.Guide.Objects.Contains("自然人") ? DemoAccountsSeed.VerifiedCitizen : DemoAccountsSeed.Representative);
        var number = await _walk.FileAsync(applicant, item);
        using var clerk = await portal.SignedInAsync(CaseWalk.Clerk);
        using var decider = await portal.SignedInAsync(CaseWalk.Decider);

        await _walk.DoAsync(clerk, number, "accept", ("MaterialsChecked", "true"));
        await _walk.DoAsync(decider, number, "decide", ("Choice", "Approve"));

        var done = await _walk.CaseAsync(number);
        Assert.Equal((CaseStatus.Closed, CaseOutcome.Granted, done.AcceptedOn), (done.Status, done.Outcome, done.DecidedOn));
        Assert.NotEqual(done.AcceptedBy, done.DecidedBy);
    }
}
