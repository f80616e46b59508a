using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Time;
using ApprovalPortal.Platform.Web;

namespace ApprovalPortal.Modules.Cases;

/// <summary>How urgent a case is, in shape and words, for staff. Applicants get the sentence and the date instead.</summary>
/// <param name="DaysLeft">Working days from tomorrow to the due day; negative once it has passed; none when no clock runs.</param>
public readonly record struct CaseLamp(LampKind Kind, string Text, int? DaysLeft)
{
    /// <summary>Share of the promise below which the lamp turns yellow [D].</summary>
    private const double YellowShare = 0.2;

    /// <param name="dueOn">The day that counts in this state: the notice's limit, or the promise.</param>
    /// <param name="statutoryDueOn">The law's last day, once accepted.</param>
    /// <param name="promisedDays">The promise in working days, when it is in working days.</param>
    public static CaseLamp Of(CaseStatus status, DateOnly dueOn, DateOnly? statutoryDueOn, int? promisedDays, DateOnly today, IWorkCalendar calendar)
    {
        switch (status)
        {
            case CaseStatus.AwaitingCorrection:
                return new(LampKind.NotStarted, "未启动，补正中", null);
            case CaseStatus.Closed or CaseStatus.Declined or CaseStatus.Withdrawn:
                return new(LampKind.Done, CaseWords.Of(status), null);
            case CaseStatus.Approved or CaseStatus.Denied:
                return new(LampKind.Done, "已决定，待送达", null);
            default:
                break;
        }

        var left = calendar.CountWorkingDays(today, dueOn);
        if (today <= dueOn)
        {
            var yellowFrom = Math.Max(1, (int)Math.Ceiling((promisedDays ?? 0) * YellowShare));
            return new(left <= yellowFrom ? LampKind.DueSoon : LampKind.OnTime, left == 0 ? "今天到期" : $"剩 {left} 天", left);
        }

        if (statutoryDueOn is { } lawful && today > lawful)
        {
            return new(LampKind.Unlawful, $"违法超期 {Math.Max(1, -calendar.CountWorkingDays(today, lawful))} 天", left);
        }

        var over = Math.Max(1, -left);
        return new(LampKind.Overdue, status == CaseStatus.Submitted ? $"超告知期限 {over} 天" : $"超承诺 {over} 天", left);
    }
}
