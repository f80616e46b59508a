using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Security;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>The keyed digests under which this room finds numbers again; one purpose each, so that none can stand in for another.</summary>
public static class PersonalNumbers
{
    public static string MobileDigest(this PersonalDataVault vault, string mobile) => vault.Digest("mobile", MobileNumber.Normalise(mobile));

    public static string EmailDigest(this PersonalDataVault vault, string address) => vault.Digest("email", address.Trim().ToUpperInvariant());

    public static string DocumentDigest(this PersonalDataVault vault, IdentityDocumentKind kind, string number) =>
        vault.Digest("document", $"{IdentityDocument.Code(kind)}:{IdentityDocument.Normalise(number)}");

    /// <summary>A code's digest is salted with its id: equal codes of two people look different.</summary>
    public static string CodeDigest(this PersonalDataVault vault, Guid codeId, string code) =>
        vault.Digest("code", $"{codeId}:{code.Trim().ToUpperInvariant()}");

    /// <summary>An applicant's particulars as they are kept: the number sealed, and its digest.</summary>
    public static ApplicantIdentity Identity(this PersonalDataVault vault, ApplicantKind kind, string name, IdentityDocumentKind document, string number) => new(
        kind, name.Trim(), document, vault.Seal(IdentityDocument.Normalise(number)), vault.DocumentDigest(document, number));

    /// <summary>A document number as it may stand on its owner's page. A body's code is public.</summary>
    public static string MaskedNumber(this PersonalDataVault vault, IdentityDocumentKind kind, SealedText number)
    {
        var plain = vault.Open(number);
        return kind == IdentityDocumentKind.UnifiedSocialCreditCode ? plain : Masked.IdNumber(plain);
    }

    public static string MaskedMobile(this PersonalDataVault vault, SealedText? mobile) => Masked.Mobile(vault.OpenOrNull(mobile));
}
