using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Testing;
using CsCheck;

namespace ApprovalPortal.UnitTests.Platform.Identifiers;

public sealed class ResidentIdTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("11010519491231002X", IdentityDocumentKind.ResidentIdCard)]
    [InlineData("440524188001010014", IdentityDocumentKind.ResidentIdCard)]
    [InlineData("420704199003070024", IdentityDocumentKind.ResidentIdCard)]
    [InlineData("420704198511200038", IdentityDocumentKind.ResidentIdCard)]
    [InlineData("810000198001010014", IdentityDocumentKind.ResidencePermit)]
    [InlineData("83000019750615002X", IdentityDocumentKind.ResidencePermit)]
    public void Numbers_of_the_standard_are_valid(string number, IdentityDocumentKind document)
    {
        Assert.True(ResidentId.TryParse(number, Today, out var id));

        Assert.Equal((number, document), (id.Value, id.Document));
    }

    [Fact]
    public void A_permanent_residence_card_begins_with_nine()
    {
        const string first17 = "94284019880808001";

        Assert.True(ResidentId.TryParse(first17 + Iso7064.Mod11_2(first17), Today, out var id));

        Assert.Equal(IdentityDocumentKind.PermanentResidenceCard, id.Document);
    }

    [Fact]
    public void A_number_tells_birth_and_sex()
    {
        ResidentId.TryParse("420704199003070024", Today, out var woman);
        ResidentId.TryParse("420704198511200038", Today, out var man);

        Assert.Equal((new DateOnly(1990, 3, 7), false), (woman.BirthDate, woman.IsMale));
        Assert.Equal((new DateOnly(1985, 11, 20), true), (man.BirthDate, man.IsMale));
    }

    [Fact]
    public void A_number_is_kept_in_one_form_and_never_printed_whole()
    {
        ResidentId.TryParse(" １１０105 19491231 002x ", Today, out var id);

        Assert.Equal("11010519491231002X", id.Value);
        Assert.Equal("110105********002X", id.ToString());
    }

    [Theory]
    [InlineData(null, "18 位")]
    [InlineData("", "18 位")]
    [InlineData("110105194912310", "18 位")]
    [InlineData("11010519491231X02X", "18 位")]
    [InlineData("110105194912310020", "校验位")]
    [InlineData("01010519491231002X", "地区代码")]
    [InlineData("810001198001010014", "地区代码")]
    [InlineData("110105194913310021", "出生日期")]
    [InlineData("11010520230229002X", "出生日期")]
    public void A_wrong_number_is_told_what_is_wrong(string? number, string words) =>
        Assert.Contains(words, ResidentId.Validate(number, Today), StringComparison.Ordinal);

    [Fact]
    public void Nobody_is_born_after_today()
    {
        const string number = "420704199003070024";

        Assert.Null(ResidentId.Validate(number, new(1990, 3, 7)));
        Assert.Contains("出生日期", ResidentId.Validate(number, new(1990, 3, 6)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_single_wrong_digit_passes() =>
        Gen.Select(Gen.Int[0, 16], Gen.Int[1, 9]).Sample((place, shift) =>
        {
            var number = "420704199003070024".ToCharArray();
            number[place] = (char)('0' + ((number[place] - '0' + shift) % 10));
            return ResidentId.Validate(new string(number), Today) is not null;
        });

    [SharedDataFact]
    public void Every_province_of_the_mainland_is_known()
    {
        var provinces = File.ReadLines(SharedData.PathOf("data/regions/provinces.csv")).Skip(1).Select(line => line[..2]);

        Assert.All(provinces, province =>
        {
            var first17 = province + "010119900101001";
            Assert.Null(ResidentId.Validate(first17 + Iso7064.Mod11_2(first17), Today));
        });
    }
}
