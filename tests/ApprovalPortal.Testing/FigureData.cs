using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Organisation.Domain;
using ApprovalPortal.Modules.Ratings.Domain;
using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.Testing;

/// <summary>The days of one case, for tests that count.</summary>
/// <param name="Due">The promised day; a case without it was not accepted.</param>
/// <param name="WorkingDays">Used up to the decision.</param>
public sealed record CaseDays(
    DateOnly Received, DateOnly? Due = null, DateOnly? Decided = null, int WorkingDays = 1, DateOnly? Delivered = null,
    DateOnly? Declined = null, DateOnly? Withdrawn = null)
{
    /// <summary>A rating given on a day.</summary>
    public (DateOnly On, int Stars)? Rated { get; init; }
}

/// <summary>Cases with chosen days and ratings, through the aggregates' own methods.</summary>
public static class FigureData
{
    private static int _serial;

    public static Department Department(string name) => Modules.Organisation.Domain.Department.Create(
        $"11420700TEST{Interlocked.Increment(ref _serial):D6}", name);

    /// <summary>A case of a department, filed by an account.</summary>
    public static CaseFile Case(this PortalFixture portal, Guid departmentId, Guid accountId, CaseDays days, Guid? applicantId = null)
    {
        var vault = portal.Services.GetRequiredService<PersonalDataVault>();
        var serial = Interlocked.Increment(ref _serial);
        var task = $"11420700TEST{serial:D6}000101001001";
        var at = new DateTimeOffset(days.Received, new TimeOnly(2, 0), TimeSpan.Zero);
        var caseFile = CaseFile.Submit(
            CaseNumber.Of(days.Received, serial),
            NationalCaseCode.Of(task, days.Received, serial % 10_000),
            new(portal.ItemWithoutLicence(), task, "公共场所卫生许可（新办）", "01", false, departmentId, null,
                new TimeLimit(10, TimeUnit.WorkingDay), new TimeLimit(20, TimeUnit.WorkingDay), 0),
            new(applicantId ?? NewId.Next(), "云海拾光民宿有限公司", accountId, "周*宁", FilingCapacity.LegalRepresentative, null, "周安宁", vault.Seal("13800003210"), FilingChannel.Online),
            vault.Seal("{}"),
            new(DeliveryChoice.PickUp, null),
            [],
            at,
            days.Received,
            noticeDueOn: days.Received.AddDays(1));
        Run(caseFile, days, at);
        return caseFile;
    }

    public static Rating? RatingOf(CaseFile caseFile, CaseDays days) => days.Rated is not { } rated ? null : Rating.Give(
        caseFile, new(rated.Stars, [], "如实说明", false, RatingChannel.Computer), caseFile.FiledBy, 30,
        new DateTimeOffset(rated.On, new TimeOnly(3, 0), TimeSpan.Zero), rated.On).Value!;

    // A decided case looks its item up; one that ends in a licence would need a real applicant as well.
    private static Guid ItemWithoutLicence(this PortalFixture portal)
    {
        using var scope = portal.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<AppDbContext>().ItemVersions().AsNoTracking()
            .OrderBy(v => v.Name).AsEnumerable().First(v => v.Result.Kind != ResultKind.Licence).Id;
    }

    private static void Run(CaseFile caseFile, CaseDays days, DateTimeOffset at)
    {
        if (days.Declined is { } declined)
        {
            Must(caseFile.Decline(CaseFiles.Clerk, "不属于本机关职权", at, declined));
        }

        if (days.Due is { } due)
        {
            Must(caseFile.Accept(CaseFiles.Clerk, due, due, at));
        }

        if (days.Decided is { } decided)
        {
            Must(caseFile.StartReview(CaseFiles.Reviewer, at));
            Must(caseFile.Recommend(CaseFiles.Reviewer, grant: true, "符合条件", at));
            Must(caseFile.Approve(CaseFiles.Decider, null, days.WorkingDays, at, decided));
        }

        if (days.Delivered is { } delivered)
        {
            Must(caseFile.Deliver(CaseFiles.Decider, null, at, delivered));
        }

        if (days.Withdrawn is { } withdrawn)
        {
            Must(caseFile.Withdraw(CaseFiles.Applicant, null, at, withdrawn));
        }
    }

    private static void Must(Platform.Results.Result result)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The builder's own step was refused: {refusal.Message}");
        }
    }
}
