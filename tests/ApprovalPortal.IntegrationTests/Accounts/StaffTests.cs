using System.Net;
using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.CommandLine;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.IntegrationTests.Accounts;

public sealed class StaffTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task An_administrator_makes_a_clerk_whose_first_act_is_to_choose_a_password()
    {
        using var admin = await portal.SignedInAsync("G0001");

        var shown = await (await admin.PostAsync("/staff/new", Filled("N1001"))).PageAsync();
        var password = shown.TextOf(".say code");
        using var clerk = await portal.SignedInAsync("N1001", password);
        using var elsewhere = await clerk.GetAsync("/window/identity");
        using var changed = await clerk.PostAsync(
            "/account/password", ("CurrentPassword", password), ("Password", "Haiyan#2026"), ("PasswordAgain", "Haiyan#2026"));
        using var afterwards = await clerk.GetAsync("/window/identity");

        Assert.Equal("/account/password", elsewhere.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, afterwards.StatusCode);
    }

    [Theory]
    [InlineData("C0601", HttpStatusCode.Forbidden)]
    [InlineData("G0003", HttpStatusCode.Forbidden)]
    [InlineData(DemoAccountsSeed.VerifiedCitizen, HttpStatusCode.Forbidden)]
    public async Task Only_system_administrators_see_staff_accounts(string who, HttpStatusCode expected)
    {
        using var client = await portal.SignedInAsync(who);

        using var response = await client.GetAsync("/staff");

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Staff_are_found_by_name()
    {
        using var admin = await portal.SignedInAsync("G0001");

        var page = await admin.PageAsync("/staff?search=林晓");

        Assert.Contains("C0601", page.TextOf("table tbody tr"), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("table tbody tr"));
    }

    [Fact]
    public async Task A_number_is_given_once_and_the_form_keeps_what_was_typed()
    {
        using var admin = await portal.SignedInAsync("G0001");

        var page = await (await admin.PostAsync("/staff/new", Filled("c0601"))).PageAsync();

        Assert.Equal(AccountRefusals.NumberTaken.Message, page.TextOf("#Form_StaffNumber-e"));
        Assert.Equal("温和", page.QuerySelector("#Form_Name")?.GetAttribute("value"));
    }

    [Fact]
    public async Task The_three_administrators_roles_are_kept_apart()
    {
        using var admin = await portal.SignedInAsync("G0001");

        var page = await (await admin.PostAsync("/staff/new", [.. Filled("N1002"), ("Form.Roles", StaffRoles.AuditAdmin)])).PageAsync();

        Assert.Equal(AccountRefusals.RolesApart.Message, page.TextOf("#Form_Roles-e"));
    }

    [Fact]
    public async Task A_change_of_roles_ends_the_session_and_is_audited_with_who_did_it()
    {
        using var admin = await portal.SignedInAsync("G0001");
        using var reviewer = await portal.SignedInAsync("W0001");

        using var saved = await admin.PostAsync("/staff/W0001", ("Form.Name", "卫平"), ("Form.Roles", StaffRoles.Leader));
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        using var response = await reviewer.GetAsync("/account/password");

        Assert.Equal("/staff", saved.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var entry = await portal.InDatabaseAsync(db => db.Set<AuditEntry>().SingleAsync(e => e.Stream == "staff:W0001" && e.Action == "staff.changed"));
        Assert.Equal("高远", entry.ActorName);
    }

    [Fact]
    public async Task A_locked_account_does_not_open_until_it_is_unlocked()
    {
        using var admin = await portal.SignedInAsync("G0001");

        using var locked = await admin.PostAsync("/staff/G0102/lock", ("Lock", "true"), ("Reason", "调离"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.SignedInAsync("G0102"));
        using var unlocked = await admin.PostAsync("/staff/G0102/lock", ("Lock", "false"));

        using var leader = await portal.SignedInAsync("G0102");
        Assert.NotNull(leader);
    }

    [Fact]
    public async Task Administrators_do_not_lock_themselves_out()
    {
        using var admin = await portal.SignedInAsync("G0001");

        using var response = await admin.PostAsync("/staff/G0001/lock", ("Lock", "true"), ("Reason", "误点"));

        using var again = await portal.SignedInAsync("G0001");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task A_reset_password_replaces_the_old_one()
    {
        using var admin = await portal.SignedInAsync("G0001");

        var password = (await (await admin.PostAsync("/staff/S0101/password")).PageAsync()).TextOf(".say code");

        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.SignedInAsync("S0101"));
        using var signedIn = await portal.SignedInAsync("S0101", password);
    }

    [Theory]
    [InlineData("/staff/NOBODY")]
    [InlineData("/window/identity/7f3a0000-0000-0000-0000-000000000000")]
    public async Task Who_is_not_there_is_not_found(string url)
    {
        using var client = await portal.SignedInAsync(url.StartsWith("/staff", StringComparison.Ordinal) ? "G0001" : "C0601");

        using var response = await client.GetAsync(url);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_command_line_makes_the_first_administrator()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        var code = await portal.InScopeAsync(s => UsersAddVerb.AddAsync(s, new("a0001", "郑重", [StaffRoles.SystemAdmin], null, null), output, errors, default));

        var password = output.ToString().Trim().Split('\n')[^1].Trim();
        using var signedIn = await portal.SignedInAsync("A0001", password);
        Assert.Equal((PortalCommandLine.Done, ""), (code, errors.ToString()));
    }

    [Theory]
    [InlineData("A0002", "king", null, "king")]
    [InlineData("A 002", StaffRoles.Leader, null, "工号")]
    [InlineData("A0002", StaffRoles.Reviewer, "11420700MB0000000X", "11420700MB0000000X")]
    public async Task The_command_line_says_what_is_wrong(string number, string role, string? department, string says)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        var code = await portal.InScopeAsync(s => UsersAddVerb.AddAsync(s, new(number, "郑重", [role], department, null), output, errors, default));

        Assert.Equal((PortalCommandLine.NotDone, ""), (code, output.ToString()));
        Assert.Contains(says, errors.ToString(), StringComparison.Ordinal);
        Assert.False(await portal.InDatabaseAsync(db => db.Staff().AnyAsync(s => s.StaffNumber == "A0002")));
    }

    private static (string, string)[] Filled(string number) =>
        [("Form.StaffNumber", number), ("Form.Name", "温和"), ("Form.WindowCode", "b08"), ("Form.Roles", StaffRoles.WindowClerk)];
}
