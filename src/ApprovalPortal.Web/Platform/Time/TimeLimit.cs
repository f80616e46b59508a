using System.Globalization;

namespace ApprovalPortal.Platform.Time;

/// <summary>How long something may take, in the unit in which the law or the promise states it.</summary>
/// <param name="Amount">Not negative; 0 means at once (即办).</param>
/// <param name="Unit">What is counted.</param>
public readonly record struct TimeLimit(int Amount, TimeUnit Unit)
{
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public int Amount { get; } = Amount >= 0
        ? Amount
        : throw new ArgumentOutOfRangeException(nameof(Amount), Amount, "A time limit is not negative.");

    /// <summary>Reads a limit as item lists write it: a number and a Chinese unit, such as <c>20</c> and <c>工作日</c>.</summary>
    /// <returns>False when either part is missing or not understood.</returns>
    public static bool TryParse(string? number, string? unit, out TimeLimit limit)
    {
        limit = default;
        if (!int.TryParse(number?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            || UnitOf(unit) is not { } known)
        {
            return false;
        }

        limit = new(amount, known);
        return true;
    }

    /// <summary>As citizens read it: 20 个工作日, 3 个月, 即时.</summary>
    public override string ToString() => Amount == 0
        ? "即时"
        : string.Create(CultureInfo.InvariantCulture, $"{Amount} {Words(Unit)}");

    private static TimeUnit? UnitOf(string? text) => text?.Trim().TrimStart('个') switch
    {
        "工作日" => TimeUnit.WorkingDay,
        "自然日" or "天" or "日" => TimeUnit.NaturalDay,
        "月" => TimeUnit.Month,
        "年" => TimeUnit.Year,
        "小时" => TimeUnit.Hour,
        _ => null,
    };

    private static string Words(TimeUnit unit) => unit switch
    {
        TimeUnit.WorkingDay => "个工作日",
        TimeUnit.NaturalDay => "个自然日",
        TimeUnit.Month => "个月",
        TimeUnit.Year => "年",
        TimeUnit.Hour => "小时",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a unit of time."),
    };
}
