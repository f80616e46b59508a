using System.Net;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Cases;

[Collection(Applying.Name)]
public sealed class ApplyForServiceTests(PortalFixture portal)
{
    private readonly CaseWalk _walk = new(portal);

    [Fact]
    public async Task A_draft_that_waits_is_offered_and_gone_on_with()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var item = await TestItems.PublishAsync(portal);

        var before = await applicant.PageAsync($"/apply/{item.TaskCode}");
        var draft = await CaseWalk.StartAsync(applicant, item);
        var after = await applicant.PageAsync($"/apply/{item.TaskCode}");
        var again = await CaseWalk.StartAsync(applicant, item);

        Assert.Contains("开始填写", before.TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("你有一份没填完的申请", after.TextOf(".note"), StringComparison.Ordinal);
        Assert.Equal(draft, again);
        Assert.Contains(item.Name, (await applicant.PageAsync("/cases")).TextOf(".papers"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/apply/12420700MB1234TU1A3999999999999")]
    [InlineData("/apply/not-a-code")]
    [InlineData("/apply/drafts/00000000-0000-0000-0000-000000000001")]
    public async Task What_is_not_there_is_404(string url)
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);

        using var shown = await applicant.GetAsync(url);
        using var posted = await applicant.PostAsync(url.Contains("drafts", StringComparison.Ordinal) ? $"{url}/confirm" : url, ("Confirmed", "true"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.StatusCode, posted.StatusCode));
    }

    [Fact]
    public async Task Only_applicants_and_the_window_apply()
    {
        var item = await TestItems.PublishAsync(portal);
        using var reviewer = await portal.SignedInAsync(CaseWalk.Reviewer);
        using var visitor = portal.Visitor();

        using var refused = await reviewer.PostAsync($"/apply/{item.TaskCode}");
        using var sent = await visitor.GetAsync($"/apply/{item.TaskCode}");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("/account/sign-in", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_is_not_online_says_so_and_starts_nothing()
    {
        var item = await TestItems.PublishAsync(portal, c => c with { IsOnline = false });
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);

        using var response = await applicant.PostAsync($"/apply/{item.TaskCode}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(item.CannotBeFiledOnline!.Message, (await response.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
        Assert.False(await portal.InDatabaseAsync(db => db.Set<ApplicationDraft>().AnyAsync(d => d.ItemVersionId == item.Id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/applicant")]
    [InlineData("/form/main")]
    [InlineData("/materials")]
    [InlineData("/delivery")]
    [InlineData("/confirm")]
    public async Task Anothers_draft_is_404(string page)
    {
        using var owner = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        using var other = await portal.SignedInAsync(DemoAccountsSeed.VerifiedCitizen);
        var draft = await CaseWalk.StartAsync(owner, await TestItems.PublishAsync(portal));

        using var shown = await other.GetAsync(draft + page);
        using var posted = await other.PostAsync(draft + (page.Length == 0 ? "/discard" : page), ("Choice", "PickUp"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.StatusCode, posted.StatusCode));
        Assert.Null((await portal.DraftAsync(draft)).Delivery);
    }

    [Fact]
    public async Task A_wrong_mobile_is_said_beside_the_field_and_everything_typed_is_kept()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await CaseWalk.StartAsync(applicant, await TestItems.PublishAsync(portal));
        var chosen = await CaseWalk.FirstApplicantAsync(applicant, draft);

        using var response = await applicant.PostAsync($"{draft}/applicant", ("ApplicantId", chosen), ("ContactName", "周晓宁"), ("ContactMobile", "12345"));

        var page = await response.PageAsync();
        Assert.Contains("手机号码应为 11 位数字", page.ErrorBeside("ContactMobile"), StringComparison.Ordinal);
        Assert.Equal(("12345", "周晓宁", chosen), (page.Typed("ContactMobile"), page.Typed("ContactName"), page.Chosen("ApplicantId")));
        Assert.Null((await portal.DraftAsync(draft)).ApplicantId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("没有这个人")]
    public async Task Without_an_applicant_it_does_not_go_on(string chosen)
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await CaseWalk.StartAsync(applicant, await TestItems.PublishAsync(portal));

        using var response = await applicant.PostAsync($"{draft}/applicant", ("ApplicantId", chosen), ("ContactName", ""), ("ContactMobile", ""));

        var page = await response.PageAsync();
        Assert.NotNull(page.ErrorBeside("ApplicantId"));
        Assert.Equal(("请填写联系人姓名", "请填写联系手机"), (page.ErrorBeside("ContactName"), page.ErrorBeside("ContactMobile")));
        Assert.DoesNotMatch("[A-Za-z]{4,}", page.TextOf(".errors"));
    }

    [Fact]
    public async Task Nobody_files_for_a_stranger()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await CaseWalk.StartAsync(applicant, await TestItems.PublishAsync(portal));
        var stranger = await ApplicantOfAsync(DemoAccountsSeed.VerifiedCitizen, ApplicantKind.Person);

        using var response = await applicant.PostAsync($"{draft}/applicant", ("ApplicantId", stranger.ToString()), ("ContactName", "周晓宁"), ("ContactMobile", CaseWalk.Mobile));

        var page = await response.PageAsync();
        Assert.Equal(DraftRefusals.NoSuchApplicant.Message, page.ErrorBeside("ApplicantId"));
        Assert.Equal("周晓宁", page.Typed("ContactName"));
    }

    [Fact]
    public async Task An_item_for_enterprises_is_not_filed_by_a_person()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await applicant.FreshDraftAsync(await _walk.ItemAsync(CaseWalk.PromisedItem));
        var person = await ApplicantOfAsync(DemoAccountsSeed.Representative, ApplicantKind.Person);

        using var response = await applicant.PostAsync($"{draft}/applicant", ("ApplicantId", person.ToString()), ("ContactName", "周晓宁"), ("ContactMobile", CaseWalk.Mobile));

        Assert.Equal(DraftRefusals.WrongObject.Message, (await response.PageAsync()).ErrorBeside("ApplicantId"));
    }

    [Fact]
    public async Task Somebody_with_no_fitting_applicant_is_told_what_to_do()
    {
        using var citizen = await portal.SignedInAsync(DemoAccountsSeed.VerifiedCitizen);
        var draft = await citizen.FreshDraftAsync(await _walk.ItemAsync(CaseWalk.PromisedItem));

        var page = await citizen.PageAsync($"{draft}/applicant");

        Assert.Null(page.QuerySelector("input[name=ApplicantId]"));
        Assert.Contains("你的账户里没有这样的申请人", page.TextOf(".note.warn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agent_files_within_the_authority_and_not_beyond_it()
    {
        var within = await TestItems.PublishAsync(portal, c => c with { Name = "授权之内的事项" });
        var beyond = await TestItems.PublishAsync(portal, c => c with { Name = "授权之外的事项" });
        var authority = await AuthoriseAsync(DemoAccountsSeed.DeclaredCitizen, "授权之内的事项");
        var enterprise = await ApplicantOfAsync(DemoAccountsSeed.Representative, ApplicantKind.Enterprise);
        using var agent = await portal.SignedInAsync(DemoAccountsSeed.DeclaredCitizen);
        (string, string)[] filled = [("ApplicantId", enterprise.ToString()), ("ContactName", "张立"), ("ContactMobile", CaseWalk.Mobile)];

        var first = await CaseWalk.StartAsync(agent, within);
        using var accepted = await agent.PostAsync($"{first}/applicant", filled);
        using var refused = await agent.PostAsync($"{await CaseWalk.StartAsync(agent, beyond)}/applicant", filled);

        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        var draft = await portal.DraftAsync(first);
        Assert.Equal((FilingCapacity.Agent, authority), (draft.Capacity!.Value, draft.AuthorityId!.Value));
        Assert.Contains(DraftRefusals.AuthorityDoesNotCover.Message, (await refused.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authority_that_ended_meanwhile_stops_the_submission_and_nothing_is_lost()
    {
        var item = await TestItems.PublishAsync(portal, c => c with { Name = "授权会结束的事项" });
        var authority = await AuthoriseAsync(DemoAccountsSeed.DeclaredCitizen, "授权会结束的事项");
        var enterprise = await ApplicantOfAsync(DemoAccountsSeed.Representative, ApplicantKind.Enterprise);
        using var agent = await portal.SignedInAsync(DemoAccountsSeed.DeclaredCitizen);
        var draft = await CaseWalk.StartAsync(agent, item);
        await _walk.FillInAsync(agent, item, draft);
        (await agent.PostAsync($"{draft}/applicant", ("ApplicantId", enterprise.ToString()), ("ContactName", "张立"), ("ContactMobile", CaseWalk.Mobile))).Dispose();
        await portal.InScopeAsync(s => s.GetRequiredService<RevokeAuthority>().HandleAsync(authority, s.GetRequiredService<AppDbContext>().Authorities().Single(a => a.Id == authority).GrantedBy, default));

        using var response = await agent.PostAsync($"{draft}/confirm", ("Confirmed", "true"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(DraftRefusals.NoLongerForApplicant.Message, (await response.PageAsync()).TextOf(".errors"), StringComparison.Ordinal);
        Assert.Null((await portal.DraftAsync(draft)).SubmittedAs);
    }

    [Fact]
    public async Task Faults_of_a_form_page_stand_beside_their_fields_and_the_page_is_kept_as_it_was_typed()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await applicant.FreshDraftAsync(await _walk.ItemAsync(CaseWalk.PromisedItem));

        using var response = await applicant.PostAsync(
            $"{draft}/form/place",
            ("Answers[placeName]", "拾光民宿"), ("Answers[placeKind]", "hotel"), ("Answers[placeArea]", "很大"), ("Answers[openOn]", "2020-01-01"));

        var refused = await response.PageAsync();
        var later = await applicant.PageAsync($"{draft}/form/place");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("营业面积只填数字，单位是平方米", refused.ErrorBeside("Answers[placeArea]"));
        Assert.Contains("不能早于今天", refused.ErrorBeside("Answers[openOn]"), StringComparison.Ordinal);
        Assert.Equal("请填写经营地址", refused.ErrorBeside("Answers[placeAddress]"));
        Assert.All([refused, later], page => Assert.Equal(
            ("拾光民宿", "很大", "2020-01-01"), (page.Typed("Answers[placeName]"), page.Typed("Answers[placeArea]"), page.Typed("Answers[openOn]"))));
        Assert.Equal("hotel", later.Chosen("Answers[placeKind]"));
        Assert.Contains("差 3 处", (await applicant.PageAsync(draft)).TextOf(".tasks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_kept_as_it_is_typed_and_on_leaving()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await applicant.FreshDraftAsync(await _walk.ItemAsync(CaseWalk.PromisedItem));

        using var saved = await applicant.PostAsync($"{draft}/form/place/autosave", ("Answers[placeName]", "拾光"), ("Answers[placeArea]", "很大"));
        var kept = await applicant.PageAsync($"{draft}/form/place");
        using var left = await applicant.PostAsync($"{draft}/form/place", ("Answers[placeName]", "拾光民宿"), ("Leave", "true"));

        Assert.Equal(HttpStatusCode.NoContent, saved.StatusCode);
        Assert.Equal(("拾光", "很大"), (kept.Typed("Answers[placeName]"), kept.Typed("Answers[placeArea]")));
        Assert.Equal(draft, left.Headers.Location?.ToString());
        Assert.Equal("拾光民宿", (await applicant.PageAsync($"{draft}/form/place")).Typed("Answers[placeName]"));
    }

    [Fact]
    public async Task Saving_while_the_page_saves_itself_loses_nothing()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await applicant.FreshDraftAsync(await _walk.ItemAsync(CaseWalk.PromisedItem));

        var responses = await Task.WhenAll(
            applicant.PostAsync($"{draft}/form/place/autosave", ("Answers[placeName]", "拾光民宿")),
            applicant.PostAsync($"{draft}/form/place", ("Answers[placeName]", "拾光民宿"), ("Leave", "true")),
            applicant.PostAsync($"{draft}/form/hygiene/autosave", ("Answers[manager]", "吴敏芝")),
            applicant.PostAsync($"{draft}/form/hygiene/autosave", ("Answers[manager]", "吴敏芝")));

        Assert.Equal(
            [HttpStatusCode.NoContent, HttpStatusCode.Redirect, HttpStatusCode.NoContent, HttpStatusCode.NoContent], responses.Select(r => r.StatusCode));
        Assert.Equal(draft, responses[1].Headers.Location?.ToString());
        Assert.Equal("拾光民宿", (await applicant.PageAsync($"{draft}/form/place")).Typed("Answers[placeName]"));
        Assert.Equal("吴敏芝", (await applicant.PageAsync($"{draft}/form/hygiene")).Typed("Answers[manager]"));
    }

    [Fact]
    public async Task A_form_page_that_is_not_there_is_404()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await CaseWalk.StartAsync(applicant, await TestItems.PublishAsync(portal));

        using var shown = await applicant.GetAsync($"{draft}/form/nothing");
        using var posted = await applicant.PostAsync($"{draft}/form/nothing/autosave", ("Answers[what]", "x"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.StatusCode, posted.StatusCode));
    }

    [Fact]
    public async Task What_a_later_answer_hid_is_not_filed()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var item = await _walk.ItemAsync(CaseWalk.PromisedItem);
        var draft = await applicant.FreshDraftAsync(item);
        await _walk.FillInAsync(applicant, item, draft);
        var place = item.Form.Sections.Single(s => s.Key == "place");
        var answers = FormAnswers.FromJson(portal.Opened((await portal.DraftAsync(draft)).Answers));
        var mall = answers.With(FormAnswers.Of(("placeKind", "mall")), ["placeKind"]);

        (await applicant.PostAsync($"{draft}/form/place", CaseWalk.Posted(place, mall))).Dispose();
        var confirm = await applicant.PageAsync($"{draft}/confirm");
        using var submitted = await applicant.PostAsync($"{draft}/confirm", ("Confirmed", "true"));

        Assert.NotNull(answers["rooms"]);
        Assert.DoesNotContain("客房数", confirm.TextOf("main"), StringComparison.Ordinal);
        var filed = await _walk.CaseAsync(CaseNumber.Parse(submitted.Headers.Location!.ToString().Split('/')[2]));
        var kept = FormAnswers.FromJson(portal.Opened(filed.Answers));
        Assert.Equal(("mall", null), (kept["placeKind"], kept["rooms"]));
    }

    [Fact]
    public async Task A_way_of_delivery_is_chosen_with_what_it_needs()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await applicant.FreshDraftAsync(await _walk.ItemAsync(CaseWalk.PromisedItem));

        var nothing = await PostedAsync();
        var noConsent = await PostedAsync(("Choice", "Electronic"));
        var noAddress = await PostedAsync(("Choice", "Courier"), ("Address", " "));
        var longAddress = await PostedAsync(("Choice", "Courier"), ("Address", new string('路', 201)));
        var nonsense = await PostedAsync(("Choice", "Pigeon"));

        Assert.Equal("请选择结果怎么给你", nothing.ErrorBeside("Choice"));
        Assert.Contains("电子送达要你同意", noConsent.ErrorBeside("AgreesToElectronic"), StringComparison.Ordinal);
        Assert.Equal("Electronic", noConsent.Chosen("Choice"));
        Assert.Equal("请填写收件地址", noAddress.ErrorBeside("Address"));
        Assert.Equal(("收件地址不超过 200 个字", 201), (longAddress.ErrorBeside("Address"), longAddress.Typed("Address")!.Length));
        Assert.NotNull(nonsense.ErrorBeside("Choice"));
        Assert.Null((await portal.DraftAsync(draft)).Delivery);

        async Task<AngleSharp.Html.Dom.IHtmlDocument> PostedAsync(params (string, string)[] fields)
        {
            using var response = await applicant.PostAsync($"{draft}/delivery", fields);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return await response.PageAsync();
        }
    }

    [Fact]
    public async Task A_courier_is_refused_where_the_item_sends_nothing()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await CaseWalk.StartAsync(applicant, await TestItems.PublishAsync(portal));

        using var refused = await applicant.PostAsync($"{draft}/delivery", ("Choice", "Courier"), ("Address", "望潮路 18 号"));
        using var accepted = await applicant.PostAsync($"{draft}/delivery", ("Choice", "PickUp"));

        Assert.Equal(DraftRefusals.DeliveryNotOffered.Message, (await refused.PageAsync()).ErrorBeside("Choice"));
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Equal(DeliveryChoice.PickUp, (await portal.DraftAsync(draft)).Delivery);
    }

    [Fact]
    public async Task The_address_is_sealed_and_shown_again()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await applicant.FreshDraftAsync(await _walk.ItemAsync(CaseWalk.PromisedItem));

        using var response = await applicant.PostAsync($"{draft}/delivery", ("Choice", "Courier"), ("Address", " 望潮路 18 号 "));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("望潮路 18 号", (await applicant.PageAsync($"{draft}/delivery")).Typed("Address"));
        Assert.DoesNotContain("望潮路", (await portal.DraftAsync(draft)).DeliveryAddress!.Value.Cipher, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_promise_of_truth_nothing_is_submitted()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var item = await TestItems.PublishAsync(portal);
        var draft = await CaseWalk.StartAsync(applicant, item);
        await _walk.FillInAsync(applicant, item, draft);

        using var response = await applicant.PostAsync($"{draft}/confirm");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(DraftRefusals.NotConfirmed.Message, (await response.PageAsync()).ErrorBeside("Confirmed"));
        Assert.Null((await portal.DraftAsync(draft)).SubmittedAs);
    }

    [Fact]
    public async Task An_incomplete_application_says_what_is_left()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var draft = await CaseWalk.StartAsync(applicant, await TestItems.PublishAsync(portal));

        using var shown = await applicant.GetAsync($"{draft}/confirm");
        using var posted = await applicant.PostAsync($"{draft}/confirm", ("Confirmed", "true"));

        Assert.Equal(draft, shown.Headers.Location?.ToString());
        var page = await posted.PageAsync();
        Assert.Contains(DraftRefusals.Incomplete.Message, page.TextOf(".errors"), StringComparison.Ordinal);
        Assert.Contains("差 1 份", page.TextOf(".tasks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_click_finds_the_same_case_and_every_page_of_the_draft_leads_there()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var item = await TestItems.PublishAsync(portal);
        var draft = await CaseWalk.StartAsync(applicant, item);
        await _walk.FillInAsync(applicant, item, draft);

        using var first = await applicant.PostAsync($"{draft}/confirm", ("Confirmed", "true"));
        using var second = await applicant.PostAsync($"{draft}/confirm", ("Confirmed", "true"));
        using var page = await applicant.GetAsync($"{draft}/materials");

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(first.Headers.Location?.ToString(), $"{page.Headers.Location}/receipt");
        Assert.Equal(1, await CasesOfAsync(item.Id));
    }

    [Fact]
    public async Task Two_submissions_at_once_make_one_case()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        for (var round = 0; round < 3; round++)
        {
            var item = await TestItems.PublishAsync(portal);
            var draft = await CaseWalk.StartAsync(applicant, item);
            await _walk.FillInAsync(applicant, item, draft);

            var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => applicant.PostAsync($"{draft}/confirm", ("Confirmed", "true"))));

            Assert.All(responses, r => Assert.Equal(HttpStatusCode.Redirect, r.StatusCode));
            Assert.Matches("^/cases/[0-9]{12}/receipt$", Assert.Single(responses.Select(r => r.Headers.Location!.ToString()).Distinct()));
            Assert.Equal(1, await CasesOfAsync(item.Id));
        }
    }

    [Fact]
    public async Task The_receipt_names_the_case_and_what_was_received_and_is_the_applicants_own()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        using var other = await portal.SignedInAsync(DemoAccountsSeed.DeclaredCitizen);
        var number = await _walk.FileAsync(applicant, await TestItems.PublishAsync(portal));
        var filed = await _walk.CaseAsync(number);

        var receipt = await applicant.PageAsync($"/cases/{number}/receipt");
        using var foreign = await other.GetAsync($"/cases/{number}/receipt");
        using var file = await applicant.GetAsync($"/cases/{number}/materials/{filed.Materials[0].Id}");
        using var foreignFile = await other.GetAsync($"/cases/{number}/materials/{filed.Materials[0].Id}");

        Assert.Contains(number.Value, receipt.TextOf(".say"), StringComparison.Ordinal);
        Assert.Contains(filed.NationalCode, receipt.TextOf(".panel"), StringComparison.Ordinal);
        Assert.Contains("经营场所平面图", receipt.TextOf("table"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (file.StatusCode, foreign.StatusCode, foreignFile.StatusCode));
        Assert.Equal(CaseWalk.Pdf, await file.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_newer_wording_keeps_the_answers_and_says_so()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.Representative);
        var old = await TestItems.PublishAsync(portal);
        var draft = await CaseWalk.StartAsync(applicant, old);
        (await applicant.PostAsync($"{draft}/form/main", ("Answers[what]", "开一家民宿"))).Dispose();
        await TestItems.RepublishAsync(portal, old, c => c with { Name = "新的说法" });

        var again = await CaseWalk.StartAsync(applicant, old);
        var tasks = await applicant.PageAsync(again);

        Assert.Equal(draft, again);
        Assert.Contains("办事指南在你上次填写之后有更新", tasks.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("开一家民宿", (await applicant.PageAsync($"{draft}/form/main")).Typed("Answers[what]"));
    }

    private Task<int> CasesOfAsync(Guid version) => portal.InDatabaseAsync(db => db.Cases().CountAsync(c => c.ItemVersionId == version));

    private Task<Guid> ApplicantOfAsync(string mobile, ApplicantKind kind) => portal.InScopeAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var account = await AccountAsync(s, mobile);
        return await db.Applicants().HeldBy(account).Where(a => a.Kind == kind).Select(a => a.Id).SingleAsync();
    });

    private Task<Guid> AuthoriseAsync(string agentMobile, string scope) => portal.InScopeAsync(async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var (holder, agent) = (await AccountAsync(s, DemoAccountsSeed.Representative), await AccountAsync(s, agentMobile));
        var enterprise = await db.Applicants().HeldBy(holder).SingleAsync(a => a.Kind == ApplicantKind.Enterprise);
        // One agent has one authority in force here: an earlier test's must not cover what this one is about.
        foreach (var earlier in await db.Authorities().Where(a => a.AgentAccountId == agent && a.Status == AuthorityStatus.InForce).ToListAsync())
        {
            earlier.Revoke(holder, portal.Clock.GetUtcNow());
        }

        var today = new DateOnly(2026, 3, 2);
        var authority = Authority.Grant(enterprise, holder, agent, scope, today, today.AddMonths(1), today, portal.Clock.GetUtcNow()).Value!;
        authority.Confirm(agent, today, portal.Clock.GetUtcNow());
        db.Add(authority);
        await db.SaveChangesAsync();
        return authority.Id;
    });

    private static async Task<Guid> AccountAsync(IServiceProvider services, string mobile)
    {
        var name = services.GetRequiredService<PersonalDataVault>().MobileDigest(mobile);
        return await services.GetRequiredService<AppDbContext>().Users.Where(u => u.UserName == name).Select(u => u.Id).SingleAsync();
    }
}
