using ApprovalPortal.Platform.Web;
using ApprovalPortal.Platform.Web.TagHelpers;

namespace ApprovalPortal.UnitTests.Platform.Web.TagHelpers;

public sealed class SmallTagHelperTests
{
    [Fact]
    public async Task An_instant_is_shown_in_the_citys_time()
    {
        var at = new DateTimeOffset(2026, 10, 15, 16, 30, 0, TimeSpan.Zero);

        var html = await Rendered.HtmlAsync(new LocalTimeTagHelper(Rendered.Clock) { Value = at });

        Assert.Contains("""datetime="2026-10-16T00:30:00&#x2B;08:00">2026-10-16 00:30<""", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_not_known_writes_nothing()
    {
        Assert.Equal("", await Rendered.HtmlAsync(new DayTagHelper(Rendered.Clock)));
    }

    [Fact]
    public async Task A_case_number_is_grouped_for_the_eye_but_holds_no_spaces()
    {
        var html = await Rendered.HtmlAsync(new CaseNumberTagHelper { Value = "260928000317" });

        Assert.Contains("<span>2609</span><span>2800</span><span>0317</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_lamp_has_a_shape_of_its_own()
    {
        var shapes = new HashSet<string>();
        foreach (var kind in Enum.GetValues<LampKind>())
        {
            shapes.Add(await Rendered.HtmlAsync(new LampTagHelper { Kind = kind, Text = "字" }));
        }

        Assert.Equal(Enum.GetValues<LampKind>().Length, shapes.Count);
    }
}
