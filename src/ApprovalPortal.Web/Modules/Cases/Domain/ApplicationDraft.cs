using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Security;

namespace ApprovalPortal.Modules.Cases.Domain;

/// <summary>
/// An application that is being filled in. Not yet anybody's record, so it raises no events; it is the owner's own
/// notes until it is submitted, kept for <see cref="KeptForDays"/> days from the last change.
/// </summary>
public sealed class ApplicationDraft
{
    /// <summary>Days that an untouched draft is kept [D]; the page says until when.</summary>
    public const int KeptForDays = 30;

    private readonly List<DraftMaterial> _materials = [];

    private ApplicationDraft()
    {
    }

    public Guid Id { get; private init; } = NewId.Next();

    /// <summary>The account that fills it in.</summary>
    public Guid OwnerId { get; private init; }

    public string TaskCode { get; private init; } = "";

    /// <summary>The wording of the item that the owner sees; moves on when a newer one is published before submission.</summary>
    public Guid ItemVersionId { get; private set; }

    /// <summary>Filled in by a clerk for somebody at the counter.</summary>
    public bool IsAtWindow { get; private init; }

    public Guid? ApplicantId { get; private set; }

    public string? ApplicantName { get; private set; }

    public FilingCapacity? Capacity { get; private set; }

    public Guid? AuthorityId { get; private set; }

    public string? ContactName { get; private set; }

    public SealedText? ContactMobile { get; private set; }

    /// <summary>The form's answers as JSON, sealed whole.</summary>
    public SealedText? Answers { get; private set; }

    public DeliveryChoice? Delivery { get; private set; }

    public SealedText? DeliveryAddress { get; private set; }

    public IReadOnlyList<DraftMaterial> Materials => _materials;

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Not changed until then, it is removed.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>The case that it became. Kept, so that a second click finds the case and not an empty page.</summary>
    public CaseNumber? SubmittedAs { get; private set; }

    /// <summary>Concurrency token: of two submissions at once, one becomes a case.</summary>
    public int Version { get; private set; }

    public static ApplicationDraft Start(Guid owner, string taskCode, Guid itemVersion, bool atWindow, DateTimeOffset at)
    {
        var draft = new ApplicationDraft { OwnerId = owner, TaskCode = taskCode, ItemVersionId = itemVersion, IsAtWindow = atWindow };
        draft.Touch(at);
        return draft;
    }

    /// <summary>A newer wording was published: what was answered stays, by the fields' keys.</summary>
    public void MoveTo(Guid itemVersion, DateTimeOffset at)
    {
        ItemVersionId = itemVersion;
        Touch(at);
    }

    public void ApplyFor(Guid applicant, string name, FilingCapacity capacity, Guid? authority, string contactName, SealedText contactMobile, DateTimeOffset at)
    {
        (ApplicantId, ApplicantName, Capacity, AuthorityId) = (applicant, name, capacity, authority);
        (ContactName, ContactMobile) = (contactName, contactMobile);
        Touch(at);
    }

    public void Answer(SealedText answers, DateTimeOffset at)
    {
        Answers = answers;
        Touch(at);
    }

    public void Deliver(DeliveryChoice choice, SealedText? address, DateTimeOffset at)
    {
        (Delivery, DeliveryAddress) = (choice, address);
        Touch(at);
    }

    public void Attach(MaterialFile file, long length, DateTimeOffset at)
    {
        _materials.Add(DraftMaterial.Of(file, length));
        Touch(at);
    }

    /// <returns>Whether there was such a file.</returns>
    public bool Detach(Guid material, DateTimeOffset at)
    {
        var removed = _materials.RemoveAll(m => m.Id == material) > 0;
        Touch(at);
        return removed;
    }

    public void Become(CaseNumber number, DateTimeOffset at)
    {
        SubmittedAs = number;
        // The case has its own copy, sealed and kept by law; the draft's is over.
        (Answers, ContactMobile, DeliveryAddress) = (null, null, null);
        Touch(at);
    }

    private void Touch(DateTimeOffset at)
    {
        (SavedAt, ExpiresAt) = (at, at.AddDays(KeptForDays));
        Version++;
    }
}

/// <summary>A file uploaded for one line of the material list.</summary>
public sealed class DraftMaterial
{
    private DraftMaterial()
    {
    }

    public Guid Id { get; private init; } = NewId.Next();

    public string Key { get; private init; } = "";

    public string Name { get; private init; } = "";

    public Guid FileId { get; private init; }

    public string FileName { get; private init; } = "";

    public long Length { get; private init; }

    internal static DraftMaterial Of(MaterialFile file, long length) =>
        new() { Key = file.Key, Name = file.Name, FileId = file.FileId, FileName = file.FileName, Length = length };
}
