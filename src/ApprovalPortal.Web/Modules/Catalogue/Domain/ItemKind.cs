namespace ApprovalPortal.Modules.Catalogue.Domain;

/// <summary>办件类型 (GB/T 39046-2020 A.6).</summary>
public enum ItemKind
{
    /// <summary>承诺件, decided within the promised limit.</summary>
    Promised,

    /// <summary>即办件, taken in and decided in one sitting.</summary>
    OnTheSpot,
}

/// <summary>事项状态.</summary>
public enum ItemState
{
    InUse,
    Suspended,
    Cancelled,
}

public static class ItemWords
{
    public static string Words(this ItemKind kind) => kind == ItemKind.OnTheSpot ? "即办件" : "承诺件";

    public static string Words(this ItemState state) => state switch
    {
        ItemState.Suspended => "暂停办理",
        ItemState.Cancelled => "已取消",
        _ => "在用",
    };
}
