using ApprovalPortal.Platform.Domain;

namespace ApprovalPortal.Modules.Cases.Domain;

/// <summary>How the applicant wants the result.</summary>
public enum DeliveryChoice
{
    /// <summary>Served when it enters the applicant's portal account, with consent (电子签名法 §11).</summary>
    Electronic,

    PickUp,

    Courier,
}

public enum FilingChannel
{
    Online,
    Window,
}

/// <summary>In whose shoes the person who filed stood.</summary>
public enum FilingCapacity
{
    Self,
    LegalRepresentative,
    Agent,

    /// <summary>A clerk filed it for somebody at the counter.</summary>
    AtWindow,
}

public enum CaseOutcome
{
    Granted,
    Denied,
    Declined,
    Withdrawn,
}

/// <summary>Who does something to a case: the account, and the name that stands in the record.</summary>
public readonly record struct Hand(Guid Id, string Name);

/// <summary>One line of what happened.</summary>
public sealed class CaseStep
{
    private CaseStep()
    {
    }

    public Guid Id { get; private init; } = NewId.Next();

    public int Sequence { get; private init; }

    public CaseStatus From { get; private init; }

    public CaseAction Action { get; private init; }

    public CaseStatus To { get; private init; }

    public Guid By { get; private init; }

    public string ByName { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    public string? Note { get; private init; }

    internal static CaseStep Taken(int sequence, CaseStatus from, CaseAction action, CaseStatus to, Hand by, DateTimeOffset at, string? note) => new()
    {
        Sequence = sequence,
        From = from,
        Action = action,
        To = to,
        By = by.Id,
        ByName = by.Name,
        At = at,
        Note = note,
    };
}

/// <summary>A file handed in for one line of the material list.</summary>
public sealed class CaseMaterial
{
    public const int KeyMaxLength = 40;
    public const int NameMaxLength = 300;

    private CaseMaterial()
    {
    }

    public Guid Id { get; private init; } = NewId.Next();

    /// <summary>The line of the item version's material list.</summary>
    public string Key { get; private init; } = "";

    public string Name { get; private init; } = "";

    public Guid FileId { get; private init; }

    public string FileName { get; private init; } = "";

    /// <summary>0 with the application, 1 with the answer to the correction notice.</summary>
    public int Round { get; private init; }

    public DateTimeOffset At { get; private init; }

    internal static CaseMaterial Of(MaterialFile file, int round, DateTimeOffset at) => new()
    {
        Key = file.Key,
        Name = file.Name,
        FileId = file.FileId,
        FileName = file.FileName,
        Round = round,
        At = at,
    };
}

/// <summary>A stored file and the material it stands for.</summary>
public sealed record MaterialFile(string Key, string Name, Guid FileId, string FileName);

/// <summary>One thing that the single correction notice asks for.</summary>
public sealed class CorrectionItem
{
    public const int TextMaxLength = 500;

    private CorrectionItem()
    {
    }

    public Guid Id { get; private init; } = NewId.Next();

    /// <summary>The material it is about; none when it is about the form.</summary>
    public string? MaterialKey { get; private init; }

    public string Subject { get; private init; } = "";

    public string What { get; private init; } = "";

    public static CorrectionItem About(string? materialKey, string subject, string what) =>
        new() { MaterialKey = materialKey, Subject = subject, What = what };
}
