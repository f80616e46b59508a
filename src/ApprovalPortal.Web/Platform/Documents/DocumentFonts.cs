using Microsoft.Extensions.Options;
using SkiaSharp;

namespace ApprovalPortal.Platform.Documents;

/// <summary>The faces a paper is set in.</summary>
public enum DocumentFace
{
    /// <summary>宋体: the body.</summary>
    Song,

    /// <summary>粗宋: titles.</summary>
    SongBold,

    /// <summary>黑体: small print.</summary>
    Hei,

    /// <summary>粗黑: codes in small print.</summary>
    HeiBold,
}

/// <summary>
/// Finds the Chinese fonts of this machine (Noto CJK or Source Han, which are the same design) on first use.
/// </summary>
public sealed class DocumentFonts(IOptions<DocumentOptions> options) : IDisposable
{
    private readonly Lock _door = new();
    private Dictionary<DocumentFace, SKTypeface>? _faces;

    /// <summary>The typeface for a face. It belongs to this object; do not dispose of it.</summary>
    /// <exception cref="FileNotFoundException">A font is missing; the message says how to install it.</exception>
    public SKTypeface Of(DocumentFace face)
    {
        lock (_door)
        {
            _faces ??= Load();
            return _faces[face];
        }
    }

    public void Dispose()
    {
        foreach (var face in _faces?.Values.AsEnumerable() ?? [])
        {
            face.Dispose();
        }
    }

    private static IEnumerable<string> FileNames(DocumentFace face)
    {
        var (family, weight) = face switch
        {
            DocumentFace.Song => ("Serif", "Regular"),
            DocumentFace.SongBold => ("Serif", "Bold"),
            DocumentFace.Hei => ("Sans", "Regular"),
            _ => ("Sans", "Bold"),
        };
        return
        [
            $"Noto{family}CJK-{weight}.ttc", $"Noto{family}CJKsc-{weight}.otf", $"Noto{family}SC-{weight}.otf",
            $"SourceHan{family}SC-{weight}.otf", $"SourceHan{family}CN-{weight}.otf",
        ];
    }

    private static IEnumerable<string> SystemFolders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return
        [
            "/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".local/share/fonts"), Path.Combine(home, ".fonts"),
            "/Library/Fonts", Path.Combine(home, "Library/Fonts"), Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Microsoft/Windows/Fonts"),
        ];
    }

    private static SKTypeface? Open(string path)
    {
        // A collection holds the same design for several countries; the simplified Chinese one ends in SC.
        for (var index = 0; SKTypeface.FromFile(path, index) is { } face; index++)
        {
            if (!path.EndsWith(".ttc", StringComparison.OrdinalIgnoreCase) || face.FamilyName.EndsWith(" SC", StringComparison.Ordinal))
            {
                return face;
            }

            face.Dispose();
        }

        return null;
    }

    private Dictionary<DocumentFace, SKTypeface> Load()
    {
        var folders = options.Value.FontFolders.Concat(options.Value.UseSystemFolders ? SystemFolders() : []).Where(Directory.Exists).ToList();
        var everything = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        var files = folders
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.*", everything).Order(StringComparer.Ordinal))
            .ToLookup(Path.GetFileName, StringComparer.OrdinalIgnoreCase);

        var faces = new Dictionary<DocumentFace, SKTypeface>();
        foreach (var face in Enum.GetValues<DocumentFace>())
        {
            faces[face] = FileNames(face).SelectMany(name => files[name]).Select(Open).FirstOrDefault(found => found is not null)
                ?? throw new FileNotFoundException(
                    $"没有找到制作文书所需的中文字体（{FileNames(face).First()}）。请安装思源/Noto CJK 字体：Debian、Ubuntu 运行“apt-get install fonts-noto-cjk”，"
                    + $"其他系统请把字体文件放入配置项“{DocumentOptions.Section}:{nameof(DocumentOptions.FontFolders)}”所列的文件夹。"
                    + $"已查找：{(folders.Count == 0 ? "无可用文件夹" : string.Join("、", folders))}。");
        }

        return faces;
    }
}
