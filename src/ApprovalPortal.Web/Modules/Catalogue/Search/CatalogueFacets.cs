namespace ApprovalPortal.Modules.Catalogue;

/// <summary>What the catalogue is filtered by, as the index and the address of the list name it.</summary>
public static class CatalogueFacets
{
    public const string Theme = "theme";
    public const string Department = "department";
    /// <summary>服务对象.</summary>
    public const string Audience = "object";
    public const string Type = "type";

    /// <summary><see cref="Person"/> or <see cref="Unit"/>.</summary>
    public const string Who = "who";

    public const string Person = "person";
    public const string Unit = "unit";
}
