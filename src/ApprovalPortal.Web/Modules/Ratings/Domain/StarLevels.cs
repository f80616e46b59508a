namespace ApprovalPortal.Modules.Ratings.Domain;

/// <summary>The five levels of satisfaction (国办发〔2019〕51号), stored as 5 for the best; the exchange's code is 6 less the stars.</summary>
public static class StarLevels
{
    public const int Worst = 1;
    public const int Best = 5;

    /// <summary>差评: this many stars or fewer.</summary>
    public const int Bad = 2;

    public static IEnumerable<int> BestFirst { get; } = [5, 4, 3, 2, 1];

    /// <exception cref="ArgumentOutOfRangeException">There are five levels.</exception>
    public static string NameOf(int stars) => stars switch
    {
        5 => "非常满意",
        4 => "满意",
        3 => "基本满意",
        2 => "不满意",
        1 => "非常不满意",
        _ => throw new ArgumentOutOfRangeException(nameof(stars), stars, null),
    };
}
