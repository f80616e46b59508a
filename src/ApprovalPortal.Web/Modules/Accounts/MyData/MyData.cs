using System.Text.Json.Serialization;
using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Platform.Auditing;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Accounts;

/// <summary>What the portal keeps about an account's owner (个人信息保护法 §45).</summary>
public sealed class MyData(AppDbContext db, PersonalDataVault vault, CityClock clock, IEnumerable<IKeepsPersonalData> others)
{
    private const int SignInsShown = 20;

    /// <param name="accountId">Whose.</param>
    /// <param name="inFull">Numbers in full, for the owner's own copy; masked for a page.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<MyDataPage> HandleAsync(Guid accountId, bool inFull, CancellationToken cancellation)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == accountId, cancellation);
        var held = await db.Applicants().AsNoTracking().HeldBy(accountId).ToListAsync(cancellation);
        var heldIds = held.Select(a => a.Id).ToList();
        var authorities = await db.Authorities().AsNoTracking()
            .Where(a => a.AgentAccountId == accountId || heldIds.Contains(a.ApplicantId))
            .OrderByDescending(a => a.GrantedAt).ToListAsync(cancellation);
        var principalIds = authorities.Select(a => a.ApplicantId).ToList();
        var principals = await db.Applicants().Where(a => principalIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellation);
        var agentIds = authorities.Select(a => a.AgentAccountId).ToList();
        var agents = await db.Users.Where(u => agentIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellation);
        var consents = await db.Set<Consent>().AsNoTracking().Where(c => c.AccountId == accountId).OrderByDescending(c => c.At).ToListAsync(cancellation);
        var stream = $"account:{accountId}";
        var signIns = await db.Set<AuditEntry>().AsNoTracking()
            .Where(e => e.Stream == stream && e.Action.StartsWith("sign-in."))
            .OrderByDescending(e => e.At).Take(SignInsShown).Select(e => new { e.At, e.Action }).ToListAsync(cancellation);

        return new(
            new(
                Shown(vault.OpenOrNull(user.Mobile), Masked.Mobile),
                user.MobileVerified,
                Shown(vault.OpenOrNull(user.EmailAddress), Masked.Email),
                user.EmailVerified,
                user.PasswordHash is not null,
                user.CreatedAt),
            [.. held.OrderBy(a => a.Kind).Select(a => OfApplicant(a, a.LinkOf(accountId)!))],
            [.. authorities.Select(a => OfAuthority(a, principals[a.ApplicantId], agents[a.AgentAccountId], isAgent: a.AgentAccountId == accountId))],
            [.. consents.Select(c => new ConsentData(c.NoticeVersion, c.At))],
            [.. signIns.Select(e => new SignInData(e.At, e.Action))],
            await OthersAsync(accountId, cancellation));

        string Shown(string? plain, Func<string?, string> mask) => inFull ? plain ?? "" : mask(plain);

        ApplicantData OfApplicant(Applicant applicant, ApplicantLink link) => new(
            applicant.Id,
            applicant.Kind,
            inFull || applicant.Kind != ApplicantKind.Person ? applicant.Name : Masked.Name(applicant.Name),
            applicant.DocumentKind,
            inFull ? vault.Open(applicant.DocumentNumber) : vault.MaskedNumber(applicant.DocumentKind, applicant.DocumentNumber),
            link.Capacity,
            link.Trust,
            link.LinkedAt,
            link.VerifiedAt,
            link.DocumentSeen);

        AuthorityData OfAuthority(Authority authority, string principal, string agent, bool isAgent) => new(
            authority.Id,
            principal,
            agent,
            isAgent,
            authority.Scope,
            authority.From,
            authority.Until,
            authority.Status == AuthorityStatus.Revoked ? AuthorityState.Revoked
            : clock.Today > authority.Until ? AuthorityState.Expired
            : authority.Status == AuthorityStatus.Offered ? AuthorityState.Offered
            : AuthorityState.InForce);
    }

    private async Task<Dictionary<string, IReadOnlyCollection<object>>> OthersAsync(Guid accountId, CancellationToken cancellation)
    {
        var read = new Dictionary<string, IReadOnlyCollection<object>>();
        foreach (var other in others)
        {
            read[other.Title] = await other.ReadAsync(accountId, cancellation);
        }

        return read;
    }
}

public enum AuthorityState
{
    Offered,
    InForce,
    Expired,
    Revoked,
}

public sealed record MyDataPage(
    [property: JsonPropertyName("账户")] AccountData Account,
    [property: JsonPropertyName("申请人")] IReadOnlyList<ApplicantData> Applicants,
    [property: JsonPropertyName("授权")] IReadOnlyList<AuthorityData> Authorities,
    [property: JsonPropertyName("同意记录")] IReadOnlyList<ConsentData> Consents,
    [property: JsonPropertyName("登录记录")] IReadOnlyList<SignInData> SignIns,
    [property: JsonPropertyName("其他")] IReadOnlyDictionary<string, IReadOnlyCollection<object>> Others)
{
    [JsonIgnore]
    public ApplicantData? Person => Applicants.FirstOrDefault(a => a.Kind == ApplicantKind.Person);

    /// <summary>Whether the privacy notice in force has been agreed to.</summary>
    [JsonIgnore]
    public bool HasConsented => Consents.Any(c => c.NoticeVersion == PrivacyNotice.Version);
}

public sealed record AccountData(
    [property: JsonPropertyName("手机号码")] string Mobile,
    [property: JsonPropertyName("手机已核验")] bool MobileVerified,
    [property: JsonPropertyName("电子邮箱")] string Email,
    [property: JsonPropertyName("邮箱已核验")] bool EmailVerified,
    [property: JsonPropertyName("设有密码")] bool HasPassword,
    [property: JsonPropertyName("注册时间")] DateTimeOffset CreatedAt);

public sealed record ApplicantData(
    [property: JsonIgnore] Guid Id,
    [property: JsonPropertyName("类型")] ApplicantKind Kind,
    [property: JsonPropertyName("姓名或名称")] string Name,
    [property: JsonPropertyName("证件类型")] IdentityDocumentKind DocumentKind,
    [property: JsonPropertyName("证件号码")] string DocumentNumber,
    [property: JsonPropertyName("身份")] Capacity Capacity,
    [property: JsonPropertyName("核验")] Trust Trust,
    [property: JsonPropertyName("登记时间")] DateTimeOffset LinkedAt,
    [property: JsonPropertyName("核验时间")] DateTimeOffset? VerifiedAt,
    [property: JsonPropertyName("核验依据")] string? DocumentSeen);

public sealed record AuthorityData(
    [property: JsonIgnore] Guid Id,
    [property: JsonPropertyName("授权单位")] string Principal,
    [property: JsonPropertyName("代理人")] string Agent,
    [property: JsonPropertyName("我是代理人")] bool IsAgent,
    [property: JsonPropertyName("范围")] string Scope,
    [property: JsonPropertyName("开始")] DateOnly From,
    [property: JsonPropertyName("截止")] DateOnly Until,
    [property: JsonPropertyName("状态")] AuthorityState State)
{
    [JsonIgnore]
    public string ScopeInWords => Scope.Length == 0 ? "全部事项" : Scope.Replace("\n", "、", StringComparison.Ordinal);

    [JsonIgnore]
    public string StateInWords => State switch
    {
        AuthorityState.Offered => "等代理人确认",
        AuthorityState.InForce => "有效",
        AuthorityState.Expired => "已到期",
        _ => "已撤销",
    };
}

public sealed record ConsentData([property: JsonPropertyName("隐私政策版本")] string NoticeVersion, [property: JsonPropertyName("同意时间")] DateTimeOffset At);

public sealed record SignInData([property: JsonPropertyName("时间")] DateTimeOffset At, [property: JsonPropertyName("结果")] string Action)
{
    [JsonIgnore]
    public string InWords => Action switch
    {
        "sign-in.done" => "登录成功",
        "sign-in.by-service" => "通过身份服务登录",
        "sign-in.locked-out" => "密码连续输错，账户锁定",
        _ => "密码不对",
    };
}
