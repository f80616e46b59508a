namespace ApprovalPortal.Platform.Time;

/// <summary>What the work calendar says of one day.</summary>
/// <param name="Date">The city's day.</param>
/// <param name="Kind">Why the offices are open or shut.</param>
/// <param name="Name">The holiday it belongs to; for a make-up workday, the holiday that it pays for.</param>
public readonly record struct CalendarDay(DateOnly Date, DayKind Kind, string? Name)
{
    public bool IsWorkingDay => Kind is DayKind.Workday or DayKind.MakeupWorkday;
}

/// <summary>Why the offices are open or shut on a day.</summary>
public enum DayKind
{
    /// <summary>An ordinary Monday to Friday.</summary>
    Workday,

    /// <summary>An ordinary Saturday or Sunday.</summary>
    Weekend,

    /// <summary>放假: a day of a holiday, with the weekends and exchanged days inside it.</summary>
    Holiday,

    /// <summary>调休上班: a Saturday or Sunday worked in exchange for a day of a holiday.</summary>
    MakeupWorkday,
}
