using UUIDNext;

namespace ApprovalPortal.Platform.Domain;

/// <summary>
/// Makes ids in the order that the database in use sorts by, so that new rows go to the end of an index.
/// SQL Server compares a Guid from its last bytes on; the others from the first.
/// </summary>
public static class NewId
{
    private static Database _engine = Database.PostgreSql;

    public static Guid Next() => Uuid.NewDatabaseFriendly(_engine);

    /// <summary>Said once at start-up, when the configuration has named the engine.</summary>
    internal static void OrderFor(Database engine) => _engine = engine;
}
