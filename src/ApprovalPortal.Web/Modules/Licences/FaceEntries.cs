using System.Text.Encodings.Web;
using System.Text.Json;
using ApprovalPortal.Platform.Security;

namespace ApprovalPortal.Modules.Licences;

/// <summary>One entry of a licence's face: 统一社会信用代码, 许可事项, …</summary>
public sealed record FaceEntry(string Label, string Value);

/// <summary>Puts a face's entries away sealed, and takes them out again in the same order.</summary>
internal static class FaceEntries
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static SealedText Seal(PersonalDataVault vault, IReadOnlyList<FaceEntry> entries) => vault.Seal(JsonSerializer.Serialize(entries, Json));

    public static IReadOnlyList<FaceEntry> Open(PersonalDataVault vault, SealedText face) =>
        JsonSerializer.Deserialize<List<FaceEntry>>(vault.Open(face), Json) ?? [];
}
