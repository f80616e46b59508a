using ApprovalPortal.Modules.Ratings.Domain;

namespace ApprovalPortal.Modules.Dashboards.Domain;

/// <summary>What was counted of a department, a month or the city; rates are made from it, and counts can be added up where rates cannot.</summary>
public readonly record struct Figures
{
    /// <summary>收件: applications that came in, by the day of receipt.</summary>
    public int Received { get; init; }

    /// <summary>Applications granted or denied, by the day of the decision.</summary>
    public int Decided { get; init; }

    /// <summary>Those of <see cref="Decided"/> that kept the promised day.</summary>
    public int InTime { get; init; }

    /// <summary>Accepted, past the promised day and undecided when the period ended (or now, while it lasts).</summary>
    public int Overdue { get; init; }

    /// <summary>Working days from acceptance to decision, all of <see cref="Decided"/> together.</summary>
    public int WorkingDays { get; init; }

    /// <summary>办结: cases whose result reached the applicant or that were not accepted, by that day. Withdrawn ones are not among them.</summary>
    public int Finished { get; init; }

    /// <summary>Those of <see cref="Finished"/> that somebody has rated since.</summary>
    public int FinishedAndRated { get; init; }

    /// <summary>Ratings by the day on which they were given.</summary>
    public Satisfaction Satisfaction { get; init; }

    public bool IsEmpty => this == default;

    /// <summary>按期办结率 in percent: in time, of decided and of what should have been decided. None when there is neither.</summary>
    public decimal? OnTimeRate => Percent(InTime, Decided + Overdue);

    /// <summary>The national form of it: in time, of decided only.</summary>
    public decimal? NationalOnTimeRate => Percent(InTime, Decided);

    /// <summary>Working days of an average decided case.</summary>
    public decimal? AverageWorkingDays => Decided == 0 ? null : (decimal)WorkingDays / Decided;

    /// <summary>主动评价率 in percent.</summary>
    public decimal? ActiveRate => Ratings.Domain.Satisfaction.ActiveRate(FinishedAndRated, Finished);

    public static Figures operator +(Figures left, Figures right) => new()
    {
        Received = left.Received + right.Received,
        Decided = left.Decided + right.Decided,
        InTime = left.InTime + right.InTime,
        Overdue = left.Overdue + right.Overdue,
        WorkingDays = left.WorkingDays + right.WorkingDays,
        Finished = left.Finished + right.Finished,
        FinishedAndRated = left.FinishedAndRated + right.FinishedAndRated,
        Satisfaction = left.Satisfaction + right.Satisfaction,
    };

    private static decimal? Percent(int part, int whole) => whole == 0 ? null : part * 100m / whole;
}
