using SkiaSharp;

namespace ApprovalPortal.Platform.Documents;

/// <summary>How a run of text is set.</summary>
/// <param name="Face">The face.</param>
/// <param name="Size">Points.</param>
/// <param name="LineHeight">Points from one line to the next.</param>
/// <param name="Colour">The ink.</param>
/// <param name="Spacing">Extra room after each character, in ems.</param>
internal readonly record struct TextStyle(DocumentFace Face, float Size, float LineHeight, SKColor Colour, float Spacing = 0);
