using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Delivery;
using ApprovalPortal.Modules.Licences.Data;
using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.IntegrationTests.Delivery;

public sealed class MakeLicenceWhenApprovedTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_granted_case_has_its_licence_in_the_same_commit()
    {
        var number = await portal.ApprovedCaseAsync();

        var licence = Assert.Single(await LicencesOfAsync(number));
        Assert.Equal((new DateOnly(2026, 3, 2), new DateOnly(2030, 3, 1)), (licence.IssuedOn, licence.ValidUntil));
        Assert.Equal(TestData.DepartmentCode, licence.Identifier.BodyCode);
        Assert.StartsWith(TestData.DepartmentCode, licence.Identifier.TypeCode, StringComparison.Ordinal);
        Assert.Equal(("周晓宁", true, "111"), (licence.HolderName, licence.HolderIsPerson, licence.HolderNumberKind));
        Assert.True(await portal.InDatabaseAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.Stream == licence.AuditStream && a.Action == "licence.issued")));
    }

    [Fact]
    public async Task Two_licences_never_share_number_or_identifier()
    {
        var first = Assert.Single(await LicencesOfAsync(await portal.ApprovedCaseAsync()));
        var second = Assert.Single(await LicencesOfAsync(await portal.ApprovedCaseAsync()));

        Assert.NotEqual(first.Number, second.Number);
        Assert.NotEqual(first.Identifier, second.Identifier);
        Assert.Equal(first.Identifier.TypeCode, second.Identifier.TypeCode);
    }

    [Theory]
    [InlineData(ResultKind.Approval)]
    [InlineData(ResultKind.Other)]
    public async Task A_result_that_is_no_licence_makes_none(ResultKind kind)
    {
        var number = await portal.ApprovedCaseAsync(new() { Result = new("准予决定", kind) });

        Assert.Empty(await LicencesOfAsync(number));
        Assert.Equal(CaseStatus.Closed, (await portal.CaseAsync(number)).Status);
    }

    [Fact]
    public async Task A_denied_case_makes_no_licence()
    {
        var number = await portal.DeniedCaseAsync();

        Assert.Empty(await LicencesOfAsync(number));
    }

    [Fact]
    public async Task What_is_wanted_electronically_is_served_with_the_decision()
    {
        var granted = await portal.CaseAsync(await portal.ApprovedCaseAsync());
        var denied = await portal.CaseAsync(await portal.DeniedCaseAsync());

        Assert.Equal((CaseStatus.Closed, CaseOutcome.Granted), (granted.Status, granted.Outcome));
        Assert.Equal((CaseStatus.Closed, CaseOutcome.Denied), (denied.Status, denied.Outcome));
        Assert.Equal("系统", granted.History.OrderBy(s => s.Sequence).Last().ByName);
        Assert.Equal(5, granted.History.Count);
    }

    [Theory]
    [InlineData(DeliveryChoice.PickUp, FilingChannel.Online, 0)]
    [InlineData(DeliveryChoice.Courier, FilingChannel.Online, 0)]
    [InlineData(DeliveryChoice.Electronic, FilingChannel.Window, 0)]
    [InlineData(DeliveryChoice.Electronic, FilingChannel.Online, 20)]
    public async Task Everything_else_waits_at_the_window(DeliveryChoice choice, FilingChannel channel, int fee)
    {
        var number = await portal.ApprovedCaseAsync(new() { Delivery = choice, Channel = channel, Fee = fee });

        Assert.Equal(CaseStatus.Approved, (await portal.CaseAsync(number)).Status);
    }

    private Task<List<Licence>> LicencesOfAsync(CaseNumber number)
    {
        var source = MakeLicenceWhenApproved.SourceOf(number);
        return portal.InDatabaseAsync(db => db.Licences().AsNoTracking().Where(l => l.Source == source).ToListAsync());
    }
}
