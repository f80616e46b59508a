namespace ApprovalPortal.Platform.Outbox;

internal static class Text
{
    /// <summary>At most so many characters, with … where something was left out.</summary>
    public static string Clip(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";
}
