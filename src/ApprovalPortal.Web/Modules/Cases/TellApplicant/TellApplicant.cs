using ApprovalPortal.Modules.Accounts.Data;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Outbox;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

/// <summary>
/// Tells the applicant's side of every step, in the step's own commit: whoever filed the case, the account that is verified
/// to be the applicant, and for a case filed at the window the contact's mobile.
/// </summary>
public sealed class TellApplicant(AppDbContext db, Messenger messenger, PersonalDataVault vault, CityClock clock) :
    IHandle<CaseSubmitted>, IHandle<CorrectionRequested>, IHandle<CorrectionSupplied>, IHandle<CaseAccepted>, IHandle<CaseDeclined>,
    IHandle<ReviewStarted>, IHandle<CaseApproved>, IHandle<CaseDenied>, IHandle<CaseClosed>, IHandle<CaseWithdrawn>
{
    public Task HandleAsync(CaseSubmitted happened, CancellationToken cancellation) =>
        TellAsync(happened.Number, "已收到申请", c => $"窗口最晚 {Day(c.NoticeDueOn)} 告诉你受理还是要补正。", cancellation);

    public Task HandleAsync(CorrectionRequested happened, CancellationToken cancellation) =>
        TellAsync(happened.Number, "有材料要补正", c => $"共 {happened.Items} 处，请在 {Day(happened.RespondBy)} 之前补齐。补正只告知这一次。", cancellation);

    public Task HandleAsync(CorrectionSupplied happened, CancellationToken cancellation) =>
        TellAsync(happened.Number, "已收到补正的材料", _ => "窗口会接着核对。", cancellation);

    public Task HandleAsync(CaseAccepted happened, CancellationToken cancellation) =>
        TellAsync(happened.Number, "已受理", c => c.PromisedDueOn is { } due ? $"承诺最晚 {Day(due)} 有结果。" : "正在办理。", cancellation);

    public Task HandleAsync(CaseDeclined happened, CancellationToken cancellation) =>
        TellAsync(happened.Number, "没有受理", _ => "理由、复议和诉讼的途径见不予受理决定书。", cancellation);

    public Task HandleAsync(ReviewStarted happened, CancellationToken cancellation) =>
        TellAsync(happened.Number, "已开始审查", c => $"最晚 {Day(c.DueOn)} 有结果。", cancellation);

    public Task HandleAsync(CaseApproved happened, CancellationToken cancellation) =>
        TellAsync(happened.Number, "准予", c => c.OwesFee ? $"要缴费 {c.Fee:0.##} 元，缴费后领取结果。" : c.Delivery switch
        {
            DeliveryChoice.PickUp => "请带证件到窗口领取结果。",
            DeliveryChoice.Courier => "结果会寄给你。",
            _ => "决定书已在办件进度里。",
        }, cancellation);

    public Task HandleAsync(CaseDenied happened, CancellationToken cancellation) =>
        TellAsync(happened.Number, "没有获得准予", _ => "理由、复议和诉讼的途径见决定书。", cancellation);

    public Task HandleAsync(CaseClosed happened, CancellationToken cancellation) =>
        TellAsync(happened.Number, "已办结", _ => "结果已送达。可以评价这次服务。", cancellation);

    public Task HandleAsync(CaseWithdrawn happened, CancellationToken cancellation) =>
        TellAsync(happened.Number, "申请已撤回", _ => "这一件就此结束，需要时可以重新申请。", cancellation);

    private async Task TellAsync(CaseNumber number, string what, Func<CaseFile, string> body, CancellationToken cancellation)
    {
        // The event is the aggregate's own, so the aggregate is at hand.
        var caseFile = db.Cases().Local.First(c => c.Number == number);
        var (subject, text) = ($"{caseFile.ItemName}：{what}", body(caseFile));
        var holders = await db.Applicants().Where(a => a.Id == caseFile.ApplicantId)
            .SelectMany(a => a.Links).Where(l => l.Trust == Trust.Verified).Select(l => l.AccountId).ToListAsync(cancellation);
        IEnumerable<Guid> accounts = caseFile.Channel == FilingChannel.Online ? holders.Append(caseFile.FiledBy).Distinct() : holders;
        foreach (var account in accounts)
        {
            await messenger.Tell(db, account, subject, text, $"/cases/{number}", number.Value, cancellation);
        }

        if (caseFile.Channel == FilingChannel.Window)
        {
            messenger.TellAddress(
                db, MessageChannel.Sms, vault.Open(caseFile.ContactMobile), subject, $"{subject}。{text}办件编号 {number}。", number.Value);
        }
    }

    private string Day(DateOnly day) => DateWords.Day(day, clock.Today);
}
