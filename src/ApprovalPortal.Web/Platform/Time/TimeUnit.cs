namespace ApprovalPortal.Platform.Time;

/// <summary>What a time limit is counted in.</summary>
public enum TimeUnit
{
    /// <summary>工作日, the unit of every period that binds the authority (《行政许可法》第八十二条).</summary>
    WorkingDay,

    /// <summary>自然日.</summary>
    NaturalDay,

    /// <summary>月.</summary>
    Month,

    /// <summary>年.</summary>
    Year,

    /// <summary>小时.</summary>
    Hour,
}
