using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

/// <summary>What the cases mean for an account: it stays open while one is, and its owner may have a copy of all (个人信息保护法 §45).</summary>
public sealed class CasesOfAccount(AppDbContext db, VerifiedApplicants verified, PersonalDataVault vault) : IKeepsAccountOpen, IKeepsPersonalData
{
    public string Title => "我的办件";

    public async Task<string?> ReasonAsync(Guid accountId)
    {
        var open = await db.Cases().CountAsync(c => c.FiledBy == accountId && CaseFlow.Open.Contains(c.Status));
        return open == 0 ? null : $"还有 {open} 件没有办结。办结或撤回以后再注销账户。";
    }

    public async Task<IReadOnlyCollection<object>> ReadAsync(Guid accountId, CancellationToken cancellation)
    {
        var mine = await verified.HandleAsync(accountId, cancellation);
        var cases = await db.Cases().AsNoTracking().OwnedBy(accountId, mine)
            .Include(c => c.History).Include(c => c.Materials).AsSplitQuery().OrderBy(c => c.SubmittedAt).ToListAsync(cancellation);
        return
        [
            .. cases.Select(c => new
            {
                办件编号 = c.Number.Value,
                事项 = c.ItemName,
                申请人 = c.ApplicantName,
                联系人 = c.ContactName,
                联系手机 = vault.Open(c.ContactMobile),
                收件地址 = vault.OpenOrNull(c.DeliveryAddress),
                状态 = CaseWords.Of(c.Status),
                提交时间 = c.SubmittedAt,
                填写内容 = System.Text.Json.JsonDocument.Parse(vault.Open(c.Answers)).RootElement,
                材料 = c.Materials.Select(m => new { 名称 = m.Name, 文件 = m.FileName }),
                经过 = c.History.OrderBy(s => s.Sequence).Select(s => new { 时间 = s.At, 事 = CaseWords.Of(s.Action) }),
            }),
        ];
    }
}
