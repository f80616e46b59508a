namespace ApprovalPortal.Platform.Web;

/// <summary>The state marks of the staff pages: shape, colour and always words. Applicants see sentences instead.</summary>
public enum LampKind
{
    /// <summary>绿: enough time left.</summary>
    OnTime,

    /// <summary>黄: due soon or today.</summary>
    DueSoon,

    /// <summary>红: the promised time is over, the legal one is not.</summary>
    Overdue,

    /// <summary>红+: the legal time is over.</summary>
    Unlawful,

    /// <summary>蓝: the clock is stopped by law.</summary>
    Stopped,

    /// <summary>灰: the clock has not started.</summary>
    NotStarted,

    /// <summary>墨: finished, agreed.</summary>
    Done,

    /// <summary>A figure that reaches its target (达标); for figures only.</summary>
    Met,
}
