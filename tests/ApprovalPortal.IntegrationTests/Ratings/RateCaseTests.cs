using System.Net;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Ratings;
using ApprovalPortal.Modules.Ratings.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Ratings;

public sealed class RateCaseTests(ClaimsFixture portal) : IClassFixture<ClaimsFixture>
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly CaseDays Finished = new(
        Today.AddDays(-10), Due: Today, Decided: Today.AddDays(-2), Delivered: Today.AddDays(-1));

    private readonly Guid _account = Guid.NewGuid();

    [Fact]
    public async Task A_finished_case_is_rated_in_two_taps()
    {
        var caseFile = await CaseAsync(Finished);
        using var applicant = portal.Applicant(_account);

        using var response = await applicant.PostAsync($"/cases/{caseFile.Number}/rate", ("Stars", "5"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var saved = Assert.Single(await RatingsOfAsync(caseFile));
        Assert.Equal((5, _account, caseFile.DepartmentId, Today), (saved.Stars, saved.AccountId, saved.DepartmentId, saved.RatedOn));
        var page = await applicant.PageAsync(response.Headers.Location!.ToString());
        Assert.Contains("非常满意", page.TextOf(".given-rating"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[action$='/rate']"));
    }

    [Fact]
    public async Task No_level_is_chosen_beforehand_and_no_reason_is_ticked()
    {
        var caseFile = await CaseAsync(Finished);
        using var applicant = portal.Applicant(_account);

        var page = await applicant.PageAsync($"/cases/{caseFile.Number}/rate");

        Assert.Equal(5, page.QuerySelectorAll("input[name=Stars]").Length);
        Assert.Equal(RatingReasons.All.Count, page.QuerySelectorAll("input[name=Reasons]").Length);
        Assert.Empty(page.QuerySelectorAll("input[checked]"));
        Assert.Contains("138****3210", page.TextOf("form[action$='/rate']"), StringComparison.Ordinal);
        Assert.Contains("最晚 3月11日", page.TextOf("form[action$='/rate']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_rating_keeps_its_reasons_its_words_and_the_wish_for_a_call()
    {
        var caseFile = await CaseAsync(Finished);
        using var applicant = portal.Applicant(_account);

        using var response = await applicant.PostAsync(
            $"/cases/{caseFile.Number}/rate", ("Stars", "2"), ("Reasons", "213"), ("Reasons", "207"), ("Words", "<b>等了\r\n两天</b>"), ("WantsCallBack", "true"));

        var saved = Assert.Single(await RatingsOfAsync(caseFile));
        Assert.Equal([207, 213], saved.Reasons);
        Assert.True(saved.WantsCallBack);
        var page = await applicant.PageAsync(response.Headers.Location!.ToString());
        var given = page.TextOf(".given-rating");
        Assert.Contains("没有提供材料样本；窗口人员业务不熟练", given, StringComparison.Ordinal);
        Assert.Contains("<b>等了 两天</b>", given, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_rating_without_a_reason_is_refused_beside_the_reasons()
    {
        var caseFile = await CaseAsync(Finished);
        using var applicant = portal.Applicant(_account);

        using var response = await applicant.PostAsync($"/cases/{caseFile.Number}/rate", ("Stars", "1"));

        var page = await response.PageAsync();
        Assert.Equal(RatingRefusals.BadNeedsReason.Message, page.TextOf("#Reasons .err"));
        Assert.NotNull(page.QuerySelector("input[name=Stars][value='1'][checked]"));
        Assert.Empty(await RatingsOfAsync(caseFile));
    }

    [Fact]
    public async Task A_reason_of_another_level_is_refused_and_what_was_typed_stays()
    {
        var caseFile = await CaseAsync(Finished);
        using var applicant = portal.Applicant(_account);

        using var response = await applicant.PostAsync($"/cases/{caseFile.Number}/rate", ("Stars", "4"), ("Reasons", "207"), ("Words", "还行"));

        var page = await response.PageAsync();
        Assert.Equal(RatingRefusals.ReasonOfOtherLevel(4).Message, page.TextOf("#Reasons .err"));
        Assert.NotNull(page.QuerySelector("input[name=Reasons][value='207'][checked]"));
        Assert.Equal("还行", page.TextOf("textarea"));
    }

    [Fact]
    public async Task Without_a_level_or_with_too_many_words_the_page_says_so()
    {
        var caseFile = await CaseAsync(Finished);
        using var applicant = portal.Applicant(_account);

        using var response = await applicant.PostAsync($"/cases/{caseFile.Number}/rate", ("Words", new string('字', Rating.WordsMaxLength + 1)));

        var errors = (await response.PageAsync()).TextOf(".errors");
        Assert.Contains(RateCaseFormValidator.LevelMissing, errors, StringComparison.Ordinal);
        Assert.Contains(RateCaseFormValidator.WordsTooLong, errors, StringComparison.Ordinal);
        Assert.Empty(await RatingsOfAsync(caseFile));
    }

    [Fact]
    public async Task A_second_rating_is_refused_and_the_first_stays()
    {
        var caseFile = await CaseAsync(Finished);
        using var applicant = portal.Applicant(_account);
        using var first = await applicant.PostAsync($"/cases/{caseFile.Number}/rate", ("Stars", "5"));

        using var second = await applicant.PostAsync($"/cases/{caseFile.Number}/rate", ("Stars", "3"));

        Assert.Contains("请勿重复评价", (await second.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
        Assert.Equal(5, Assert.Single(await RatingsOfAsync(caseFile)).Stars);
    }

    [Fact]
    public async Task Two_ratings_at_the_same_moment_end_as_one()
    {
        var caseFile = await CaseAsync(Finished);
        using var applicant = portal.Applicant(_account);

        var responses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => applicant.PostAsync($"/cases/{caseFile.Number}/rate", ("Stars", "4"))));

        Assert.Equal(1, responses.Count(r => r.StatusCode == HttpStatusCode.Redirect));
        Assert.All(responses, r => Assert.True(r.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK, r.StatusCode.ToString()));
        Assert.Single(await RatingsOfAsync(caseFile));
    }

    [Fact]
    public async Task Anothers_case_and_an_unknown_number_are_not_found()
    {
        var caseFile = await CaseAsync(Finished);
        using var other = portal.Applicant(Guid.NewGuid());

        foreach (var number in new[] { caseFile.Number.Value, "260302999999", "nonsense" })
        {
            using var page = await other.GetAsync($"/cases/{number}/rate");
            using var post = await other.PostAsync($"/cases/{number}/rate", ("Stars", "5"));

            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, post.StatusCode));
        }

        Assert.Empty(await RatingsOfAsync(caseFile));
    }

    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.NotFound)]
    public async Task A_case_that_others_filed_is_open_to_its_applicant_once_verified(bool isVerified, HttpStatusCode expected)
    {
        var caseFile = await portal.InDatabaseAsync(async db =>
        {
            var vault = portal.Services.GetRequiredService<PersonalDataVault>();
            var number = Guid.NewGuid().ToString("N");
            var owner = Applicant.Register(
                new(ApplicantKind.Enterprise, "云海拾光民宿有限公司", IdentityDocumentKind.UnifiedSocialCreditCode, vault.Seal(number), vault.Digest("test", number)), null);
            owner.Declare(_account, owner.Name, PortalFixture.Start);
            if (isVerified)
            {
                owner.Verify(_account, new(VerifiedBy.Window, Guid.NewGuid(), "营业执照", PortalFixture.Start));
            }

            var department = FigureData.Department("市卫生健康委");
            var filed = portal.Case(department.Id, accountId: Guid.NewGuid(), Finished, owner.Id);
            db.AddRange(owner, department, filed);
            await db.SaveChangesAsync();
            return filed;
        });
        using var applicant = portal.Applicant(_account);

        using var page = await applicant.GetAsync($"/cases/{caseFile.Number}/rate");

        Assert.Equal(expected, page.StatusCode);
    }

    [Fact]
    public async Task An_unfinished_case_is_not_rated()
    {
        var caseFile = await CaseAsync(new(Today.AddDays(-3), Due: Today.AddDays(5)));
        using var applicant = portal.Applicant(_account);

        var page = await applicant.PageAsync($"/cases/{caseFile.Number}/rate");
        using var post = await applicant.PostAsync($"/cases/{caseFile.Number}/rate", ("Stars", "5"));

        Assert.Null(page.QuerySelector("form[action$='/rate']"));
        Assert.Equal(RatingRefusals.NotFinished.Message, page.TextOf(".note"));
        Assert.Contains(RatingRefusals.NotFinished.Message, (await post.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
        Assert.Empty(await RatingsOfAsync(caseFile));
    }

    [Fact]
    public async Task A_case_closed_too_long_ago_is_not_rated()
    {
        var closed = Today.AddDays(-11);
        var caseFile = await CaseAsync(new(closed.AddDays(-5), Due: closed, Decided: closed, Delivered: closed));
        using var applicant = portal.Applicant(_account);

        using var post = await applicant.PostAsync($"/cases/{caseFile.Number}/rate", ("Stars", "5"));

        Assert.Contains("评价到2026年3月1日", (await post.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
        Assert.Empty(await RatingsOfAsync(caseFile));
    }

    [Fact]
    public async Task Staff_and_visitors_do_not_rate()
    {
        var caseFile = await CaseAsync(Finished);
        using var clerk = portal.Staff(StaffRoles.WindowClerk);
        using var visitor = portal.Visitor();

        using var toClerk = await clerk.PostAsync($"/cases/{caseFile.Number}/rate", ("Stars", "5"));
        using var toVisitor = await visitor.GetAsync($"/cases/{caseFile.Number}/rate");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (toClerk.StatusCode, toVisitor.StatusCode));
    }

    [Fact]
    public async Task The_audit_trail_of_the_case_does_not_know_of_the_rating()
    {
        var caseFile = await CaseAsync(Finished);
        using var applicant = portal.Applicant(_account);

        using var response = await applicant.PostAsync($"/cases/{caseFile.Number}/rate", ("Stars", "1"), ("Words", "不能说的话"));

        var entries = await portal.InDatabaseAsync(db => db.Set<AuditEntry>()
            .Where(e => e.Action == "rating.given" && e.Detail.Contains(caseFile.Number.Value)).ToListAsync());
        var entry = Assert.Single(entries);
        Assert.Equal($"rating:{caseFile.Number}", entry.Stream);
        Assert.DoesNotContain("不能说的话", entry.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(_account.ToString(), entry.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_progress_page_invites_then_shows_the_rating_and_the_staff_page_does_neither()
    {
        var caseFile = await CaseAsync(Finished);
        using var applicant = portal.Applicant(_account);

        var before = await PanelAsync(caseFile, CaseViewer.Applicant);
        using var response = await applicant.PostAsync($"/cases/{caseFile.Number}/rate", ("Stars", "3"));
        var after = await PanelAsync(caseFile, CaseViewer.Applicant);

        Assert.Equal(new RatingPanelModel(caseFile.Number, null, Today.AddDays(9)), before?.Model);
        Assert.Equal(3, Assert.IsType<RatingPanelModel>(after?.Model).Given?.Stars);
        Assert.Null(await PanelAsync(caseFile, CaseViewer.Staff));
    }

    private Task<CaseFile> CaseAsync(CaseDays days) => portal.InDatabaseAsync(async db =>
    {
        var department = FigureData.Department("市卫生健康委");
        var caseFile = portal.Case(department.Id, _account, days);
        db.AddRange(department, caseFile);
        await db.SaveChangesAsync();
        return caseFile;
    });

    private Task<List<Rating>> RatingsOfAsync(CaseFile caseFile) =>
        portal.InDatabaseAsync(db => db.Set<Rating>().Where(r => r.CaseId == caseFile.Id).ToListAsync());

    private Task<CasePanel?> PanelAsync(CaseFile caseFile, CaseViewer viewer) => portal.InScopeAsync(
        services => services.GetServices<ICasePanel>().OfType<RatingPanel>().Single().ForAsync(caseFile, viewer, CancellationToken.None));
}
