namespace ApprovalPortal.Platform.Web;

/// <summary>What a day means to a time limit.</summary>
public enum DayKind
{
    /// <summary>The day of acceptance, which is not counted.</summary>
    Accepted,

    /// <summary>A working day already counted.</summary>
    Counted,

    /// <summary>A working day still to come.</summary>
    ToCome,

    /// <summary>The clock is stopped.</summary>
    Stopped,

    /// <summary>A working day beyond the limit.</summary>
    Over,

    Weekend,

    Holiday,
}

/// <summary>One day of a time limit: 日格 in the line and in the calendar.</summary>
/// <param name="Date">The local day.</param>
/// <param name="Kind">How it counts.</param>
/// <param name="Label">What the cell says instead of the usual word, such as the holiday's name or “检测停表”.</param>
public sealed record DayCell(DateOnly Date, DayKind Kind, string? Label = null)
{
    /// <summary>A Saturday or Sunday that is worked (调休上班).</summary>
    public bool IsMakeUp { get; init; }

    /// <summary>Whether the day is one of the limit's own working days.</summary>
    public bool Counts => Kind is DayKind.Counted or DayKind.ToCome or DayKind.Over;
}
