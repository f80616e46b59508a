using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.UnitTests.Platform.Time;

public sealed class TimeLimitTests
{
    [Theory]
    [InlineData("20", "工作日", "20 个工作日")]
    [InlineData(" 20 ", "个工作日", "20 个工作日")]
    [InlineData("30", "自然日", "30 个自然日")]
    [InlineData("30", "天", "30 个自然日")]
    [InlineData("3", "月", "3 个月")]
    [InlineData("3", "个月", "3 个月")]
    [InlineData("1", "年", "1 年")]
    [InlineData("24", "小时", "24 小时")]
    [InlineData("0", "工作日", "即时")]
    public void A_limit_is_read_from_a_list_and_written_for_citizens(string number, string unit, string words)
    {
        Assert.True(TimeLimit.TryParse(number, unit, out var limit));

        Assert.Equal(words, limit.ToString());
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("20", "")]
    [InlineData("", "工作日")]
    [InlineData("-1", "工作日")]
    [InlineData("2.5", "月")]
    [InlineData("20", "周")]
    [InlineData("99999999999", "工作日")]
    public void What_is_not_understood_is_no_limit(string? number, string? unit) =>
        Assert.False(TimeLimit.TryParse(number, unit, out _));

    [Fact]
    public void A_limit_is_not_negative() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeLimit(-1, TimeUnit.WorkingDay));
}
