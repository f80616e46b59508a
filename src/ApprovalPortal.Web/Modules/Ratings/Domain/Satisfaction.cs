namespace ApprovalPortal.Modules.Ratings.Domain;

/// <summary>
/// How many people gave how many stars, and the three figures made of it. Ratings that the system entered by default
/// (<see cref="RatingChannel.Default"/>) are no opinion and are not counted in.
/// </summary>
public readonly record struct Satisfaction(int Five, int Four, int Three, int Two, int One)
{
    public int Count => Five + Four + Three + Two + One;

    public int Good => Five + Four + Three;

    /// <summary>满意度, 0 to 100: the levels weigh 100, 80, 60, 30 and 0. None without ratings.</summary>
    public decimal? Weighted => Count == 0 ? null : ((Five * 100m) + (Four * 80m) + (Three * 60m) + (Two * 30m)) / Count;

    /// <summary>好评率 in percent: three stars and more. None without ratings.</summary>
    public decimal? GoodRate => Count == 0 ? null : Good * 100m / Count;

    public static Satisfaction operator +(Satisfaction left, Satisfaction right) => new(
        left.Five + right.Five, left.Four + right.Four, left.Three + right.Three, left.Two + right.Two, left.One + right.One);

    /// <exception cref="ArgumentOutOfRangeException">There are five levels.</exception>
    public static Satisfaction Of(int stars, int count) => stars switch
    {
        5 => new() { Five = count },
        4 => new() { Four = count },
        3 => new() { Three = count },
        2 => new() { Two = count },
        1 => new() { One = count },
        _ => throw new ArgumentOutOfRangeException(nameof(stars), stars, null),
    };

    /// <summary>主动评价率 in percent: finished cases that people rated themselves, of all finished cases. None without cases.</summary>
    public static decimal? ActiveRate(int rated, int finished) => finished == 0 ? null : rated * 100m / finished;
}
