using System.Globalization;
using System.Text.Json;
using ApprovalPortal.Platform.Time;
using ApprovalPortal.Testing;

namespace ApprovalPortal.UnitTests.Platform.Time;

public sealed class OfficialHolidaysTests
{
    [SharedDataFact]
    public void Every_special_day_agrees_with_the_published_arrangements()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("data/calendar/cn_holidays_2004_2026.json")));
        var published = json.RootElement.GetProperty("years").EnumerateObject()
            .SelectMany(year => Days(year.Value, "off", DayKind.Holiday).Concat(Days(year.Value, "makeupWorkdays", DayKind.MakeupWorkday)))
            .OrderBy(day => day.Date)
            .ToList();

        var ours = WorkCalendar.Official.SpecialDays.Select(day => (day.Date, day.Kind, Short(day.Name!))).ToList();

        Assert.Equal(published, ours);
    }

    // Our table writes 清明节 and so on throughout, as the State Council's notices do.
    private static IEnumerable<(DateOnly Date, DayKind Kind, string Name)> Days(JsonElement year, string list, DayKind kind) =>
        year.GetProperty(list).EnumerateObject().Select(day =>
            (DateOnly.ParseExact(day.Name, "yyyy-MM-dd", CultureInfo.InvariantCulture), kind, Short(day.Value.GetString()!)));

    private static string Short(string name) => name.TrimEnd('节');
}
