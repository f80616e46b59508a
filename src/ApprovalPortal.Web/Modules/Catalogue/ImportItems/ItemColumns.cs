namespace ApprovalPortal.Modules.Catalogue;

/// <summary>The headings of an item file. Their order is free; those that are not known are passed over.</summary>
internal static class ItemColumns
{
    public const string TaskCode = "task_code";
    public const string Parent = "parent_catalog";
    public const string CatalogCode = "catalog_id";
    public const string Name = "name";
    public const string Type = "type";
    public const string Body = "dept";
    public const string CreditCode = "org_uscc";
    public const string StatutoryDays = "statutory_days";
    public const string StatutoryUnit = "statutory_unit";
    public const string PromisedDays = "promised_days";
    public const string PromisedUnit = "promised_unit";
    public const string Visits = "visits";
    public const string Online = "online";
    public const string Courier = "courier";
    public const string Themes = "themes";
    public const string Objects = "objects";
    public const string Materials = "materials";
    public const string Condition = "accept_condition";
    public const string Place = "location";
    public const string ConsultPhone = "consult_phone";
    public const string ComplaintPhone = "complain_phone";

    /// <summary>Without these no row can be taken in.</summary>
    public static readonly string[] Needed = [TaskCode, Name, Type, Body];
}
