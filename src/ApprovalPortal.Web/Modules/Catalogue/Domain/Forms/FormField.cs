using System.Text.Json.Serialization;

namespace ApprovalPortal.Modules.Catalogue.Domain.Forms;

/// <summary>What is written into a field, and so how it is drawn and checked.</summary>
public enum FieldType
{
    Text,
    TextArea,
    Number,

    /// <summary>Yuan.</summary>
    Money,

    /// <summary>Square metres.</summary>
    Area,

    /// <summary>A day, as 2026-11-20.</summary>
    Date,

    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Any of the options.</summary>
    Choices,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>GB 11643.</summary>
    IdNumber,

    /// <summary>GB 32100.</summary>
    CreditCode,

    Mobile,
    Email,
    Address,
}

/// <summary>A bound that is not a fixed day.</summary>
public enum DayBound
{
    /// <summary>The city's day on which the form is checked.</summary>
    Today,
}

public sealed record FormOption(string Value, string Label);

/// <summary>One question of a form.</summary>
public sealed record FormField
{
    public const string Yes = "yes";
    public const string No = "no";

    private static readonly FormOption[] YesOrNo = [new(Yes, "是"), new(No, "否")];

    public required string Key { get; init; }

    public required string Label { get; init; }

    // No default kind: the one that JSON leaves out would be the first.
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required FieldType Type { get; init; }

    public bool Required { get; init; }

    public string? Hint { get; init; }

    public string? Unit { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>Digits after the point; money and areas take 2 when it says 0.</summary>
    public int Decimals { get; init; }

    public int? MaxLength { get; init; }

    public IReadOnlyList<FormOption> Options { get; init; } = [];

    public DayBound? NotBefore { get; init; }

    public DayBound? NotAfter { get; init; }

    public FormCondition? When { get; init; }

    [JsonIgnore]
    public bool IsNumeric => Type is FieldType.Number or FieldType.Money or FieldType.Area;

    [JsonIgnore]
    public bool IsPicked => Type is FieldType.Choice or FieldType.Choices or FieldType.YesNo;

    /// <summary>What can be picked; yes and no for a question of that kind.</summary>
    [JsonIgnore]
    public IReadOnlyList<FormOption> Picks => Type == FieldType.YesNo ? YesOrNo : Options;

    /// <summary>The unit to show: that of the field, or of its kind.</summary>
    [JsonIgnore]
    public string? ShownUnit => Unit ?? Type switch
    {
        FieldType.Money => "元",
        FieldType.Area => "平方米",
        _ => null,
    };

    [JsonIgnore]
    public int MostDecimals => Type is FieldType.Money or FieldType.Area ? Math.Max(Decimals, 2) : Decimals;

    /// <summary>The most characters taken.</summary>
    [JsonIgnore]
    public int MostCharacters => MaxLength ?? (Type == FieldType.TextArea ? 2000 : 200);

    /// <summary>An answer as people read it: labels for picked values, the unit after a number.</summary>
    public string Shown(FormAnswers answers)
    {
        var values = answers.All(Key);
        if (IsPicked)
        {
            return string.Join("、", values.Select(v => Picks.FirstOrDefault(o => o.Value == v)?.Label ?? v));
        }

        var text = values.Count == 0 ? "" : values[0];
        return text.Length > 0 && IsNumeric && ShownUnit is { } unit ? $"{text} {unit}" : text;
    }
}
