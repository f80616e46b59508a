namespace ApprovalPortal.Modules.Catalogue;

public static class CataloguePolicies
{
    /// <summary>Keeps the catalogue: imports items.</summary>
    public const string Administer = "catalogue.administer";
}
