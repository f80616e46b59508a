using System.Globalization;
using System.Net;
using System.Text;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Ratings.Domain;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.IntegrationTests.Cases;

/// <summary>
/// The strings that break software, in every kind of text field: stored and shown as typed, after the blanks around them
/// are taken away, never a failure and never markup.
/// </summary>
[Collection(OnTheDesk.Name)]
public sealed class NaughtyStringsTests(ClaimsFixture portal)
{
    private readonly CaseWalk _walk = new(portal);

    [SharedDataFact]
    public async Task In_a_correction_notice_they_reach_the_applicant_as_written()
    {
        var number = await portal.SubmittedCaseAsync(new() { Materials = [.. NaughtyStrings.Kept.Select((_, i) => new ItemMaterial { Key = $"m{i}", Name = $"第 {i} 份" })] });
        using var clerk = portal.Staff(StaffRoles.WindowClerk);

        using var response = await _walk.ActAsync(clerk, number, "correction", [.. NaughtyStrings.Kept.Select((text, i) => ($"Materials[m{i}]", text))]);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        using var applicant = await portal.FilerOfAsync(number);
        Assert.Equal(NaughtyStrings.Kept.Order(StringComparer.Ordinal), NaughtyStrings.TextsOf(await applicant.PageAsync($"/cases/{number}"), "form[action$='/correction'] .form-text").Order(StringComparer.Ordinal));
        Assert.Equal(NaughtyStrings.Kept.Order(StringComparer.Ordinal), NaughtyStrings.TextsOf(await clerk.PageAsync($"/work/{number}"), "li > .as-typed").Order(StringComparer.Ordinal));
        using var paper = await applicant.GetAsync($"/cases/{number}/papers/correction");
        Assert.Equal("application/pdf", paper.Content.Headers.ContentType?.MediaType);
    }

    [SharedDataFact]
    public async Task In_reasons_opinions_and_explanations_they_are_kept_and_shown()
    {
        using var clerk = portal.Staff(StaffRoles.WindowClerk);
        foreach (var text in NaughtyStrings.Batches(CaseFile.NoteMaxLength))
        {
            var declined = await portal.SubmittedCaseAsync();
            await _walk.DoAsync(clerk, declined, "decline", ("Reason", text));
            var accepted = await portal.AcceptedCaseAsync(new() { Delivery = DeliveryChoice.PickUp });
            using var reviewer = await portal.StaffOfAsync(accepted, StaffRoles.Reviewer);
            using var decider = await portal.StaffOfAsync(accepted, StaffRoles.Decider);
            await _walk.DoAsync(reviewer, accepted, "review");
            await _walk.DoAsync(reviewer, accepted, "recommend", ("Grant", "False"), ("Opinion", text));
            var onDesk = await decider.PageAsync($"/work/{accepted}");
            await _walk.DoAsync(decider, accepted, "decide", ("Choice", "Deny"), ("Reason", text));
            using var applicant = await portal.FilerOfAsync(accepted);

            Assert.Equal(text, (await portal.CaseAsync(declined)).Reason);
            Assert.Equal((text, text), ((await portal.CaseAsync(accepted)).Opinion, (await portal.CaseAsync(accepted)).Reason));
            Assert.Contains(text, NaughtyStrings.TextsOf(onDesk, ".note .as-typed"));
            Assert.Equal([text], NaughtyStrings.TextsOf(await applicant.PageAsync($"/cases/{accepted}"), "[aria-labelledby=reason] .as-typed"));
            Assert.Equal([text], NaughtyStrings.TextsOf(await applicant.PageAsync($"/cases/{declined}"), "[aria-labelledby=reason] .as-typed"));
            using var paper = await applicant.GetAsync($"/cases/{accepted}/papers/denial");
            Assert.Equal("application/pdf", paper.Content.Headers.ContentType?.MediaType);
        }
    }

    [SharedDataFact]
    public async Task In_the_words_of_a_rating_they_are_kept()
    {
        foreach (var text in NaughtyStrings.Batches(Rating.WordsMaxLength))
        {
            var number = await portal.ApprovedCaseAsync();
            using var applicant = await portal.FilerOfAsync(number);

            using var response = await applicant.PostAsync($"/cases/{number}/rate", ("Stars", "5"), ("Words", text));

            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            Assert.Equal(text, await portal.InDatabaseAsync(db => db.Set<Rating>().Where(r => r.CaseNumber == number).Select(r => r.Words).SingleAsync()));
            Assert.Contains(text, NaughtyStrings.TextsOf(await applicant.PageAsync($"/cases/{number}/rate"), ".given-rating dd:not(:has(*))"));
        }
    }

    [SharedDataFact]
    public async Task In_search_boxes_and_the_look_up_they_find_nothing_bad()
    {
        using var visitor = portal.Visitor();
        using var clerk = portal.Staff(StaffRoles.WindowClerk);
        foreach (var text in NaughtyStrings.Strings)
        {
            var list = await clerk.PageAsync($"/work?view=waiting&q={Uri.EscapeDataString(text)}");
            var items = await visitor.PageAsync($"/items?q={Uri.EscapeDataString(text)}");
            using var lookUp = await visitor.PostAsync("/progress", ("Number", text), ("MobileLast4", text));

            Assert.True(list.Typed("q") == text || string.IsNullOrWhiteSpace(text), text);
            Assert.NotEmpty(items.TextOf("main"));
            Assert.Equal(HttpStatusCode.OK, lookUp.StatusCode);
            var page = await lookUp.PageAsync();
            Assert.True(page.Typed("Number") == text || string.IsNullOrWhiteSpace(text), text);
            Assert.Empty(page.QuerySelectorAll("main script, main iframe, main img, main svg"));
        }
    }

    [Fact]
    public async Task The_null_character_is_left_out()
    {
        var number = await portal.SubmittedCaseAsync();
        var version = (await portal.CaseAsync(number)).Version.ToString(CultureInfo.InvariantCulture);
        using var clerk = portal.Staff(StaffRoles.WindowClerk);

        using var onlyNull = await clerk.PostAsync($"/work/{number}/decline", Multipart(version, "\0"));
        using var declined = await clerk.PostAsync($"/work/{number}/decline", Multipart(version, "\0a\0b\0"));
        using var listed = await clerk.GetAsync("/work?view=waiting&q=%00a%00");
        using var items = await clerk.GetAsync("/items?q=%00a%00");

        Assert.Equal(CaseRefusals.DecliningNeedsReason.Message, (await onlyNull.PageAsync()).ErrorBeside("Reason"));
        Assert.Equal((HttpStatusCode.Redirect, "ab"), (declined.StatusCode, (await portal.CaseAsync(number)).Reason));
        Assert.Equal("a", (await listed.PageAsync()).Typed("q"));
        Assert.Equal(HttpStatusCode.OK, items.StatusCode);
    }

    [Theory]
    [InlineData("a%00b")]
    [InlineData("a%ED%A0%80b")]
    [InlineData("a%FFb")]
    [InlineData("a\uD800b")]
    public async Task What_is_no_text_at_all_never_fails(string posted)
    {
        var number = await portal.SubmittedCaseAsync();
        var version = (await portal.CaseAsync(number)).Version;
        using var clerk = portal.Staff(StaffRoles.WindowClerk);
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes($"SeenVersion={version}&Reason={posted}"));
        body.Headers.ContentType = new("application/x-www-form-urlencoded");

        using var response = await clerk.PostAsync($"/work/{number}/decline", body);

        Assert.True((int)response.StatusCode < 500, $"{response.StatusCode}");
        var reason = (await portal.CaseAsync(number)).Reason ?? "";
        Assert.DoesNotContain(reason.EnumerateRunes(), r => r.Value == 0);
        Assert.Equal(reason, string.Concat(reason.EnumerateRunes()));
    }

    private static MultipartFormDataContent Multipart(string version, string reason) =>
        new() { { new StringContent(version), "SeenVersion" }, { new StringContent(reason), "Reason" } };
}
