using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Persistence;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>The owner's own copy of everything kept about them (个人信息保护法 §45), with the numbers in full; the audit trail says that it was taken.</summary>
public sealed class ExportMyData(AppDbContext db, MyData data, AuditTrail audit)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <returns>JSON in UTF-8.</returns>
    public async Task<byte[]> HandleAsync(Guid accountId, CancellationToken cancellation)
    {
        var all = await data.HandleAsync(accountId, inFull: true, cancellation);
        audit.Note(db, $"account:{accountId}", "account.data-exported");
        await db.SaveChangesAsync(cancellation);
        return JsonSerializer.SerializeToUtf8Bytes(all, Json);
    }
}
