using Microsoft.Extensions.Options;

namespace ApprovalPortal.Platform.Time;

/// <summary>
/// The time as the city lives it: instants are kept in UTC, days begin and end at the city's midnight.
/// Not a <see cref="TimeProvider"/> itself, so that nothing can take one for the other.
/// </summary>
public sealed class CityClock(TimeProvider time, IOptions<CityOptions> city)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(city.Value.TimeZone);

    /// <summary>This instant, in UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The city's calendar day at this instant.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The same instant with the city's offset, for showing to people.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone);

    /// <summary>The city's calendar day on which an instant falls.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The instants, in UTC, that belong to a run of city days: from the first, up to but not including the second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last day lies before the first.</exception>
    public (DateTimeOffset From, DateTimeOffset Until) Bounds(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        return (Midnight(first), Midnight(last.AddDays(1)));
    }

    private DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
