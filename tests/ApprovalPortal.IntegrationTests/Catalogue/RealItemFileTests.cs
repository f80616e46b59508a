using System.Diagnostics;
using ApprovalPortal.Modules.Catalogue;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;
using ApprovalPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Catalogue;

public sealed class RealItemFileTests(CatalogueFixture portal) : IClassFixture<CatalogueFixture>
{
    [SharedDataFact]
    public async Task The_provinces_real_file_is_imported_whole_in_its_units_and_changes_nothing_the_second_time()
    {
        await using var file = File.OpenRead(SharedData.PathOf("data/items/gd_items.csv"));
        await portal.InDatabaseAsync(db => db.Items().CountAsync()); // The portal's own start is not timed.
        var began = Stopwatch.GetTimestamp();

        var first = await ImportAsync(file);

        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(10), $"It took {Stopwatch.GetElapsedTime(began)}.");
        Assert.Equal((1830, 1830, 0, 171), (first.Rows, first.Created, first.Refused, first.BodiesCreated));
        Assert.Contains(first.Notes, n => n.Reason.Contains("校验位", StringComparison.Ordinal));
        var limits = await portal.InDatabaseAsync(db => db.ItemVersions()
            .Select(v => new { v.StatutoryAmount, v.StatutoryUnit, v.PromisedAmount, v.Kind, v.Reach }).Where(v => v.Reach == null).ToListAsync());
        Assert.Equal(9, limits.Count(l => l is { StatutoryAmount: 365, StatutoryUnit: TimeUnit.WorkingDay }));
        Assert.Equal(9, limits.Count(l => l is { StatutoryUnit: TimeUnit.NaturalDay }));
        Assert.Equal(937, limits.Count(l => l is { PromisedAmount: 1, Kind: ItemKind.Promised }));

        file.Position = 0;
        var second = await ImportAsync(file);

        Assert.Equal((0, 0, 1830, 0), (second.Created, second.Changed, second.Unchanged, second.BodiesCreated));
    }

    [SharedDataFact]
    public async Task A_real_licence_with_limits_and_materials_can_be_filed_and_one_without_says_why_not()
    {
        await using var file = File.OpenRead(SharedData.PathOf("data/items/gd_items.csv"));
        await ImportAsync(file);

        var licence = await portal.InDatabaseAsync(db => db.CurrentVersionOf(TaskCode.Parse("11440000006940116U2440102002003")).SingleAsync());
        var bare = await portal.InDatabaseAsync(db => db.ItemVersions()
            .FirstAsync(v => v.IsOnline && v.PromisedAmount == null && v.StatutoryAmount == null));

        Assert.Null(licence.CannotBeFiledOnline);
        Assert.True(licence.Materials.Count >= 3);
        Assert.Contains("未公布", bare.CannotBeFiledOnline!.Message, StringComparison.Ordinal);
    }

    private Task<ImportOutcome> ImportAsync(Stream file) => portal.InScopeAsync(async services =>
        (await services.GetRequiredService<ImportItems>().HandleAsync(new(file), CancellationToken.None)).Value!);
}
