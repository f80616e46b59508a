using System.Security.Cryptography;
using System.Text.Json;

namespace ApprovalPortal.Platform.Security;

/// <summary>
/// The versioned keys of stored personal data: AES-256 keys by version (new values use the newest, old values stay
/// readable), and one key for the digests that make a number findable.
/// </summary>
public sealed record PersonalDataKeys(int Current, IReadOnlyDictionary<int, byte[]> Keys, byte[] DigestKey)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static PersonalDataKeys Create() => new(
        1,
        new Dictionary<int, byte[]> { [1] = RandomNumberGenerator.GetBytes(32) },
        RandomNumberGenerator.GetBytes(32));

    /// <exception cref="ConfigurationFault">The text is not a key file, or its current key is missing.</exception>
    public static PersonalDataKeys Parse(string json)
    {
        var keys = JsonSerializer.Deserialize<PersonalDataKeys>(json, Json);
        return keys is { DigestKey.Length: 32 } && keys.Keys.ContainsKey(keys.Current) && keys.Keys.Values.All(k => k.Length == 32)
            ? keys
            : throw new ConfigurationFault("个人信息密钥文件不完整：缺少当前版本的密钥，或者长度不是 32 字节。");
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads the keys as configured.</summary>
    /// <exception cref="ConfigurationFault">There are none and none may be made: starting without them would orphan every sealed number.</exception>
    public static PersonalDataKeys Load(PersonalDataOptions options, string dataFolder)
    {
        if (!string.IsNullOrWhiteSpace(options.Keys))
        {
            return Parse(options.Keys);
        }

        var path = Path.Combine(dataFolder, options.KeyFile);
        if (File.Exists(path))
        {
            return Parse(File.ReadAllText(path));
        }

        if (!options.CreateWhenMissing)
        {
            throw new ConfigurationFault(
                $"找不到个人信息密钥文件 {path}。首次部署请运行 keys create 生成，并与数据库分开备份；已有数据时请先恢复原来的密钥文件。");
        }

        return CreateFile(path);
    }

    /// <summary>Makes a new key file that only its owner may read. Never overwrites one.</summary>
    /// <exception cref="IOException">The file exists.</exception>
    public static PersonalDataKeys CreateFile(string path)
    {
        var keys = Create();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, options);
        writer.Write(keys.ToJson());
        return keys;
    }
}
