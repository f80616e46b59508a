using System.Collections.Frozen;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Platform.Files;

namespace ApprovalPortal.Modules.Cases;

/// <summary>What an item's wording means for who applies and what is uploaded.</summary>
internal static class ItemRules
{
    private const string NaturalPerson = "自然人";

    /// <summary>Whether this kind of applicant is among the 服务对象; an item that names none is for all.</summary>
    public static bool IsFor(this ItemVersion item, ApplicantKind kind) => item.Guide.Objects.Count == 0 || (kind == ApplicantKind.Person
        ? item.Guide.Objects.Contains(NaturalPerson)
        : item.Guide.Objects.Any(o => o != NaturalPerson));

    public static UploadRules Rules(this ItemMaterial material) =>
        new(material.MaxMegabytes * 1024L * 1024, material.Accept.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
}
