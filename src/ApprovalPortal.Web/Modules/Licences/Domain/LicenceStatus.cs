namespace ApprovalPortal.Modules.Licences.Domain;

/// <summary>What a licence is worth on a given day. The numbers are the codes of the national directory.</summary>
public enum LicenceStatus
{
    /// <summary>01 有效.</summary>
    Valid = 1,

    /// <summary>05 失效: its term is over.</summary>
    Expired = 5,
}

/// <summary>What pages call a licence's status.</summary>
public static class LicenceWords
{
    public static string Of(LicenceStatus status) => status switch
    {
        LicenceStatus.Valid => "有效",
        LicenceStatus.Expired => "已过有效期",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
