using ApprovalPortal.Platform.Results;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>Everything that this room may refuse, in the words that people read.</summary>
public static class AccountRefusals
{
    /// <summary>The same for an unknown number, a wrong password and a locked account: none of them tells who has an account.</summary>
    public static readonly Refusal SignInFailed = new(
        "account.sign-in-failed", "号码或者密码不对，请核对后重新填写。连续输错 5 次，账户会锁定 30 分钟；忘了密码可以找回。");

    public static readonly Refusal MobileTaken = new(
        "account.mobile-taken", "这个手机号码已经注册。是你的账户就直接登录，忘了密码可以找回", "Mobile");

    public static readonly Refusal AlreadyClaimed = new(
        "account.already-claimed",
        "这个证件号码已经被另一个账户登记。如果你是本人（企业为法定代表人），请带证件原件到政务服务中心任一综合窗口，工作人员看过证件后当场转回给你",
        "DocumentNumber");

    public static readonly Refusal NameDiffers = new(
        "account.name-differs", "姓名（名称）和这个证件号码对不上，请核对；确认没有填错的，请带证件原件到窗口更正", "Name");

    public static readonly Refusal NotLinked = new("account.not-linked", "这个账户没有登记这个证件号码");

    public static readonly Refusal HasAnotherPerson = new(
        "account.has-another-person", "这个手机号码的账户已经登记了另一个人，请换一个手机号码", "Mobile");

    public static readonly Refusal PersonIsVerified = new(
        "account.person-verified", "你的身份已经核验，姓名和证件号码要带证件原件到窗口更正");

    public static readonly Refusal VerifyFirst = new(
        "account.verify-first", "这个账户还没有核验身份，请先核验或者转回给本人，再给一次性验证码");

    public static readonly Refusal NotVouchedFor = new(
        "service.not-vouched-for",
        "身份服务没有给出完整、有效的姓名和证件号码，本站不能确认你是谁。请到身份服务完成实名认证后再试，也可以用密码登录，或者带证件到窗口办理");

    public static readonly Refusal VouchedForAnother = new(
        "service.vouched-for-another",
        "身份服务给出的证件号码和这个账户登记的不一样，没有核验。号码填错的，请先在“我的信息”里更正；确实是另一个人的，请退出后由本人登录");

    public static readonly Refusal VerifiedElsewhere = new(
        "service.verified-elsewhere", "这个证件号码已经在你的另一个账户核验过，请退出后直接用身份服务登录那个账户");

    public static readonly Refusal EnterAgain = new("service.enter-again", "登录的过程中账户有了变化，请再试一次");

    public static readonly Refusal ServiceFailed = new(
        "service.failed", "身份服务没有接通，或者这次登录已经失效，没有登录。请再试一次；还是不行的，可以用密码登录，或者带证件到窗口办理");

    public static readonly Refusal WrongPassword = new("account.wrong-password", "现在的密码不对，请重新填写", "CurrentPassword");

    public static readonly Refusal HasPassword = new("account.has-password", "这个账户已经有密码，请到“我的信息”修改密码", "Password");

    public static readonly Refusal SamePassword = new("account.same-password", "新密码不能和现在的一样", "Password");

    public static readonly Refusal CodeWrong = new(
        "account.code-wrong", "验证码不对或者已经失效。验证码 10 分钟内有效，只能用一次，最多试 5 次", "Code");

    public static readonly Refusal ChannelNotConfigured = new(
        "account.channel-not-configured", "本站没有开通这种发送方式，现在不能在网上核验。可以带证件到窗口办理");

    public static readonly Refusal NoAddress = new("account.no-address", "还没有登记，请先填写");

    public static readonly Refusal NotYourEnterprise = new("authority.not-yours", "只有登记为法定代表人（负责人）的账户能授权", "ApplicantId");

    public static readonly Refusal AgentUnknown = new(
        "authority.agent-unknown", "没有找到用这个手机号码注册的个人账户，请让代理人先注册", "Mobile");

    public static readonly Refusal AgentIsSelf = new("authority.agent-is-self", "不用授权给自己", "Mobile");

    public static readonly Refusal AuthorityEndsTooEarly = new("authority.ends-too-early", "截止日期不能早于开始日期，也不能早于今天", "Until");

    public static readonly Refusal AuthorityTooLong = new("authority.too-long", "授权最长 1 年，请把截止日期提前", "Until");

    public static readonly Refusal AuthorityNotOpen = new("authority.not-open", "这份授权已经确认、撤销或者过期，请看最新的情况");

    public static readonly Refusal NoRole = new("staff.no-role", "请至少选一个角色", "Roles");

    public static readonly Refusal RolesApart = new(
        "staff.roles-apart", "系统、安全、审计三员必须由不同的人担任，也不能兼任其他角色", "Roles");

    public static readonly Refusal NumberTaken = new("staff.number-taken", "这个工号已经有人用，请换一个", "StaffNumber");

    public static readonly Refusal DepartmentUnknown = new("staff.department-unknown", "没有找到这个部门", "DepartmentId");

    public static readonly Refusal NotYourself = new("staff.not-yourself", "不能锁定自己，也不能改自己的角色；请由另一位系统管理员办理");

    public static readonly Refusal NotFound = new("account.not-found", "没有找到");

    public static Refusal PasswordUsedBefore(int last) => new("account.password-used-before", $"不能用最近 {last} 次用过的密码，请换一个", "Password");

    public static Refusal NumberWrong(string fault) => new("account.number-wrong", fault, "DocumentNumber");

    public static Refusal UnknownRole(string role) => new("staff.unknown-role", $"没有“{role}”这个角色", "Roles");

    public static Refusal StillOpen(string reason) => new("account.still-open", reason);
}
