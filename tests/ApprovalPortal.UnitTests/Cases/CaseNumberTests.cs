using ApprovalPortal.Modules.Cases.Domain;

namespace ApprovalPortal.UnitTests.Cases;

public sealed class CaseNumberTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public void A_number_is_the_day_and_a_serial_shown_in_fours()
    {
        var number = CaseNumber.Of(Day, 17);

        Assert.Equal(("261122000017", "2611 2200 0017"), (number.Value, number.Grouped));
    }

    [Theory]
    [InlineData("261122000017")]
    [InlineData("2611 2200 0017")]
    [InlineData(" 2611-2200-0017 ")]
    [InlineData("２６１１２２００００１７")]
    public void What_people_type_is_understood(string typed)
    {
        Assert.True(CaseNumber.TryParse(typed, out var number));
        Assert.Equal(CaseNumber.Of(Day, 17), number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("26112200001")]
    [InlineData("2611220000170")]
    [InlineData("261322000017")]
    [InlineData("26112200001x")]
    [InlineData("<script>")]
    public void What_is_no_number_is_not_taken_for_one(string? typed)
    {
        Assert.False(CaseNumber.TryParse(typed, out _));
    }

    [Fact]
    public void The_national_code_of_an_item_with_31_characters_has_43()
    {
        var code = NationalCaseCode.Of("11420700MB1234TU1A" + "3" + "000101001001", Day, 17);

        Assert.Equal("11420700MB1234TU1A3000101001001202611220017", code);
        Assert.Equal(43, code.Length);
    }
}
