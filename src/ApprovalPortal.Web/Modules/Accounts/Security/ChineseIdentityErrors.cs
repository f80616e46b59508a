using Microsoft.AspNetCore.Identity;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>What Identity itself may say, in Chinese.</summary>
internal sealed class ChineseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "没有保存上，请再试一次");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "刚才有人改动了这个账户，请看过新的情况再改");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "现在的密码不对，请重新填写");

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), "验证码不对或者已经失效");

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), "这个号码已经注册");

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "这个号码不能用来注册");

    private static IdentityError Error(string code, string words) => new() { Code = code, Description = words };
}
