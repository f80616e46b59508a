using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Testing;

namespace ApprovalPortal.UnitTests.Platform.Identifiers;

public sealed class UnifiedSocialCreditCodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("11100000000013338W")]
    [InlineData("11430000006122244L")]
    [InlineData("11110000000021135M")]
    [InlineData("91420700MA4A1B2CX9")]
    [InlineData("11420700MB1234TU1A")]
    [InlineData(" 91420700 ma4a1b2cx9")]
    public void Codes_of_real_bodies_are_valid_and_raise_no_doubt(string code)
    {
        Assert.Null(UnifiedSocialCreditCode.Validate(code));
        Assert.Null(UnifiedSocialCreditCode.DoubtAbout(code));
    }

    [Theory]
    [InlineData(null, CreditCodeFault.Length)]
    [InlineData("91350100M000100Y4", CreditCodeFault.Length)]
    [InlineData("91350100M000100I43", CreditCodeFault.Character)]
    [InlineData("91350100M000100O43", CreditCodeFault.Character)]
    [InlineData("91350100M000100Z43", CreditCodeFault.Character)]
    [InlineData("91350100M000100S43", CreditCodeFault.Character)]
    [InlineData("91350100M000100V43", CreditCodeFault.Character)]
    [InlineData("91350100M000100Y44", CreditCodeFault.CheckCharacter)]
    public void A_wrong_code_is_told_which_check_it_fails(string? code, CreditCodeFault fault)
    {
        Assert.Equal(fault, UnifiedSocialCreditCode.FaultOf(code));
        Assert.NotNull(UnifiedSocialCreditCode.Validate(code));
    }

    [Fact]
    public void A_wrong_organisation_code_inside_a_right_code_is_a_doubt_only()
    {
        const string code = "123456789012345678";

        Assert.Null(UnifiedSocialCreditCode.FaultOf(code));
        Assert.NotNull(UnifiedSocialCreditCode.DoubtAbout(code));
    }

    [Fact]
    public void A_check_character_is_computed_for_seventeen_characters_only() =>
        Assert.Throws<ArgumentException>(() => UnifiedSocialCreditCode.CheckCharacter("91350100"));

    [SharedDataFact]
    public void Codes_from_other_projects_tests_are_judged_as_the_standard_judges_them()
    {
        var rows = File.ReadLines(SharedData.PathOf("data/ids/uscc_third_party_tests.csv")).Skip(1).Select(line => line.Split(',')).ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(row[2], UnifiedSocialCreditCode.FaultOf(row[0]) switch
        {
            null => "valid",
            CreditCodeFault.CheckCharacter => "invalid_check",
            _ => "bad_charset_or_length",
        }));
    }

    [SharedDataFact]
    public void Codes_of_a_provinces_departments_pass_but_for_the_two_that_are_known_to_be_wrong()
    {
        // The number of an item begins with its department's code.
        var codes = File.ReadLines(SharedData.PathOf("data/items/gd_items.csv")).Skip(1).Select(line => line[..UnifiedSocialCreditCode.Length]).Distinct();

        var wrong = codes.Where(c => UnifiedSocialCreditCode.FaultOf(c) is not null || UnifiedSocialCreditCode.DoubtAbout(c) is not null);

        Assert.Equal(["13440000515356094L", "TE440000GD030003VV"], wrong.Order(StringComparer.Ordinal));
    }
}
