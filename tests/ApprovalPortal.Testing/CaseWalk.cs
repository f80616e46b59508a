using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.Testing;

/// <summary>Drives a case through the real pages, as a browser would: every step is a request, nothing is put into the database.</summary>
public sealed class CaseWalk(PortalFixture portal)
{
    public const string Mobile = "13812345678";
    public const string Clerk = "C0601";
    public const string Reviewer = "W0001";
    public const string Decider = "W0101";

    /// <summary>A demo item of the health commission, 承诺件, with a form of its own.</summary>
    public const string PromisedItem = "公共场所卫生许可（新办）";

    /// <summary>A small PDF that passes inspection.</summary>
    public static byte[] Pdf { get; } = SmallPdf();

    public Task<ItemVersion> ItemAsync(string name) => portal.InDatabaseAsync(db =>
        (from item in db.Items() where item.Name == name join version in db.ItemVersions() on item.CurrentVersionId equals version.Id select version).SingleAsync());

    /// <summary>Fills in and submits an application through every page.</summary>
    /// <param name="configure">Changes the delivery form; electronic otherwise.</param>
    public async Task<CaseNumber> FileAsync(PortalClient applicant, ItemVersion item, params (string Name, string Value)[] delivery)
    {
        var draft = await StartAsync(applicant, item);
        await FillInAsync(applicant, item, draft, delivery);
        using var submitted = await applicant.PostAsync($"{draft}/confirm", ("Confirmed", "true"));
        var place = submitted.Headers.Location?.ToString() ?? throw new InvalidOperationException($"Not submitted: {(await submitted.PageAsync()).Body!.TextContent.Folded()}");
        return CaseNumber.Parse(place.Split('/')[2]);
    }

    /// <summary>Fills in every page of a draft but the last.</summary>
    public async Task FillInAsync(PortalClient applicant, ItemVersion item, string draft, params (string Name, string Value)[] delivery)
    {
        await MovesOnAsync(await applicant.PostAsync($"{draft}/applicant", ("ApplicantId", await FirstApplicantAsync(applicant, draft)), ("ContactName", "周晓宁"), ("ContactMobile", Mobile)));
        var today = portal.Services.GetRequiredService<CityClock>().Today;
        var answers = FormFiller.Fill(item.Form, today);
        foreach (var section in item.Form.VisibleSections(answers))
        {
            await MovesOnAsync(await applicant.PostAsync($"{draft}/form/{section.Key}", Posted(section, answers)));
        }

        foreach (var material in item.MaterialsFor(answers).Where(m => m.IsRequired))
        {
            await MovesOnAsync(await UploadAsync(applicant, draft, material.Key, "材料.pdf", Pdf));
        }

        await MovesOnAsync(await applicant.PostAsync($"{draft}/delivery", delivery.Length > 0 ? delivery : [("Choice", "Electronic"), ("AgreesToElectronic", "true")]));
    }

    public static async Task<string> StartAsync(PortalClient applicant, ItemVersion item)
    {
        using var started = await applicant.PostAsync($"/apply/{item.TaskCode}");
        return started.Headers.Location?.ToString() ?? throw new InvalidOperationException($"Not started: {await started.Content.ReadAsStringAsync()}");
    }

    public static Task<HttpResponseMessage> UploadAsync(PortalClient applicant, string draft, string key, string fileName, byte[] content)
    {
        var form = new MultipartFormDataContent { { new StringContent(key), "Key" } };
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "File", fileName);
        return applicant.PostAsync($"{draft}/materials", form);
    }

    public static async Task<string> FirstApplicantAsync(PortalClient applicant, string draft)
    {
        var page = await applicant.PageAsync($"{draft}/applicant");
        return page.QuerySelector("input[name=ApplicantId]")?.GetAttribute("value") ?? throw new InvalidOperationException("The account has no applicant that fits the item.");
    }

    /// <summary>Does an act on the case page with the version that the page shows.</summary>
    public async Task<HttpResponseMessage> ActAsync(PortalClient staff, CaseNumber number, string act, params (string Name, string Value)[] fields)
    {
        var version = await portal.InDatabaseAsync(db => db.Cases().Where(c => c.Number == number).Select(c => c.Version).SingleAsync());
        return await staff.PostAsync($"/work/{number}/{act}", [("SeenVersion", version.ToString(CultureInfo.InvariantCulture)), .. fields]);
    }

    public async Task DoAsync(PortalClient staff, CaseNumber number, string act, params (string Name, string Value)[] fields) =>
        await MovesOnAsync(await ActAsync(staff, number, act, fields));

    public Task<CaseFile> CaseAsync(CaseNumber number) => portal.InDatabaseAsync(db =>
        db.Cases().Include(c => c.History).Include(c => c.Materials).Include(c => c.Corrections).AsSplitQuery().AsNoTracking().SingleAsync(c => c.Number == number));

    public static (string Name, string Value)[] Posted(FormSection section, FormAnswers answers) =>
        [.. section.Fields.SelectMany(f => answers.All(f.Key).Select(v => ($"Answers[{f.Key}]", v)))];

    private static async Task MovesOnAsync(HttpResponseMessage response)
    {
        using (response)
        {
            if (response.StatusCode != HttpStatusCode.Redirect)
            {
                var page = await response.PageAsync();
                throw new InvalidOperationException(
                    $"{response.RequestMessage?.RequestUri} answered {(int)response.StatusCode}: {page.QuerySelector(".errors")?.TextContent.Folded() ?? page.Body?.TextContent.Folded()}");
            }
        }
    }

    private static byte[] SmallPdf()
    {
        string[] objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"];
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(o => text.Append(CultureInfo.InvariantCulture, $"{o:D10} 00000 n \n"));
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
