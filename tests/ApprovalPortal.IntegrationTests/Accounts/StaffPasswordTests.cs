using System.Net;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.IntegrationTests.Accounts;

public sealed class StaffPasswordTests(StaffPasswordTests.Fixture portal) : IClassFixture<StaffPasswordTests.Fixture>
{
    [Fact]
    public async Task A_password_of_the_last_five_is_not_taken_again_and_an_older_one_is()
    {
        using var clerk = await portal.SignedInAsync("C0701");
        var current = DemoAccountsSeed.Password;
        foreach (var next in (string[])["Haiyan#01", "Haiyan#02", "Haiyan#03", "Haiyan#04"])
        {
            current = await ChangedAsync(clerk, current, next + "x");
        }

        var refused = await (await ChangeAsync(clerk, current, DemoAccountsSeed.Password)).PageAsync();
        current = await ChangedAsync(clerk, current, "Haiyan#05x");
        using var taken = await ChangeAsync(clerk, current, DemoAccountsSeed.Password);

        Assert.Equal(AccountRefusals.PasswordUsedBefore(5).Message, refused.TextOf("#Password-e"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    [Fact]
    public async Task A_password_reset_by_an_administrator_does_not_make_the_old_one_new()
    {
        using var admin = await portal.SignedInAsync("G0001");
        var oneTime = (await (await admin.PostAsync("/staff/S0101/password")).PageAsync()).TextOf(".say code");
        using var decider = await portal.SignedInAsync("S0101", oneTime);

        var refused = await (await ChangeAsync(decider, oneTime, DemoAccountsSeed.Password)).PageAsync();

        Assert.Equal(AccountRefusals.PasswordUsedBefore(5).Message, refused.TextOf("#Password-e"));
    }

    [Fact]
    public async Task After_ninety_days_nothing_is_done_before_another_password_is_chosen()
    {
        using var before = await portal.SignedInAsync("C0601");
        using var open = await before.GetAsync("/window/identity");
        var longAgo = PortalFixture.Start.AddDays(-90).AddSeconds(-1);
        await portal.InDatabaseAsync(db => db.Staff().Where(s => s.StaffNumber == "C0601").ExecuteUpdateAsync(s => s.SetProperty(p => p.PasswordChosenAt, longAgo)));
        using var clerk = await portal.SignedInAsync("C0601");

        using var stopped = await clerk.GetAsync("/window/identity");
        await ChangedAsync(clerk, DemoAccountsSeed.Password, "Haiyan#2026");
        using var openAgain = await clerk.GetAsync("/window/identity");

        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.Equal("/account/password", stopped.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, openAgain.StatusCode);
    }

    private static Task<HttpResponseMessage> ChangeAsync(PortalClient client, string current, string next) =>
        client.PostAsync("/account/password", ("CurrentPassword", current), ("Password", next), ("PasswordAgain", next));

    private static async Task<string> ChangedAsync(PortalClient client, string current, string next)
    {
        using var response = await ChangeAsync(client, current, next);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return next;
    }

    /// <summary>Development gives its demo accounts a year; this is the default.</summary>
    public sealed class Fixture : PortalFixture
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("Accounts:StaffPasswordDays", "90")];
    }
}
