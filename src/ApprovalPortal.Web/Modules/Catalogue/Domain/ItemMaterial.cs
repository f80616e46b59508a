using System.Text.Json.Serialization;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;

namespace ApprovalPortal.Modules.Catalogue.Domain;

/// <summary>材料类型.</summary>
public enum MaterialKind
{
    Unstated,
    Certificate,
    Form,
    Other,
}

/// <summary>材料形式.</summary>
public enum MaterialMedium
{
    Unstated,
    Paper,
    Electronic,
    Either,
}

/// <summary>必要性.</summary>
public enum Necessity
{
    /// <summary>The list does not say; it counts as required, for a list names what is to be handed in.</summary>
    Unstated,

    Required,
    Optional,

    /// <summary>容缺后补: the case can be accepted without it.</summary>
    Later,
}

/// <summary>来源渠道.</summary>
public enum MaterialSource
{
    Unstated,
    Applicant,
    Government,
    Other,
}

/// <summary>One line of an item's list of materials.</summary>
public sealed record ItemMaterial
{
    public const int NameMaxLength = 300;
    public const int DefaultMegabytes = 20;

    /// <summary>Names the line within its version: <c>m01</c>. Stays when the version is stored.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    public MaterialKind Kind { get; init; }

    public MaterialMedium Medium { get; init; }

    public Necessity Necessity { get; init; }

    public MaterialSource Source { get; init; }

    /// <summary>Who issues it, in words.</summary>
    public string? Issuer { get; init; }

    public string? Note { get; init; }

    /// <summary>File endings that are taken, without the dot.</summary>
    public IReadOnlyList<string> Accept { get; init; } = ["pdf", "jpg", "png"];

    /// <summary>The largest file taken, in megabytes.</summary>
    public int MaxMegabytes { get; init; } = DefaultMegabytes;

    /// <summary>Asked for only when the form was answered so; none means always.</summary>
    public FormCondition? When { get; init; }

    /// <summary>Whether an application without it is incomplete.</summary>
    [JsonIgnore]
    public bool IsRequired => Necessity is Necessity.Required or Necessity.Unstated;

    /// <summary>The key of the line at a place, from 0.</summary>
    public static string KeyAt(int index) => $"m{index + 1:00}";
}
