using ApprovalPortal.Platform.Identifiers;

namespace ApprovalPortal.Modules.Delivery;

internal static class DocumentWords
{
    /// <summary>What licences and papers call the number of a document: 统一社会信用代码, 居民身份证号码, ….</summary>
    public static string NumberLabel(this IdentityDocumentKind kind) =>
        kind == IdentityDocumentKind.UnifiedSocialCreditCode ? IdentityDocument.Name(kind) : $"{IdentityDocument.Name(kind)}号码";
}
