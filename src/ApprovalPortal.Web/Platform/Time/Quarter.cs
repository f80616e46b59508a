using System.Globalization;

namespace ApprovalPortal.Platform.Time;

/// <summary>A quarter of a calendar year, the beat of the city's bulletins and assessments.</summary>
public readonly record struct Quarter
{
    /// <exception cref="ArgumentOutOfRangeException">The year is not 1 to 9999, or the number not 1 to 4.</exception>
    public Quarter(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        (Year, Number) = (year, number);
    }

    public int Year { get; }

    /// <summary>1 to 4.</summary>
    public int Number { get; }

    public DateOnly First => new(Year, (Number * 3) - 2, 1);

    public DateOnly Last => new(Year, Number * 3, DateTime.DaysInMonth(Year, Number * 3));

    public Quarter Previous => Number == 1 ? new(Year - 1, 4) : new(Year, Number - 1);

    public Quarter Next => Number == 4 ? new(Year + 1, 1) : new(Year, Number + 1);

    /// <summary>The first days of the three months, in order.</summary>
    public IReadOnlyList<DateOnly> Months => [First, First.AddMonths(1), First.AddMonths(2)];

    /// <summary>As headings and official papers write it: 2026年第四季度.</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Year}年第{"一二三四"[Number - 1]}季度");

    /// <summary>The quarter in which a day falls.</summary>
    public static Quarter Of(DateOnly day) => new(day.Year, (day.Month + 2) / 3);

    /// <summary>Reads what <see cref="ToString"/> writes (<c>2026Q4</c>), as it comes in an address.</summary>
    public static bool TryParse(string? text, out Quarter quarter)
    {
        quarter = default;
        if (text is not [_, _, _, _, 'Q' or 'q', >= '1' and <= '4']
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year == 0)
        {
            return false;
        }

        quarter = new(year, text[5] - '0');
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}Q{Number}");
}
