using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Security;

namespace ApprovalPortal.Modules.Licences.Domain;

/// <summary>Whose licence it is.</summary>
/// <param name="IsPerson">A person's name and number are shown masked; a body's are public (domain rule 11).</param>
/// <param name="NumberKind">Three digits: 001 统一社会信用代码, 111 公民身份号码, 414 护照, 999 其他.</param>
/// <param name="NumberMask">The number as papers show it: a person's masked, a body's whole.</param>
public sealed record LicenceHolder(
    Guid ApplicantId, string Name, bool IsPerson, string NumberKind, SealedText Number, string NumberMask);

/// <summary>Who issues it, as it was called on that day.</summary>
public sealed record IssuingBody(Guid Id, string Name, string CreditCode);

/// <summary>The days on which it holds, both included; without an end, 长期.</summary>
public sealed record LicenceTerm(DateOnly IssuedOn, DateOnly ValidFrom, DateOnly? ValidUntil);

/// <summary>
/// An electronic licence in the register. It knows no case: <see cref="Source"/> says in words where it comes from.
/// </summary>
public sealed class Licence : Aggregate
{
    public const int TitleMaxLength = 100;
    public const int NumberMaxLength = 60;
    public const int HolderMaxLength = 200;
    public const int HolderMaskMaxLength = 40;
    public const int BodyMaxLength = 100;
    public const int SourceMaxLength = 60;

    private Licence()
    {
    }

    public LicenceIdentifier Identifier { get; private init; }

    /// <summary>What people type to verify it; see <see cref="Domain.VerificationCode"/>.</summary>
    public string VerificationCode { get; private init; } = "";

    /// <summary>证照名称.</summary>
    public string Title { get; private init; } = "";

    /// <summary>证照编号, as printed on its face.</summary>
    public string Number { get; private init; } = "";

    public Guid HolderId { get; private init; }

    public string HolderName { get; private init; } = "";

    public bool HolderIsPerson { get; private init; }

    public string HolderNumberKind { get; private init; } = "";

    public SealedText HolderNumber { get; private init; }

    public string HolderNumberMask { get; private init; } = "";

    /// <summary>The account that it was issued to, which sees it whatever else it may see; none when a clerk filed for the holder.</summary>
    public Guid? IssuedTo { get; private init; }

    public Guid BodyId { get; private init; }

    public string BodyName { get; private init; } = "";

    public string BodyCode { get; private init; } = "";

    public DateOnly IssuedOn { get; private init; }

    public DateOnly ValidFrom { get; private init; }

    public DateOnly? ValidUntil { get; private init; }

    /// <summary>The entries of its face as JSON, sealed whole: addresses and names stand among them.</summary>
    public SealedText Face { get; private init; }

    /// <summary>Where it comes from, such as a case's number.</summary>
    public string Source { get; private init; } = "";

    public override string AuditStream => $"licence:{Identifier}";

    public static Licence Issue(
        LicenceIdentifier identifier, string number, string title, LicenceHolder holder, Guid? issuedTo, IssuingBody body, LicenceTerm term,
        SealedText face, string source)
    {
        var licence = new Licence
        {
            Identifier = identifier,
            VerificationCode = Domain.VerificationCode.Draw(),
            Title = title,
            Number = number,
            HolderId = holder.ApplicantId,
            HolderName = holder.Name,
            HolderIsPerson = holder.IsPerson,
            HolderNumberKind = holder.NumberKind,
            HolderNumber = holder.Number,
            HolderNumberMask = holder.NumberMask,
            IssuedTo = issuedTo,
            BodyId = body.Id,
            BodyName = body.Name,
            BodyCode = body.CreditCode,
            IssuedOn = term.IssuedOn,
            ValidFrom = term.ValidFrom,
            ValidUntil = term.ValidUntil,
            Face = face,
            Source = source,
        };
        licence.Raise(new LicenceIssued(identifier.Value, number, title, source, term.IssuedOn, term.ValidUntil));
        return licence;
    }

    /// <summary>What it is worth on a day. Its last day is a day of validity.</summary>
    public LicenceStatus StatusOn(DateOnly day) => ValidUntil < day ? LicenceStatus.Expired : LicenceStatus.Valid;
}
