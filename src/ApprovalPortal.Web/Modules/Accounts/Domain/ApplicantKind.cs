namespace ApprovalPortal.Modules.Accounts.Domain;

/// <summary>Who applies.</summary>
public enum ApplicantKind
{
    /// <summary>自然人.</summary>
    Person,

    /// <summary>企业, by its unified social credit code.</summary>
    Enterprise,

    /// <summary>其他组织: public institutions, associations and the like, by the same code.</summary>
    Organisation,
}

/// <summary>
/// How far the portal knows that an account belongs to whom it says. A check digit is not identity: a declared account
/// may file and sees what it filed itself; everything older needs a verified one.
/// </summary>
public enum Trust
{
    /// <summary>Typed in by the account's owner.</summary>
    Declared,

    /// <summary>A clerk saw the document, or an outside identity service vouched for it.</summary>
    Verified,
}

/// <summary>In what capacity an account acts for an applicant.</summary>
public enum Capacity
{
    /// <summary>本人.</summary>
    Self,

    /// <summary>法定代表人 or the person in charge.</summary>
    LegalRepresentative,

    /// <summary>代理人, under an authority.</summary>
    Agent,
}

/// <summary>How a link became verified.</summary>
public enum VerifiedBy
{
    Window,
    IdentityService,
}

public static class ApplicantWords
{
    public static string Name(this ApplicantKind kind) => kind switch
    {
        ApplicantKind.Person => "自然人",
        ApplicantKind.Enterprise => "企业",
        _ => "其他组织",
    };

    public static string Name(this Trust trust) => trust == Trust.Verified ? "已核验" : "自己申报，未核验";

    public static string Name(this Capacity capacity) => capacity switch
    {
        Capacity.Self => "本人",
        Capacity.LegalRepresentative => "法定代表人（负责人）",
        _ => "代理人",
    };
}
