using System.Collections.Frozen;
using System.Globalization;

namespace ApprovalPortal.Platform.Time;

/// <summary>
/// A work calendar made of the days on which the State Council's yearly arrangements differ from the plain week.
/// Immutable: a changed arrangement is a new calendar.
/// </summary>
public sealed class WorkCalendar : IWorkCalendar
{
    private static readonly Lazy<WorkCalendar> Loaded = new(() => new WorkCalendar(ReadOfficialDays()));

    private readonly FrozenDictionary<DateOnly, CalendarDay> _special;
    private readonly FrozenSet<int> _years;

    /// <param name="specialDays">Holidays and make-up workdays. A year counts as covered once it has one of them.</param>
    /// <exception cref="ArgumentException">A day is there twice, or is neither a holiday nor a make-up workday.</exception>
    public WorkCalendar(IEnumerable<CalendarDay> specialDays)
    {
        var days = specialDays.ToList();
        if (days.Exists(d => d.Kind is not (DayKind.Holiday or DayKind.MakeupWorkday)))
        {
            throw new ArgumentException("Only holidays and make-up workdays are special days.", nameof(specialDays));
        }

        // A plain dictionary first: it refuses a day that is there twice, where the frozen one would keep the last.
        _special = days.ToDictionary(d => d.Date).ToFrozenDictionary();
        _years = days.Select(d => d.Date.Year).ToFrozenSet();
    }

    /// <summary>The published arrangements that the portal carries, 2004 to 2026.</summary>
    public static WorkCalendar Official => Loaded.Value;

    /// <summary>The days it was made of, in order.</summary>
    public IEnumerable<CalendarDay> SpecialDays => _special.Values.OrderBy(d => d.Date);

    public bool IsWorkingDay(DateOnly day) => Describe(day).IsWorkingDay;

    public DateOnly AddWorkingDays(DateOnly start, int n)
    {
        var (day, step) = (start, Math.Sign(n));
        for (var left = Math.Abs(n); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day))
            {
                left--;
            }
        }

        return day;
    }

    public int CountWorkingDays(DateOnly after, DateOnly upTo)
    {
        if (upTo < after)
        {
            return -CountWorkingDays(upTo, after);
        }

        var count = 0;
        for (var day = after; day < upTo;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                count++;
            }
        }

        return count;
    }

    public DateOnly DueOn(DateOnly start, TimeLimit limit) => limit.Unit switch
    {
        TimeUnit.WorkingDay => AddWorkingDays(start, limit.Amount),
        TimeUnit.NaturalDay => NextWorkingDayFrom(start.AddDays(limit.Amount)),
        TimeUnit.Month => NextWorkingDayFrom(start.AddMonths(limit.Amount)),
        TimeUnit.Year => NextWorkingDayFrom(start.AddYears(limit.Amount)),
        TimeUnit.Hour => NextWorkingDayFrom(start.AddDays(limit.Amount / 24)),
        _ => throw new ArgumentOutOfRangeException(nameof(limit), limit.Unit, "Not a unit of time."),
    };

    public CalendarDay Describe(DateOnly day)
    {
        if (_special.TryGetValue(day, out var special))
        {
            return special;
        }

        if (!Covers(day.Year) && StatutoryHolidays.NameOf(day) is { } name)
        {
            return new(day, DayKind.Holiday, name);
        }

        return new(day, day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayKind.Weekend : DayKind.Workday, null);
    }

    public bool Covers(int year) => _years.Contains(year);

    private DateOnly NextWorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static IEnumerable<CalendarDay> ReadOfficialDays()
    {
        using var stream = typeof(WorkCalendar).Assembly.GetManifestResourceStream(typeof(WorkCalendar), "holidays.csv")
            ?? throw new InvalidOperationException("holidays.csv is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        reader.ReadLine(); // the header

        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            var kind = cells[1] switch
            {
                "holiday" => DayKind.Holiday,
                "makeup" => DayKind.MakeupWorkday,
                _ => throw new InvalidDataException($"holidays.csv: '{line}' is neither a holiday nor a make-up workday."),
            };
            yield return new(DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), kind, cells[2]);
        }
    }
}
