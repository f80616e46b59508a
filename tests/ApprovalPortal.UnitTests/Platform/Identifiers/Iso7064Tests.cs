using ApprovalPortal.Platform.Identifiers;

namespace ApprovalPortal.UnitTests.Platform.Identifiers;

public sealed class Iso7064Tests
{
    [Theory]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11420700MB1234TU1A.20240000403.001.L")]
    public void Licence_identifiers_end_in_their_MOD_37_36_character(string identifier)
    {
        var joined = string.Concat(identifier.Split('.')[5..^1]);

        Assert.Equal(identifier[^1], Iso7064.Mod37_36(joined));
    }

    [Theory]
    [InlineData("2603-141124-89-05-346948")]
    [InlineData("2411-130202-89-01-637015")]
    [InlineData("2410-420700-04-01-123450")]
    [InlineData("2411-420704-04-05-678903")]
    public void Project_codes_end_in_their_MOD_11_10_digit(string code)
    {
        var digits = code.Replace("-", "", StringComparison.Ordinal);

        Assert.Equal(digits[^1], Iso7064.Mod11_10(digits.AsSpan(0, digits.Length - 1)));
    }

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("440524188001010014")]
    public void Resident_numbers_end_in_their_MOD_11_2_character(string number) =>
        Assert.Equal(number[^1], Iso7064.Mod11_2(number.AsSpan(0, 17)));

    [Fact]
    public void Characters_outside_a_system_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Iso7064.Mod11_2("12A"));
        Assert.Throws<ArgumentException>(() => Iso7064.Mod11_10("１２"));
        Assert.Throws<ArgumentException>(() => Iso7064.Mod37_36("ab"));
    }
}
