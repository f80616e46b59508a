using ApprovalPortal.Platform.Results;

namespace ApprovalPortal.Modules.Licences.Domain;

/// <summary>Every ordinary "no" about a licence.</summary>
public static class LicenceRefusals
{
    public static readonly Refusal NoSuchCode = new(
        "licence.no-such-code", "没有查到这份证照。请对照证照左下方的验证码或证照标识，看看有没有输错。", "Code");
}
