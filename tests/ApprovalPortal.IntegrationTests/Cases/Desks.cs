using System.Globalization;
using System.Net.Http.Headers;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Testing;

namespace ApprovalPortal.IntegrationTests.Cases;

/// <summary>What tests of cases in a given state do again and again.</summary>
internal static class Desks
{
    public const string Corrected = "平面图没有标出消毒间";

    /// <summary>A case whose applicant was told to correct its one material and the form.</summary>
    public static async Task<CaseNumber> CaseToCorrectAsync(this ClaimsFixture portal, CaseWish? wish = null)
    {
        var number = await portal.SubmittedCaseAsync(wish);
        await portal.ActAsync(number, c => c.RequestCorrection(
            CaseFiles.Clerk,
            [CorrectionItem.About("m01", "经营场所平面图", Corrected), CorrectionItem.About(null, "申请表和其他", "地址写到门牌号")],
            new(2026, 5, 1),
            portal.Clock.GetUtcNow()));
        return number;
    }

    public static async Task<CaseNumber> AcceptedCaseAsync(this ClaimsFixture portal, CaseWish? wish = null)
    {
        var number = await portal.SubmittedCaseAsync(wish);
        await portal.ActAsync(number, c => c.Accept(CaseFiles.Clerk, new(2026, 3, 16), new(2026, 3, 30), portal.Clock.GetUtcNow()));
        return number;
    }

    public static Task WithdrawnAsync(this ClaimsFixture portal, CaseNumber number) =>
        portal.ActAsync(number, c => c.Withdraw(CaseFiles.Applicant, null, portal.Clock.GetUtcNow(), new(2026, 3, 2)));

    public static async Task<PortalClient> FilerOfAsync(this ClaimsFixture portal, CaseNumber number) => portal.Applicant((await portal.CaseAsync(number)).FiledBy);

    /// <summary>Somebody with these roles in the case's own department.</summary>
    public static async Task<PortalClient> StaffOfAsync(this ClaimsFixture portal, CaseNumber number, params string[] roles) =>
        portal.StaffMember(Guid.NewGuid(), (await portal.CaseAsync(number)).DepartmentId, roles);

    /// <summary>Does an act on the page as it was at that version.</summary>
    public static Task<HttpResponseMessage> ActOnSeenAsync(this PortalClient staff, CaseNumber number, int seenVersion, string act, params (string Name, string Value)[] fields) =>
        staff.PostAsync($"/work/{number}/{act}", [("SeenVersion", seenVersion.ToString(CultureInfo.InvariantCulture)), .. fields]);

    public static MultipartFormDataContent Upload(string? explanation, params (string Key, string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        if (explanation is not null)
        {
            form.Add(new StringContent(explanation), "Explanation");
        }

        foreach (var (key, name, content) in files)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(file, $"Files[{key}]", name);
        }

        return form;
    }
}
