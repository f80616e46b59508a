using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Security;

namespace ApprovalPortal.UnitTests.Accounts;

public sealed class ApplicantTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly Guid Owner = Guid.Parse("11111111-1111-1111-1111-111111111111");
    private static readonly Guid Other = Guid.Parse("22222222-2222-2222-2222-222222222222");
    private static readonly Proof Seen = new(VerifiedBy.Window, Guid.NewGuid(), "居民身份证", Now);

    [Fact]
    public void A_number_that_one_account_holds_is_refused_to_another()
    {
        var person = Person();
        person.Declare(Other, "周晓宁", Now);

        var result = person.Declare(Owner, "周晓宁", Now);

        Assert.Equal(AccountRefusals.AlreadyClaimed, result.Refusal);
        Assert.Equal(Other, Assert.Single(person.Links).AccountId);
    }

    [Fact]
    public void A_name_that_does_not_go_with_the_number_is_refused()
    {
        var result = Person().Declare(Owner, "王五", Now);

        Assert.Equal(AccountRefusals.NameDiffers, result.Refusal);
    }

    [Fact]
    public void A_check_digit_is_not_identity()
    {
        var person = Person();

        person.Declare(Owner, "周晓宁", Now);

        Assert.False(person.IsVerified);
    }

    [Fact]
    public void Verification_says_what_was_seen_by_whom_and_when()
    {
        var person = Person();
        person.Declare(Owner, "周晓宁", Now);

        person.Verify(Owner, Seen);

        var link = Assert.Single(person.Links);
        Assert.Equal((Trust.Verified, Seen.Staff, "居民身份证", (DateTimeOffset?)Now), (link.Trust, link.VerifiedByStaff, link.DocumentSeen, link.VerifiedAt));
    }

    [Fact]
    public void An_account_that_does_not_hold_the_number_cannot_be_verified()
    {
        var result = Person().Verify(Owner, Seen);

        Assert.Equal(AccountRefusals.NotLinked, result.Refusal);
    }

    [Fact]
    public void Claiming_back_takes_the_number_even_from_a_verified_account()
    {
        var person = Person();
        person.Declare(Other, "周晓宁", Now);
        person.Verify(Other, Seen);

        var lost = person.ClaimBack(Owner, Seen);

        Assert.Equal([Other], lost);
        var link = Assert.Single(person.Links);
        Assert.Equal((Owner, Trust.Verified, Capacity.Self), (link.AccountId, link.Trust, link.Capacity));
    }

    [Fact]
    public void Whoever_holds_an_enterprise_is_its_legal_representative()
    {
        var enterprise = Applicant.Register(
            new(ApplicantKind.Enterprise, "云海拾光餐饮管理有限公司", IdentityDocumentKind.UnifiedSocialCreditCode, new("1.x"), "d"), mobile: null);

        enterprise.Declare(Owner, enterprise.Name, Now);

        Assert.Equal(Capacity.LegalRepresentative, enterprise.Links[0].Capacity);
    }

    [Fact]
    public void A_released_number_can_be_declared_again()
    {
        var person = Person();
        person.Declare(Other, "周晓宁", Now);
        person.Release(Other);

        var result = person.Declare(Owner, "周晓宁", Now);

        Assert.False(result.IsRefused);
    }

    private static Applicant Person() =>
        Applicant.Register(new(ApplicantKind.Person, "周晓宁", IdentityDocumentKind.ResidentIdCard, new SealedText("1.x"), "digest"), mobile: null);
}
