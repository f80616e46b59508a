using ApprovalPortal.Platform.Domain;

namespace ApprovalPortal.Modules.Catalogue.Domain;

/// <summary>
/// Something that people and enterprises apply for (政务服务事项), by its task code. What it says lies in its versions;
/// here stand its state and what lists show of the current version.
/// </summary>
public sealed class ServiceItem : Aggregate
{
    public const int NameMaxLength = 200;
    public const int ReachMaxLength = 40;
    public const int CatalogCodeMaxLength = 12;

    private ServiceItem()
    {
    }

    public TaskCode TaskCode { get; private init; }

    /// <summary>基本编码, shared by all bodies that handle the same item.</summary>
    public string CatalogCode { get; private init; } = "";

    public ItemState State { get; private set; } = ItemState.InUse;

    public Guid CurrentVersionId { get; private set; }

    /// <summary>Number of the current version; 0 before the first is published.</summary>
    public int CurrentNumber { get; private set; }

    public string Name { get; private set; } = "";

    public ItemType Type { get; private set; }

    public Guid DepartmentId { get; private set; }

    /// <summary>Of the current version's content: an import that brings the same again changes nothing.</summary>
    public string ContentDigest { get; private set; } = "";

    public override string AuditStream => $"item:{TaskCode}";

    public static ServiceItem Create(TaskCode code) => new() { TaskCode = code, CatalogCode = code.CatalogCode };

    /// <summary>Whether publishing this would make a new version.</summary>
    public bool WouldChange(ItemContent content) => ContentDigest != content.Digest();

    /// <summary>Makes the content the item's next version.</summary>
    /// <param name="on">The city's day from which it is in force.</param>
    /// <returns>The version, to be saved with the item; null when the content is what the current version says already.</returns>
    public ItemVersion? Publish(ItemContent content, DateOnly on)
    {
        var digest = content.Digest();
        if (digest == ContentDigest)
        {
            return null;
        }

        var version = ItemVersion.Publish(this, CurrentNumber + 1, content, on);
        (CurrentVersionId, CurrentNumber, ContentDigest) = (version.Id, version.Number, digest);
        (Name, Type, DepartmentId) = (content.Name, content.Type, content.DepartmentId);
        Raise(new ItemPublished(TaskCode.Value, version.Number, version.Id, digest));
        return version;
    }

    /// <summary>Suspends it, cancels it, or puts it into use again; open cases go on under their own version.</summary>
    public void ChangeState(ItemState state)
    {
        if (state != State)
        {
            State = state;
            Raise(new ItemStateChanged(TaskCode.Value, state));
        }
    }
}

public sealed record ItemPublished(string TaskCode, int Number, Guid VersionId, string Digest) : DomainEvent("item.published");

public sealed record ItemStateChanged(string TaskCode, ItemState State) : DomainEvent("item.state-changed");
