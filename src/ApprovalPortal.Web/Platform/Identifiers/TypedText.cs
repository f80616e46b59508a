namespace ApprovalPortal.Platform.Identifiers;

/// <summary>Numbers as people type them, brought into the one form that is checked, stored and looked up.</summary>
internal static class TypedText
{
    private const int FullWidthOffset = '！' - '!';

    /// <summary>Full-width characters become plain ones, letters capital, and spaces go.</summary>
    public static string Plain(string? text) => string.Concat((text ?? "")
        .Where(c => !char.IsWhiteSpace(c))
        .Select(c => char.ToUpperInvariant(c is >= '！' and <= '～' ? (char)(c - FullWidthOffset) : c)));
}
