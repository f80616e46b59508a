namespace ApprovalPortal.Platform.Time;

/// <summary>Which days are worked, and how time limits run over them.</summary>
public interface IWorkCalendar
{
    bool IsWorkingDay(DateOnly day);

    /// <summary>The <paramref name="n"/>th working day after a day, which is itself not counted; before it, when negative.</summary>
    /// <returns><paramref name="start"/> itself when <paramref name="n"/> is 0, whether or not it is worked.</returns>
    DateOnly AddWorkingDays(DateOnly start, int n);

    /// <summary>
    /// How many working days lie after one day and up to another, the latter included.
    /// From today to a due day that is what remains; negative, it is how many days overdue.
    /// </summary>
    int CountWorkingDays(DateOnly after, DateOnly upTo);

    /// <summary>
    /// The last day of a time limit; it ends at that day's midnight. The day of the start is not counted
    /// (《民法典》第二百零一条); months and years end on the corresponding day or else the month's last (第二百零二条);
    /// a last day on which nobody works moves to the next working day (第二百零三条).
    /// Hours are known here only by their whole days, so that no one is given more than the limit.
    /// </summary>
    DateOnly DueOn(DateOnly start, TimeLimit limit);

    /// <summary>The day's kind and, for a holiday and its make-up days, the holiday's name.</summary>
    CalendarDay Describe(DateOnly day);

    /// <summary>
    /// Whether the State Council's arrangement for the year is known. Without it only weekends and
    /// the holidays fixed by decree count, and due days may yet change: whoever shows them should say so.
    /// </summary>
    bool Covers(int year);
}
