using ApprovalPortal.Modules.Accounts.Domain;

namespace ApprovalPortal.UnitTests.Accounts;

public sealed class OneTimeCodeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_code_works_once()
    {
        var code = Code();

        Assert.True(code.Redeem("right", Now));
        Assert.False(code.Redeem("right", Now));
    }

    [Fact]
    public void A_code_works_for_ten_minutes()
    {
        Assert.True(Code().Redeem("right", Now.AddMinutes(10)));
        Assert.False(Code().Redeem("right", Now.AddMinutes(10).AddSeconds(1)));
    }

    [Fact]
    public void After_five_wrong_tries_the_right_one_is_no_use()
    {
        var code = Code();
        for (var i = 0; i < OneTimeCode.MostTries; i++)
        {
            Assert.False(code.Redeem("wrong", Now));
        }

        Assert.False(code.Redeem("right", Now));
    }

    private static OneTimeCode Code() => OneTimeCode.Issue(Guid.NewGuid(), Guid.NewGuid(), CodePurpose.ResetPassword, "right", target: null, Now);
}
