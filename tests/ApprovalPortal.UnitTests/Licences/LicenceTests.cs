using ApprovalPortal.Modules.Licences;
using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Platform.Security;

namespace ApprovalPortal.UnitTests.Licences;

public sealed class LicenceTests
{
    [Theory]
    [InlineData("2026-10-09", 48, "2030-10-08")]
    [InlineData("2026-03-01", 12, "2027-02-28")]
    [InlineData("2025-03-01", 36, "2028-02-29")]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2026-08-31", 1, "2026-09-30")]
    public void A_term_ends_the_day_before_the_corresponding_day_or_else_with_the_month(string from, int months, string lastDay) =>
        Assert.Equal(Day(lastDay), LicenceValidity.LastDay(Day(from), months));

    [Fact]
    public void A_term_may_end_on_a_day_off()
    {
        // 2026-10-01 is a holiday; a right ends with its term all the same.
        Assert.Equal(new DateOnly(2026, 10, 1), LicenceValidity.LastDay(new(2025, 10, 2), 12));
    }

    [Fact]
    public void A_licence_without_a_term_has_no_end()
    {
        var licence = Issue(LicenceValidity.LastDay(new(2026, 3, 2), null));

        Assert.Equal(LicenceStatus.Valid, licence.StatusOn(DateOnly.MaxValue));
    }

    [Theory]
    [InlineData("2030-03-01", LicenceStatus.Valid)]
    [InlineData("2030-03-02", LicenceStatus.Expired)]
    public void The_last_day_is_a_day_of_validity(string today, LicenceStatus expected) =>
        Assert.Equal(expected, Issue(new(2030, 3, 1)).StatusOn(Day(today)));

    [Fact]
    public void The_number_follows_the_pattern()
    {
        Assert.Equal("云审证字〔2026〕第000123号", new LicenceOptions().NumberFor("云海市", 2026, 123));
        Assert.Equal("2026-1234567", new LicenceOptions { NumberPattern = "{year}-{serial}" }.NumberFor("云海市", 2026, 1_234_567));
    }

    [Theory]
    [InlineData("7Q4K-2M9F-X3TA", "7Q4K2M9FX3TA")]
    [InlineData("7q4k 2m9f x3ta", "7Q4K2M9FX3TA")]
    [InlineData("OI4K-2M9F-X3TL", "014K2M9FX3T1")]
    public void A_verification_code_is_read_as_people_type_it(string typed, string expected)
    {
        Assert.True(VerificationCode.TryParse(typed, out var code));
        Assert.Equal(expected, code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7Q4K-2M9F-X3T")]
    [InlineData("7Q4K-2M9F-X3T*")]
    public void Other_text_is_no_verification_code(string typed) => Assert.False(VerificationCode.TryParse(typed, out _));

    [Fact]
    public void A_drawn_code_can_be_typed_in_again()
    {
        var code = VerificationCode.Draw();

        Assert.True(VerificationCode.TryParse(VerificationCode.Grouped(code), out var read));
        Assert.Equal(code, read);
    }

    private static Licence Issue(DateOnly? until) => Licence.Issue(
        LicenceIdentifier.Of("11420700MB1234TU1A001", "11420700MB1234TU1A", "20260000001", 1),
        "云审证字〔2026〕第000001号",
        "公共场所卫生许可证",
        new(Guid.NewGuid(), "周晓宁", true, "111", new SealedText("1.x"), "420704********0024"),
        null,
        new(Guid.NewGuid(), "云海市卫生健康委员会", "11420700MB1234TU1A"),
        new(new(2026, 3, 2), new(2026, 3, 2), until),
        new SealedText("1.x"),
        "办件 2603 0200 0001");

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
