using ApprovalPortal.Platform.Identifiers;

namespace ApprovalPortal.UnitTests.Platform.Identifiers;

public sealed class IdentityDocumentTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(IdentityDocumentKind.UnifiedSocialCreditCode, "91350100M000100Y43")]
    [InlineData(IdentityDocumentKind.ResidentIdCard, "11010519491231002x")]
    [InlineData(IdentityDocumentKind.ResidencePermit, "83000019750615002X")]
    [InlineData(IdentityDocumentKind.Passport, "E12345678")]
    [InlineData(IdentityDocumentKind.Passport, "ea1234567")]
    [InlineData(IdentityDocumentKind.Passport, "C01X00T47")] // a German one
    [InlineData(IdentityDocumentKind.TaiwanTravelPermit, "12345678")]
    [InlineData(IdentityDocumentKind.TaiwanTravelPermit, "1234567890(B)")]
    [InlineData(IdentityDocumentKind.HongKongMacaoTravelPermit, "H12345678")]
    [InlineData(IdentityDocumentKind.HongKongMacaoTravelPermit, "M1234567800")]
    [InlineData(IdentityDocumentKind.PermanentResidenceCard, "USA310012345678")]
    [InlineData(IdentityDocumentKind.Other, "军字第2001988号")]
    public void A_number_in_the_form_of_its_document_is_accepted(IdentityDocumentKind kind, string number) =>
        Assert.Null(IdentityDocument.Validate(kind, number, Today));

    [Theory]
    [InlineData(IdentityDocumentKind.UnifiedSocialCreditCode, "91350100M000100Y44")]
    [InlineData(IdentityDocumentKind.ResidentIdCard, "83000019750615002X")] // a residence permit's
    [InlineData(IdentityDocumentKind.ResidencePermit, "11010519491231002X")] // a citizen's
    [InlineData(IdentityDocumentKind.PermanentResidenceCard, "11010519491231002X")]
    [InlineData(IdentityDocumentKind.PermanentResidenceCard, "US310012345678")]
    [InlineData(IdentityDocumentKind.Passport, "E1234567890")]
    [InlineData(IdentityDocumentKind.Passport, "PASSPORT")]
    [InlineData(IdentityDocumentKind.TaiwanTravelPermit, "1234567")]
    [InlineData(IdentityDocumentKind.HongKongMacaoTravelPermit, "K12345678")]
    [InlineData(IdentityDocumentKind.Other, "1234567890123456789012345678901")]
    [InlineData(IdentityDocumentKind.Other, " ")]
    [InlineData((IdentityDocumentKind)7, "12345678")]
    public void Any_other_number_is_answered_in_words(IdentityDocumentKind kind, string number) =>
        Assert.False(string.IsNullOrEmpty(IdentityDocument.Validate(kind, number, Today)));

    [Fact]
    public void Every_kind_has_a_code_of_three_digits_and_a_name_of_its_own()
    {
        var kinds = Enum.GetValues<IdentityDocumentKind>();

        Assert.Equal(["001", "111", "154", "414", "511", "516", "553", "999"], kinds.Select(IdentityDocument.Code));
        Assert.Equal(kinds.Length, kinds.Select(IdentityDocument.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("13800003210", "13800003210")]
    [InlineData("+86 138-0000-3210", "13800003210")]
    [InlineData("１３８００００３２１０", "13800003210")]
    public void A_mobile_number_is_kept_in_one_form(string typed, string kept)
    {
        Assert.Null(MobileNumber.Validate(typed));
        Assert.Equal(kept, MobileNumber.Normalise(typed));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("12800003210")]
    [InlineData("1380000321")]
    [InlineData("138000032100")]
    [InlineData("٠١٢٣٤٥٦٧٨٩٠")]
    [InlineData("13800003210\n1")]
    public void What_is_no_mobile_number_is_refused(string? typed) => Assert.NotNull(MobileNumber.Validate(typed));
}
