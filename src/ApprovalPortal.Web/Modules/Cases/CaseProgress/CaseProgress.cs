using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Modules.Organisation.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Time;
using ApprovalPortal.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

/// <summary>A case as its applicant sees it: one sentence, the days behind it, what happened, what comes next.</summary>
public sealed class CaseProgress(AppDbContext db, VerifiedApplicants verified, CaseStory story, IEnumerable<ICasePanel> panels)
{
    /// <returns>None when the account may not see such a case.</returns>
    public async Task<CaseProgressPage?> HandleAsync(CaseNumber number, Guid account, CancellationToken cancellation)
    {
        var mine = await verified.HandleAsync(account, cancellation);
        var caseFile = await db.Cases().AsNoTracking().OwnedBy(account, mine)
            .Include(c => c.History).Include(c => c.Materials).Include(c => c.Corrections).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Number == number, cancellation);
        if (caseFile is null)
        {
            return null;
        }

        var department = await db.Departments().AsNoTracking().SingleAsync(d => d.Id == caseFile.DepartmentId, cancellation);
        return new(caseFile, department, story.Of(caseFile, department), await panels.ForAsync(caseFile, CaseViewer.Applicant, cancellation));
    }
}

public sealed record CaseProgressPage(CaseFile Case, Department Department, CaseAccount Account, IReadOnlyList<CasePanel> Panels);

/// <summary>What a case's state means to its applicant.</summary>
/// <param name="Sentence">The answer; the parts between the bars are the facts to be marked.</param>
/// <param name="YourTurn">What the applicant has to do now.</param>
/// <param name="Days">From acceptance to the due day; empty while no clock runs.</param>
/// <param name="Why">How the due day came about; none while there is none.</param>
public sealed record CaseAccount(
    IReadOnlyList<(string Text, bool IsFact)> Sentence, string Who, string Limit, string YourTurn, IReadOnlyList<DayCell> Days, string? Why, DateOnly? DueOn);

/// <summary>Puts a case's state into words and days.</summary>
public sealed class CaseStory(CityClock clock, IWorkCalendar calendar)
{
    /// <summary>Beyond this many days the picture explains nothing any more, and the sentence stands alone.</summary>
    private const int MostDaysDrawn = 80;

    public CaseAccount Of(CaseFile c, Department department)
    {
        var today = clock.Today;
        var due = c.PromisedDueOn ?? c.StatutoryDueOn;
        // Once it is decided no clock runs any more: there is nothing left to draw or to explain.
        var days = c.DecidedOn is null && c.AcceptedOn is { } from && due is { } until && until.DayNumber - from.DayNumber <= MostDaysDrawn ? Days(from, until, today) : [];
        return new(Sentence(c, department, due, today), Who(c, department), Limit(c, today), YourTurn(c, today), days, c.DecidedOn is null ? Why(c, due) : null, due);
    }

    private List<(string, bool)> Sentence(CaseFile c, Department department, DateOnly? due, DateOnly today)
    {
        string Day(DateOnly day) => DateWords.Day(day, today);
        return c.Status switch
        {
            CaseStatus.Submitted => [("材料已收到，综合窗口正在核对，最晚 ", false), (Day(c.NoticeDueOn), true), ("告诉你受理还是要补正。", false)],
            CaseStatus.AwaitingCorrection => [("有材料要补正，请在 ", false), (Day(c.RespondBy!.Value), true), ("之前补齐。", false)],
            CaseStatus.Accepted or CaseStatus.UnderReview or CaseStatus.AwaitingDecision when due is { } last && today <= last =>
            [
                ($"{department.ShortName}{(c.Status == CaseStatus.AwaitingDecision ? "正在决定" : c.Status == CaseStatus.Accepted ? "已受理，等待审查" : "正在审查")}，还剩 ", false),
                ($"{calendar.CountWorkingDays(today, last)} 个工作日", true), ("，最晚 ", false), (Day(last), true), ("有结果。", false),
            ],
            CaseStatus.Accepted or CaseStatus.UnderReview or CaseStatus.AwaitingDecision when due is { } last =>
                [($"{department.ShortName}没有按承诺在 ", false), (Day(last), true), ("之前办完，仍在办理。可以打监督电话催办。", false)],
            CaseStatus.Accepted or CaseStatus.UnderReview or CaseStatus.AwaitingDecision => [($"{department.ShortName}正在办理。", false)],
            CaseStatus.Approved => [("申请已 ", false), ("准予", true), (c.OwesFee ? "，缴费后领取结果。" : $"，{(c.Delivery == DeliveryChoice.Courier ? "等待寄送" : "可以来领取")}。", false)],
            CaseStatus.Denied => [("申请 ", false), ("没有获得准予", true), ("，理由和救济途径见决定书。", false)],
            CaseStatus.Closed => c.Outcome == CaseOutcome.Granted
                ? [("办好了，", false), (Day(c.ClosedOn!.Value), true), ("已送达。", false)]
                : [("已作出 ", false), ("不予许可", true), ("决定，理由和救济途径见决定书。", false)],
            CaseStatus.Declined => [("申请 ", false), ("没有受理", true), ("，理由和救济途径见决定书。", false)],
            CaseStatus.Withdrawn => [("申请已由你撤回。需要时可以重新申请。", false)],
            _ => throw new ArgumentOutOfRangeException(nameof(c), c.Status, null),
        };
    }

    private static string Who(CaseFile c, Department department) => c.Status switch
    {
        CaseStatus.Submitted => "综合窗口",
        CaseStatus.AwaitingCorrection => "你",
        CaseStatus.Approved or CaseStatus.Denied => "综合窗口（送达）",
        CaseStatus.Closed or CaseStatus.Declined or CaseStatus.Withdrawn => "已结束",
        _ => department.ShortName,
    };

    private static string Limit(CaseFile c, DateOnly today) => c.AcceptedOn is null
        ? "受理以后开始计算"
        : (c.Promised, c.StatutoryDueOn) switch
        {
            ({ } promised, _) when c.WorkingDaysUsed is { } used => $"用了 {used} 个工作日；承诺时限 {promised}",
            ({ } promised, { } lawful) => $"承诺时限 {promised}；法定时限 {c.Statutory}，到 {DateWords.Day(lawful, today)}",
            ({ } promised, null) => $"承诺时限 {promised}",
            (null, { } lawful) => $"法定时限 {c.Statutory}，到 {DateWords.Day(lawful, today)}",
            _ => "时限未公布",
        };

    private static string YourTurn(CaseFile c, DateOnly today) => c.Status switch
    {
        CaseStatus.AwaitingCorrection => $"请补齐下面列出的 {c.Corrections.Count} 处",
        CaseStatus.Approved when c.OwesFee => "请先缴费，把票据号告诉窗口",
        CaseStatus.Approved or CaseStatus.Denied when c.Delivery == DeliveryChoice.PickUp => "请带证件到窗口领取",
        CaseStatus.Closed or CaseStatus.Declined or CaseStatus.Withdrawn => "不用做什么",
        _ => "不用做什么，等结果就行",
    };

    private string? Why(CaseFile c, DateOnly? due)
    {
        if (c.AcceptedOn is not { } accepted || due is not { } last || (c.Promised ?? c.Statutory) is not { } limit)
        {
            return null;
        }

        var start = $"{accepted.Month}月{accepted.Day}日受理，当天不算。";
        if (limit.Unit != TimeUnit.WorkingDay)
        {
            return $"{start}从次日起算 {limit}；最后一天逢休息日的，顺延到下一个工作日。";
        }

        var off = 0;
        var made = new List<DateOnly>();
        for (var day = accepted.AddDays(1); day <= last; day = day.AddDays(1))
        {
            var what = calendar.Describe(day);
            off += what.Kind == Platform.Time.DayKind.Holiday ? 1 : 0;
            if (what.Kind == Platform.Time.DayKind.MakeupWorkday)
            {
                made.Add(day);
            }
        }

        return start + $"从次日起数 {limit}，周末不算"
            + (off > 0 ? $"，节假日 {off} 天不算" : "")
            + string.Concat(made.Select(d => $"，{d.Month}月{d.Day}日是调休上班的周末，算一天"))
            + "。";
    }

    private List<DayCell> Days(DateOnly accepted, DateOnly due, DateOnly until)
    {
        var cells = new List<DayCell> { new(accepted, Platform.Web.DayKind.Accepted) };
        var last = until > due ? until : due;
        for (var day = accepted.AddDays(1); day <= last; day = day.AddDays(1))
        {
            var what = calendar.Describe(day);
            cells.Add(new(day, KindOf(what, due, until), what.Name) { IsMakeUp = what.Kind == Platform.Time.DayKind.MakeupWorkday });
        }

        return cells;

        static Platform.Web.DayKind KindOf(CalendarDay what, DateOnly due, DateOnly until) => what switch
        {
            { IsWorkingDay: true } => what.Date > due ? Platform.Web.DayKind.Over : what.Date <= until ? Platform.Web.DayKind.Counted : Platform.Web.DayKind.ToCome,
            { Kind: Platform.Time.DayKind.Holiday } => Platform.Web.DayKind.Holiday,
            _ => Platform.Web.DayKind.Weekend,
        };
    }
}
