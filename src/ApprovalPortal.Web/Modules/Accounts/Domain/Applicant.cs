using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;

namespace ApprovalPortal.Modules.Accounts.Domain;

/// <summary>
/// A person or a body that applies. Exists apart from any account: somebody who only ever comes to the counter needs none.
/// There is one applicant for a document number, and at most one account holds it.
/// </summary>
public sealed class Applicant : Aggregate
{
    public const int NameMaxLength = 100;

    private readonly List<ApplicantLink> _links = [];

    private Applicant()
    {
    }

    public ApplicantKind Kind { get; private init; }

    public string Name { get; private set; } = "";

    public IdentityDocumentKind DocumentKind { get; private init; }

    public SealedText DocumentNumber { get; private init; }

    /// <summary>Keyed digest of kind and number, under which the applicant is found. Unique.</summary>
    public string DocumentDigest { get; private init; } = "";

    public SealedText? Mobile { get; private set; }

    /// <summary>The account that holds this applicant: none or one.</summary>
    public IReadOnlyList<ApplicantLink> Links => _links;

    public override string AuditStream => $"applicant:{Id}";

    private Capacity OwnersCapacity => Kind == ApplicantKind.Person ? Capacity.Self : Capacity.LegalRepresentative;

    /// <summary>Writes an applicant down. Nobody holds it yet.</summary>
    /// <param name="identity">Name and document.</param>
    /// <param name="mobile">Sealed; none when not given.</param>
    public static Applicant Register(ApplicantIdentity identity, SealedText? mobile)
    {
        var applicant = new Applicant
        {
            Kind = identity.Kind,
            Name = identity.Name,
            DocumentKind = identity.DocumentKind,
            DocumentNumber = identity.DocumentNumber,
            DocumentDigest = identity.DocumentDigest,
            Mobile = mobile,
        };
        applicant.Raise(new ApplicantRegistered(identity.Kind, identity.DocumentKind));
        return applicant;
    }

    public ApplicantLink? LinkOf(Guid accountId) => _links.Find(l => l.AccountId == accountId);

    /// <summary>An account says that this is itself, or its enterprise.</summary>
    /// <returns>A refusal when another account holds the number, or when the name is not the one on record.</returns>
    public Result Declare(Guid accountId, string name, DateTimeOffset at)
    {
        if (_links.Any(l => l.AccountId != accountId))
        {
            return AccountRefusals.AlreadyClaimed;
        }

        if (!SameName(name))
        {
            return AccountRefusals.NameDiffers;
        }

        if (_links.Count == 0)
        {
            _links.Add(new(accountId, OwnersCapacity, at));
            Raise(new ApplicantDeclared(accountId));
        }

        return Result.Done;
    }

    /// <summary>Somebody looked at the document of the account's owner, and it is theirs.</summary>
    /// <returns>A refusal when the account does not hold this applicant.</returns>
    public Result Verify(Guid accountId, Proof proof)
    {
        if (LinkOf(accountId) is not { } link)
        {
            return AccountRefusals.NotLinked;
        }

        link.Verify(proof);
        Raise(new ApplicantVerified(accountId, proof.By, proof.Staff, proof.DocumentSeen));
        return Result.Done;
    }

    /// <summary>
    /// Gives the number back to its owner, who stands before the clerk with the document: whichever other account held it
    /// loses it, verified or not, and the owner's account holds it verified.
    /// </summary>
    /// <returns>The accounts that lost it.</returns>
    public IReadOnlyList<Guid> ClaimBack(Guid accountId, Proof proof)
    {
        Guid[] lost = [.. _links.Where(l => l.AccountId != accountId).Select(l => l.AccountId)];
        _links.RemoveAll(l => l.AccountId != accountId);
        if (_links.Count == 0)
        {
            _links.Add(new(accountId, OwnersCapacity, proof.At));
        }

        _links[0].Verify(proof);
        Raise(new ApplicantClaimedBack(accountId, lost, proof.By, proof.Staff, proof.DocumentSeen));
        return lost;
    }

    /// <summary>An account lets go: it was closed, or its owner had typed somebody else's number.</summary>
    public void Release(Guid accountId)
    {
        if (_links.RemoveAll(l => l.AccountId == accountId) > 0)
        {
            Raise(new ApplicantReleased(accountId));
        }
    }

    /// <summary>Corrects the name from the document that a clerk has seen, or as long as nobody has, as its holder says.</summary>
    public void CorrectName(string name)
    {
        if (!SameName(name))
        {
            Name = name.Trim();
            Raise(new ApplicantNameCorrected());
        }
    }

    /// <summary>Where to reach the applicant, as last said.</summary>
    public void ReachAt(SealedText? mobile)
    {
        Mobile = mobile;
        Raise(new ApplicantMobileChanged());
    }

    public bool SameName(string name) => string.Equals(Name, name.Trim(), StringComparison.OrdinalIgnoreCase);

    public bool IsVerified => _links.Exists(l => l.Trust == Trust.Verified);
}

/// <summary>Who an applicant is.</summary>
public sealed record ApplicantIdentity(
    ApplicantKind Kind, string Name, IdentityDocumentKind DocumentKind, SealedText DocumentNumber, string DocumentDigest);
