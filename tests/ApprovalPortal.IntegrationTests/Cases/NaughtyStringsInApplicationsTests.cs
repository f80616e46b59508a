using System.Net;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Cases;

/// <summary>The strings that break software, on the pages of an application.</summary>
[Collection(Applying.Name)]
public sealed class NaughtyStringsInApplicationsTests(PortalFixture portal)
{
    private readonly CaseWalk _walk = new(portal);

    [SharedDataFact]
    public async Task In_a_form_they_are_kept_filed_and_shown_as_typed()
    {
        var item = await TestItems.PublishAsync(portal, c => c with
        {
            Guide = c.Guide with
            {
                Form = new()
                {
                    Sections = [new() { Key = "main", Title = "内容", Fields = [.. NaughtyStrings.Kept.Select((_, i) => new FormField { Key = $"f{i}", Label = $"第 {i} 项", Type = i % 2 == 0 ? FieldType.TextArea : FieldType.Text, MaxLength = 1000 })] }],
                },
            },
        });
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.VerifiedCitizen);
        var draft = await CaseWalk.StartAsync(applicant, item);
        await _walk.FillInAsync(applicant, item, draft);

        using var saved = await applicant.PostAsync($"{draft}/form/main", [.. NaughtyStrings.Kept.Select((text, i) => ($"Answers[f{i}]", text))]);
        var section = await applicant.PageAsync($"{draft}/form/main");
        var confirm = await applicant.PageAsync($"{draft}/confirm");
        using var submitted = await applicant.PostAsync($"{draft}/confirm", ("Confirmed", "true"));
        var number = CaseNumber.Parse(submitted.Headers.Location!.ToString().Split('/')[2]);
        using var clerk = await portal.SignedInAsync(CaseWalk.Clerk);
        var desk = await clerk.PageAsync($"/work/{number}");

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var filed = FormAnswers.FromJson(portal.Opened((await portal.CaseAsync(number)).Answers));
        Assert.Equal(NaughtyStrings.Kept, NaughtyStrings.Kept.Select((_, i) => filed[$"f{i}"]));
        Assert.Equal(NaughtyStrings.Kept, NaughtyStrings.Kept.Select((_, i) => section.Typed($"Answers[f{i}]")));
        Assert.Equal(NaughtyStrings.Kept, NaughtyStrings.TextsOf(confirm, "dd.as-typed"));
        Assert.Equal(NaughtyStrings.Kept, NaughtyStrings.TextsOf(desk, "dd.as-typed"));
    }

    [SharedDataFact]
    public async Task In_fields_that_take_other_things_they_are_refused_and_shown_again()
    {
        var types = Enum.GetValues<FieldType>();
        var item = await TestItems.PublishAsync(portal, c => c with
        {
            Guide = c.Guide with
            {
                Form = new()
                {
                    Sections = [new() { Key = "main", Title = "内容", Fields = [.. types.Select(t => new FormField { Key = t.ToString(), Label = "一项", Type = t, Options = [new("a", "甲"), new("b", "乙")] })] }],
                },
            },
        });
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.VerifiedCitizen);
        var draft = await CaseWalk.StartAsync(applicant, item);
        foreach (var text in NaughtyStrings.Strings)
        {
            using var response = await applicant.PostAsync($"{draft}/form/main", [.. types.Select(t => ($"Answers[{t}]", text))]);

            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{text}: {response.StatusCode}");
            var page = await applicant.PageAsync($"{draft}/form/main");
            Assert.All(
                [FieldType.Number, FieldType.Money, FieldType.Date, FieldType.IdNumber, FieldType.CreditCode, FieldType.Mobile, FieldType.Email],
                t => Assert.Equal(text.Trim(), page.Typed($"Answers[{t}]") ?? ""));
        }
    }

    [SharedDataFact]
    public async Task In_a_contacts_name_they_are_kept_or_refused_as_too_long()
    {
        using var applicant = await portal.SignedInAsync(DemoAccountsSeed.VerifiedCitizen);
        var draft = await CaseWalk.StartAsync(applicant, await TestItems.PublishAsync(portal));
        var chosen = await CaseWalk.FirstApplicantAsync(applicant, draft);
        foreach (var text in NaughtyStrings.Strings)
        {
            using var response = await applicant.PostAsync($"{draft}/applicant", ("ApplicantId", chosen), ("ContactName", text), ("ContactMobile", CaseWalk.Mobile));

            if (response.StatusCode == HttpStatusCode.Redirect)
            {
                Assert.Equal(text.Trim(), (await portal.DraftAsync(draft)).ContactName);
                Assert.Equal(text.Trim(), (await applicant.PageAsync($"{draft}/applicant")).Typed("ContactName"));
                continue;
            }

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.NotNull((await response.PageAsync()).ErrorBeside("ContactName"));
            Assert.True(text.Trim().Length is 0 or > Applicant.NameMaxLength, text);
        }
    }

    [SharedDataFact]
    public async Task In_a_refused_form_they_are_shown_again_as_typed()
    {
        using var clerk = await portal.SignedInAsync(CaseWalk.Clerk);
        var draft = await CaseWalk.StartAsync(clerk, await TestItems.PublishAsync(portal));
        foreach (var text in NaughtyStrings.Strings)
        {
            using var response = await clerk.PostAsync(
                $"{draft}/counter-applicant", ("Kind", "Person"), ("DocumentKind", "ResidentIdCard"), ("DocumentNumber", "1"), ("Name", text), ("ContactName", text), ("ContactMobile", text));

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var page = await response.PageAsync();
            Assert.All(["Name", "ContactName", "ContactMobile"], field => Assert.True(page.Typed(field) == text || string.IsNullOrWhiteSpace(text), $"{field}: {text}"));
            Assert.Empty(page.QuerySelectorAll(".field *:not(input):not(label):not(span):not(legend):not(select):not(option):not(p)"));
        }
    }
}
