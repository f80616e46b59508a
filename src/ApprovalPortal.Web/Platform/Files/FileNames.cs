using System.Globalization;
using System.Text;

namespace ApprovalPortal.Platform.Files;

/// <summary>Makes an uploaded file's name fit to be kept and shown.</summary>
internal static class FileNames
{
    /// <summary>
    /// Without a path, control characters and direction marks (which make <c>fdp.exe</c> read as <c>exe.pdf</c>),
    /// at most <see cref="StoredFile.FileNameMaxLength"/> characters with the ending kept.
    /// </summary>
    public static string Clean(string raw)
    {
        var clean = new StringBuilder();
        foreach (var rune in raw[(raw.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned))
            {
                clean.Append(rune);
            }
        }

        var name = clean.ToString().Trim();
        var ending = Path.GetExtension(name);
        var stem = name[..^ending.Length];
        if (stem.Length == 0)
        {
            stem = "未命名";
        }

        if (ending.Length > 20)
        {
            (stem, ending) = (name, "");
        }

        var room = StoredFile.FileNameMaxLength - ending.Length;
        if (stem.Length > room)
        {
            // Never half of a surrogate pair.
            stem = stem[..(char.IsHighSurrogate(stem[room - 1]) ? room - 1 : room)];
        }

        return stem + ending;
    }
}
