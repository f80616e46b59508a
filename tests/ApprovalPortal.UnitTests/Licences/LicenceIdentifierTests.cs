using ApprovalPortal.Modules.Licences.Domain;

namespace ApprovalPortal.UnitTests.Licences;

public sealed class LicenceIdentifierTests
{
    private const string Type = "11100000000013338W011";
    private const string Published = $"1.2.156.3005.2.{Type}.11430000006122244L.20230000403.001.U";

    [Theory]
    [InlineData(Published)]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11420700MB1234TU1A.20240000403.001.L")]
    public void Published_identifiers_pass_their_check(string text)
    {
        Assert.True(LicenceIdentifier.TryParse(text, out var identifier));
        Assert.Equal(text, identifier.Value);
    }

    [Fact]
    public void An_identifier_is_read_into_its_parts()
    {
        var identifier = LicenceIdentifier.Parse(Published);

        Assert.Equal((Type, "11430000006122244L", "20230000403", 1), (identifier.TypeCode, identifier.BodyCode, identifier.Serial, identifier.Version));
    }

    [Fact]
    public void The_check_character_is_worked_out()
    {
        var identifier = LicenceIdentifier.Of(Type, "11420700MB1234TU1A", "20240000403", 1);

        Assert.EndsWith(".20240000403.001.L", identifier.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" 1.2.156.3005.2.11100000000013338w011 . 11430000006122244l .20230000403.001.u ")]
    [InlineData("１.2.156.3005.2．11100000000013338W011.11430000006122244L.20230000403.001.U")]
    [InlineData("11100000000013338W011.11430000006122244L.20230000403.001.U")]
    public void Spaces_case_width_and_a_missing_root_do_not_matter(string typed)
    {
        Assert.True(LicenceIdentifier.TryParse(typed, out var identifier));
        Assert.Equal(Published, identifier.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.V")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000404.001.U")]
    [InlineData("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001")]
    [InlineData("1.2.156.3005.3.11100000000013338W011.11430000006122244L.20230000403.001.U")]
    [InlineData("1.2.156.3005.2.11100000000013338W01.11430000006122244L.20230000403.001.U")]
    [InlineData(Published + "\n.x")]
    public void Anything_else_is_no_identifier(string? typed) =>
        Assert.False(LicenceIdentifier.TryParse(typed, out _));

    [Fact]
    public void One_wrong_character_never_passes()
    {
        // The check finds every single substitution; here at each place of the serial.
        var at = Published.IndexOf("20230000403", StringComparison.Ordinal);
        var wrong = Enumerable.Range(at, 11).Select(i => Published[..i] + (Published[i] == '9' ? '8' : '9') + Published[(i + 1)..]);

        Assert.All(wrong, text => Assert.False(LicenceIdentifier.TryParse(text, out _)));
    }

    [Theory]
    [InlineData("1110000000001333W011", "11430000006122244L", "1", 1)]
    [InlineData(Type, "1143000000612224", "1", 1)]
    [InlineData(Type, "11430000006122244L", "", 1)]
    [InlineData(Type, "11430000006122244L", "1", 0)]
    [InlineData(Type, "11430000006122244L", "1", 1000)]
    public void Parts_of_the_wrong_form_make_no_identifier(string type, string body, string serial, int version) =>
        Assert.Throws<ArgumentException>(() => LicenceIdentifier.Of(type, body, serial, version));
}
