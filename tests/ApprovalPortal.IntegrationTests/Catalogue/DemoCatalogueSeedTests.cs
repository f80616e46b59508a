using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Catalogue;

[Collection(CatalogueTests.Name)]
public sealed class DemoCatalogueSeedTests(CatalogueFixture portal)
{
    [Fact]
    public async Task A_fresh_portal_has_districts_departments_windows_and_items()
    {
        var counts = await portal.InDatabaseAsync(async db => (
            Districts: await db.Districts().CountAsync(), Departments: await db.Departments().CountAsync(),
            Windows: await db.Windows().CountAsync(), Items: await db.Items().CountAsync()));

        Assert.True(counts is { Districts: >= 5, Departments: >= 15, Windows: 12, Items: >= 60 }, $"{counts}");
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        var before = await portal.InDatabaseAsync(db => db.ItemVersions().CountAsync());

        await portal.Services.GetRequiredService<Gardener>().PrepareAsync(CancellationToken.None);

        Assert.Equal(before, await portal.InDatabaseAsync(db => db.ItemVersions().CountAsync()));
        Assert.Equal(12, await portal.InDatabaseAsync(db => db.Windows().CountAsync()));
    }

    [Fact]
    public async Task At_least_ten_items_have_a_form_of_their_own_with_conditions()
    {
        var versions = await portal.InDatabaseAsync(db => db.ItemVersions().AsNoTracking().ToListAsync());

        Assert.True(versions.Count(v => !v.Form.IsGeneral && v.Form.Fields.Any(f => f.When is not null)) >= 10);
        Assert.All(versions, v => Assert.NotEmpty(v.Form.VisibleFields(FormAnswers.None)));
    }

    [Fact]
    public async Task Every_demo_body_has_a_right_credit_code()
    {
        var codes = await portal.InDatabaseAsync(db => db.Departments().Where(d => d.Court != null).Select(d => d.CreditCode).ToListAsync());

        Assert.All(codes, code => Assert.Null(UnifiedSocialCreditCode.FaultOf(code)));
    }
}
