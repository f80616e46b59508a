using System.Net;
using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.IntegrationTests.Cases;

/// <summary>A clerk fills in for somebody at the counter who has no account.</summary>
[Collection(Applying.Name)]
public sealed class CounterFilingTests(PortalFixture portal)
{
    private readonly CaseWalk _walk = new(portal);

    private static readonly (string Name, string Value)[] Someone =
    [
        ("Kind", "Person"), ("DocumentKind", "Passport"), ("DocumentNumber", "E20260302"), ("Name", "李敏"), ("ContactMobile", CaseWalk.Mobile),
    ];

    [Fact]
    public async Task A_clerk_files_for_an_applicant_without_an_account()
    {
        var item = await TestItems.PublishAsync(portal);
        using var clerk = await portal.SignedInAsync(CaseWalk.Clerk);
        var draft = await CaseWalk.StartAsync(clerk, item);

        using var applicant = await clerk.PostAsync($"{draft}/counter-applicant", Someone);
        (await clerk.PostAsync($"{draft}/form/main", ("Answers[what]", "开一家民宿"))).Dispose();
        (await CaseWalk.UploadAsync(clerk, draft, "m01", "平面图.pdf", CaseWalk.Pdf)).Dispose();
        (await clerk.PostAsync($"{draft}/delivery", ("Choice", "PickUp"))).Dispose();
        using var submitted = await clerk.PostAsync($"{draft}/confirm", ("Confirmed", "true"));
        using var again = await clerk.PostAsync($"{draft}/confirm", ("Confirmed", "true"));

        Assert.Equal($"{draft}/form/main", applicant.Headers.Location?.ToString());
        Assert.Equal(submitted.Headers.Location, again.Headers.Location);
        var place = submitted.Headers.Location!.ToString();
        Assert.StartsWith("/work/", place, StringComparison.Ordinal);
        var filed = await _walk.CaseAsync(CaseNumber.Parse(place.Split('/')[2]));
        Assert.Equal(("李敏", "李敏", FilingChannel.Window, FilingCapacity.AtWindow), (filed.ApplicantName, filed.ContactName, filed.Channel, filed.Capacity));
        Assert.False(await portal.InDatabaseAsync(db => db.Applicants().AnyAsync(a => a.Id == filed.ApplicantId && a.Links.Any())));
        Assert.Contains("窗口", (await clerk.PageAsync(place)).TextOf(".kv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_applicant_at_the_counter_gets_a_draft_of_their_own()
    {
        var item = await TestItems.PublishAsync(portal);
        using var clerk = await portal.SignedInAsync(CaseWalk.Clerk);

        Assert.NotEqual(await CaseWalk.StartAsync(clerk, item), await CaseWalk.StartAsync(clerk, item));
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_the_fields_and_what_was_typed_is_kept()
    {
        using var clerk = await portal.SignedInAsync(CaseWalk.Clerk);
        var draft = await CaseWalk.StartAsync(clerk, await TestItems.PublishAsync(portal));

        using var empty = await clerk.PostAsync($"{draft}/counter-applicant");
        using var wrong = await clerk.PostAsync(
            $"{draft}/counter-applicant", ("Kind", "Person"), ("DocumentKind", "ResidentIdCard"), ("DocumentNumber", "420704199003070025"), ("Name", "李敏"), ("ContactMobile", CaseWalk.Mobile));

        var nothing = await empty.PageAsync();
        Assert.All(["Kind", "DocumentKind", "DocumentNumber", "Name", "ContactMobile"], field => Assert.NotNull(nothing.ErrorBeside(field)));
        var page = await wrong.PageAsync();
        Assert.NotNull(page.ErrorBeside("DocumentNumber"));
        Assert.Equal(
            ("420704199003070025", "李敏", CaseWalk.Mobile, "Person"),
            (page.Typed("DocumentNumber"), page.Typed("Name"), page.Typed("ContactMobile"), page.Chosen("Kind")));
        Assert.NotNull(page.QuerySelector("option[value=ResidentIdCard][selected]"));
    }

    [Fact]
    public async Task An_item_for_enterprises_is_not_filed_for_a_person()
    {
        using var clerk = await portal.SignedInAsync(CaseWalk.Clerk);
        var draft = await CaseWalk.StartAsync(clerk, await _walk.ItemAsync(CaseWalk.PromisedItem));

        using var response = await clerk.PostAsync($"{draft}/counter-applicant", Someone);

        Assert.Equal(DraftRefusals.WrongObject.Message, (await response.PageAsync()).ErrorBeside("Kind"));
    }

    [Fact]
    public async Task A_verified_applicants_name_is_not_changed_at_the_counter()
    {
        using var clerk = await portal.SignedInAsync(CaseWalk.Clerk);
        var draft = await CaseWalk.StartAsync(clerk, await TestItems.PublishAsync(portal));

        using var response = await clerk.PostAsync(
            $"{draft}/counter-applicant", ("Kind", "Person"), ("DocumentKind", "ResidentIdCard"), ("DocumentNumber", "420704199003070024"), ("Name", "别的名字"), ("ContactMobile", CaseWalk.Mobile));

        var page = await response.PageAsync();
        Assert.NotNull(page.ErrorBeside("Name"));
        Assert.Equal("别的名字", page.Typed("Name"));
    }

    [Fact]
    public async Task Nobody_at_the_counter_is_served_electronically()
    {
        using var clerk = await portal.SignedInAsync(CaseWalk.Clerk);
        var draft = await CaseWalk.StartAsync(clerk, await TestItems.PublishAsync(portal));

        var page = await clerk.PageAsync($"{draft}/delivery");
        using var response = await clerk.PostAsync($"{draft}/delivery", ("Choice", "Electronic"), ("AgreesToElectronic", "true"));

        Assert.Null(page.QuerySelector("input[value=Electronic]"));
        Assert.Equal(DraftRefusals.DeliveryNotOffered.Message, (await response.PageAsync()).ErrorBeside("Choice"));
    }

    [Fact]
    public async Task Only_the_clerk_who_began_it_goes_on_and_applicants_have_another_page()
    {
        using var clerk = await portal.SignedInAsync(CaseWalk.Clerk);
        using var colleague = await portal.SignedInAsync("C0701");
        using var citizen = await portal.SignedInAsync("13800001001");
        var item = await TestItems.PublishAsync(portal);
        var draft = await CaseWalk.StartAsync(clerk, item);
        var own = await CaseWalk.StartAsync(citizen, item);

        using var foreign = await colleague.PostAsync($"{draft}/counter-applicant", Someone);
        using var byCitizen = await citizen.PostAsync($"{own}/counter-applicant", Someone);
        using var byClerk = await clerk.PostAsync($"{draft}/applicant", ("ApplicantId", Guid.NewGuid().ToString()), ("ContactName", "x"), ("ContactMobile", CaseWalk.Mobile));

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (foreign.StatusCode, byCitizen.StatusCode, byClerk.StatusCode));
    }
}
