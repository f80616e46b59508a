using System.Text;
using ApprovalPortal.Modules.Catalogue;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ApprovalPortal.IntegrationTests.Catalogue;

[Collection(CatalogueTests.Name)]
public sealed class ImportItemsTests(CatalogueFixture portal)
{
    [Fact]
    public async Task A_changed_row_makes_the_next_version_and_leaves_the_old_one_as_it_was()
    {
        await ImportAsync(ItemFiles.Of(ItemFiles.Row(101)));

        var outcome = (await ImportAsync(ItemFiles.Of(ItemFiles.Row(101, ("promised_days", "3"))))).Value!;

        Assert.Equal((0, 1, 0), (outcome.Created, outcome.Changed, outcome.Unchanged));
        var versions = await VersionsAsync(101);
        Assert.Equal([(1, 5), (2, 3)], versions.Select(v => (v.Number, v.PromisedAmount!.Value)));
        Assert.Equal(3, (await CurrentAsync(101))!.PromisedAmount);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_and_writes_nothing()
    {
        var outcome = (await ImportAsync(ItemFiles.Of(ItemFiles.Row(102), ItemFiles.Row(103, ("task_code", ItemFiles.Code(103, "11420700MB9999999X")), ("org_uscc", ""))), dryRun: true)).Value!;

        Assert.Equal((2, 1, true), (outcome.Created, outcome.BodiesCreated, outcome.DryRun));
        Assert.Null(await CurrentAsync(102));
        Assert.False(await portal.InDatabaseAsync(db => db.Departments().AnyAsync(d => d.CreditCode == "11420700MB9999999X")));
    }

    [Fact]
    public async Task An_unknown_body_is_made_and_a_known_one_keeps_its_name()
    {
        var outcome = (await ImportAsync(ItemFiles.Of(
            ItemFiles.Row(104, ("task_code", ItemFiles.Code(104, "114407040070301234")), ("org_uscc", "114407040070301234"), ("dept", "云海市新设局 ")),
            ItemFiles.Row(105, ("dept", "卫健委"))))).Value!;

        Assert.Equal(1, outcome.BodiesCreated);
        Assert.Equal("云海市新设局", await portal.InDatabaseAsync(db => db.Departments().Where(d => d.CreditCode == "114407040070301234").Select(d => d.Name).SingleAsync()));
        Assert.Contains(outcome.Notes, n => n is { Column: "dept", IsRefused: false, Line: 3 } && n.Reason.Contains("按登记的", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("task_code", "", "task_code", "缺少实施编码")]
    [InlineData("task_code", "123", "task_code", "现在是 3 位")]
    [InlineData("name", "无", "name", "缺少事项名称")]
    [InlineData("dept", "  ", "dept", "缺少实施主体")]
    public async Task A_row_without_code_name_or_body_is_refused_with_line_column_and_reason(string column, string value, string noted, string reason)
    {
        var outcome = (await ImportAsync(ItemFiles.Of(ItemFiles.Row(106), ItemFiles.Row(107, (column, value))), dryRun: true)).Value!;

        Assert.Equal((2, 1), (outcome.Rows, outcome.Refused));
        var note = Assert.Single(outcome.Notes, n => n.IsRefused);
        Assert.Equal((3, noted), (note.Line, note.Column));
        Assert.Contains(reason, note.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_too_long_and_a_code_used_twice_are_refused()
    {
        var outcome = (await ImportAsync(
            ItemFiles.Of(ItemFiles.Row(108), ItemFiles.Row(109, ("name", new string('长', 201))), ItemFiles.Row(108)), dryRun: true)).Value!;

        Assert.Equal(
            ["事项名称最多 200 个字，现在有 201 个", "与第 2 行的实施编码重复"],
            outcome.Notes.Where(n => n.IsRefused).Select(n => n.Reason));
    }

    [Theory]
    [InlineData("statutory_unit", "旬", "statutory_unit", "不认识的时限单位“旬”")]
    [InlineData("statutory_days", "二十", "statutory_days", "时限“二十”不是数字")]
    [InlineData("promised_days", "30", "promised_days", "比法定时限")]
    [InlineData("type", "行政服务", "type", "不认识的事项类型")]
    [InlineData("materials", "无", "materials", "没有材料清单")]
    [InlineData("visits", "很多", "visits", "不是数字")]
    public async Task What_is_doubtful_is_imported_and_noted(string column, string value, string noted, string reason)
    {
        var outcome = (await ImportAsync(ItemFiles.Of(ItemFiles.Row(110, (column, value))), dryRun: true)).Value!;

        Assert.Equal((1, 0), (outcome.Rows, outcome.Refused));
        Assert.Contains(outcome.Notes, n => n.Column == noted && n.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_with_too_few_columns_is_refused_and_the_rest_goes_in()
    {
        var text = ItemFiles.Heading + "只有,两列\r\n" + Encoding.UTF8.GetString(ItemFiles.Of(ItemFiles.Row(111)).ToArray())[ItemFiles.Heading.Length..];

        var outcome = (await ImportAsync(ItemFiles.Raw(text), dryRun: true)).Value!;

        Assert.Equal((1, 1), (outcome.Created, outcome.Refused));
        Assert.Equal((2, "应有 21 列，读出 2 列"), (outcome.Notes[0].Line, outcome.Notes[0].Reason));
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_is_told_with_the_lines_that_it_swallowed()
    {
        var rows = Encoding.UTF8.GetString(ItemFiles.Of(ItemFiles.Row(112), ItemFiles.Row(113), ItemFiles.Row(114)).ToArray()).Split("\r\n");
        rows[2] = rows[2] + "\"没有关上";

        var outcome = (await ImportAsync(ItemFiles.Raw(string.Join("\r\n", rows)), dryRun: true)).Value!;

        Assert.Equal((1, 1), (outcome.Created, outcome.Refused));
        Assert.Contains("第 3 行到第 5 行连成了一行", Assert.Single(outcome.Notes, n => n.IsRefused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_break_within_quotes_belongs_to_the_row()
    {
        var outcome = (await ImportAsync(
            ItemFiles.Of(ItemFiles.Row(115, ("accept_condition", "一、\n二、")), ItemFiles.Row(116, ("name", ""))), dryRun: true)).Value!;

        Assert.Equal((1, 1), (outcome.Created, outcome.Refused));
        Assert.Equal(4, Assert.Single(outcome.Notes, n => n.IsRefused).Line);
    }

    [Fact]
    public async Task A_file_that_is_not_utf8_is_refused_whole_and_leaves_nothing_behind()
    {
        var good = Enumerable.Range(2000, 600).Select(n => ItemFiles.Row(n)).ToArray();
        var bytes = ItemFiles.Of(good).ToArray();
        bytes[^10] = 0xFF;

        var result = await ImportAsync(new MemoryStream(bytes));

        Assert.Contains("UTF-8", result.Refusal!.Message, StringComparison.Ordinal);
        Assert.Null(await CurrentAsync(2000));
    }

    [Theory]
    [InlineData("", "表头缺少")]
    [InlineData("a,b,c\r\n1,2,3\r\n", "表头缺少这些列：task_code、name、type、dept")]
    public async Task A_file_without_the_needed_columns_is_refused(string text, string reason) =>
        Assert.Contains(reason, (await ImportAsync(ItemFiles.Raw(text))).Refusal!.Message, StringComparison.Ordinal);

    [Fact]
    public async Task Item_and_import_stand_in_the_audit_trail()
    {
        await ImportAsync(ItemFiles.Of(ItemFiles.Row(117)));

        var actions = await portal.InDatabaseAsync(db => db.Set<AuditEntry>()
            .Where(e => e.Stream == $"item:{ItemFiles.Code(117)}" || e.Stream == "catalogue").Select(e => e.Action).ToListAsync());

        Assert.Contains("item.published", actions);
        Assert.Contains("items.imported", actions);
    }

    [Theory]
    [InlineData("'; DROP TABLE ServiceItems; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("=cmd|'/C calc'!A0")]
    [InlineData("Ω≈ç√∫˜µ≤≥÷ 😍 ‫test‫")]
    public async Task Hostile_names_are_kept_as_they_are_written(string name)
    {
        var number = 300 + name.Length;

        await ImportAsync(ItemFiles.Of(ItemFiles.Row(number, ("name", name))));

        Assert.Equal(name, (await CurrentAsync(number))!.Name);
    }

    private Task<Result<ImportOutcome>> ImportAsync(Stream file, bool dryRun = false) => portal.InScopeAsync(services =>
        services.GetRequiredService<ImportItems>().HandleAsync(new(file, dryRun), CancellationToken.None));

    private Task<ItemVersion?> CurrentAsync(int number) =>
        portal.InDatabaseAsync(db => db.CurrentVersionOf(TaskCode.Parse(ItemFiles.Code(number))).SingleOrDefaultAsync());

    private Task<List<ItemVersion>> VersionsAsync(int number) => portal.InDatabaseAsync(db =>
        db.ItemVersions().Where(v => v.TaskCode == TaskCode.Parse(ItemFiles.Code(number))).OrderBy(v => v.Number).ToListAsync());
}
