using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Testing;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Cases;

/// <summary>What tests of the application's pages do again and again.</summary>
internal static class Drafts
{
    /// <summary>An empty draft, also where the account has one of this item already.</summary>
    public static async Task<string> FreshDraftAsync(this PortalClient client, ItemVersion item)
    {
        using var discarded = await client.PostAsync($"{await CaseWalk.StartAsync(client, item)}/discard");
        return await CaseWalk.StartAsync(client, item);
    }

    public static Task<ApplicationDraft> DraftAsync(this PortalFixture portal, string root)
    {
        var id = Guid.Parse(root.Split('/')[3]);
        return portal.InDatabaseAsync(db => db.Set<ApplicationDraft>().AsNoTracking().SingleAsync(d => d.Id == id));
    }

    public static string Opened(this PortalFixture portal, SealedText? text) => portal.Services.GetRequiredService<PersonalDataVault>().OpenOrNull(text) ?? "";

    /// <summary>The message that stands beside a field: inside the same box as its control.</summary>
    public static string? ErrorBeside(this IParentNode page, string name) =>
        page.QuerySelectorAll("[name]").Where(e => e.GetAttribute("name") == name)
            .Select(e => e.Closest(".field")?.QuerySelector(".err")?.TextContent.Folded()).FirstOrDefault(e => e is not null);

    /// <summary>What an input or a text area holds.</summary>
    public static string? Typed(this IParentNode page, string name)
    {
        var control = page.QuerySelectorAll("[name]").FirstOrDefault(e => e.GetAttribute("name") == name);
        return control is AngleSharp.Html.Dom.IHtmlTextAreaElement ? control.TextContent : control?.GetAttribute("value");
    }

    public static string? Chosen(this IParentNode page, string name) => page.QuerySelector($"input[name='{name}'][checked]")?.GetAttribute("value");
}
