using System.Security.Cryptography;
using System.Text.Json;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Catalogue.Domain;

/// <summary>Everything that a version says, as an import or a seed hands it over for publishing.</summary>
public sealed record ItemContent
{
    public required string Name { get; init; }

    /// <summary>通俗名称: what people call it.</summary>
    public string? PlainName { get; init; }

    public required ItemType Type { get; init; }

    public ItemKind Kind { get; init; }

    /// <summary>The body that decides (实施主体).</summary>
    public required Guid DepartmentId { get; init; }

    /// <summary>法定时限; null when not published.</summary>
    public TimeLimit? Statutory { get; init; }

    /// <summary>承诺时限; null when not published.</summary>
    public TimeLimit? Promised { get; init; }

    /// <summary>到办事现场次数; null when not published.</summary>
    public int? Visits { get; init; }

    public bool IsOnline { get; init; }

    public bool HasCourier { get; init; }

    /// <summary>通办范围.</summary>
    public string? Reach { get; init; }

    public required ItemGuide Guide { get; init; }

    /// <summary>Tells whether an import changes anything: equal digests say the same.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, CatalogueJson.Options)));
}
