using System.Net;
using ApprovalPortal.Modules.Accounts;

namespace ApprovalPortal.Testing;

public static class SignedIn
{
    /// <summary>A browser signed in with a staff number or mobile; the demo accounts of <see cref="DemoAccountsSeed"/> by default.</summary>
    public static async Task<PortalClient> SignedInAsync(this PortalFixture portal, string number, string password = DemoAccountsSeed.Password)
    {
        var client = portal.Visitor();
        using var response = await client.PostAsync("/account/sign-in", ("Number", number), ("Password", password));
        return response.StatusCode == HttpStatusCode.Redirect
            ? client
            : throw new InvalidOperationException($"{number} was not signed in: {(await response.PageAsync()).QuerySelector(".errors")?.TextContent.Folded()}");
    }
}
