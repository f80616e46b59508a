using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Cases.Domain;

/// <summary>What a case is about, fixed when it was filed: the version of the item, its body and its limits.</summary>
public sealed record FiledItem(
    Guid ItemVersionId, string TaskCode, string Name, string TypeCode, bool OnTheSpot, Guid DepartmentId, string? DistrictCode,
    TimeLimit? Promised, TimeLimit? Statutory, decimal Fee);

/// <summary>Who applies, who filed it, and how to reach them.</summary>
public sealed record FiledBy(
    Guid ApplicantId, string ApplicantName, Guid AccountId, string AccountName, FilingCapacity Capacity, Guid? AuthorityId,
    string ContactName, SealedText ContactMobile, FilingChannel Channel);

/// <summary>How the result is wanted, and where to.</summary>
public sealed record WantedDelivery(DeliveryChoice Choice, SealedText? Address);

/// <summary>
/// One application, from its receipt to the result in the applicant's hands. Its status moves only by
/// <see cref="CaseFlow"/>; days and due dates are given to it by who asks the calendar.
/// </summary>
public sealed class CaseFile : Aggregate
{
    public const int NoteMaxLength = 2000;
    public const int NameMaxLength = 200;
    public const int ReceiptMaxLength = 40;

    private readonly List<CaseStep> _history = [];
    private readonly List<CaseMaterial> _materials = [];
    private readonly List<CorrectionItem> _corrections = [];

    private CaseFile()
    {
    }

    public CaseNumber Number { get; private init; }

    /// <summary>The code under which the case is reported (43 characters as a rule).</summary>
    public string NationalCode { get; private init; } = "";

    public Guid ItemVersionId { get; private init; }

    public string TaskCode { get; private init; } = "";

    public string ItemName { get; private init; } = "";

    /// <summary>GB/T 39046 A.1: 01 行政许可, 05, 07, 08, 09, 10, 20.</summary>
    public string ItemType { get; private init; } = "";

    /// <summary>即办件: accepted and decided in one sitting, by two people.</summary>
    public bool IsOnTheSpot { get; private init; }

    public Guid DepartmentId { get; private init; }

    public string? DistrictCode { get; private init; }

    public int? PromisedAmount { get; private init; }

    public TimeUnit? PromisedUnit { get; private init; }

    public int? StatutoryAmount { get; private init; }

    public TimeUnit? StatutoryUnit { get; private init; }

    public Guid ApplicantId { get; private init; }

    public string ApplicantName { get; private init; } = "";

    /// <summary>The account that filed it: the applicant's, an agent's, or a clerk's at the window.</summary>
    public Guid FiledBy { get; private init; }

    public FilingCapacity Capacity { get; private init; }

    public Guid? AuthorityId { get; private init; }

    public FilingChannel Channel { get; private init; }

    public string ContactName { get; private init; } = "";

    public SealedText ContactMobile { get; private init; }

    /// <summary>The form's answers as JSON, sealed whole: what people type into forms is full of personal data.</summary>
    public SealedText Answers { get; private init; }

    public DeliveryChoice Delivery { get; private init; }

    public SealedText? DeliveryAddress { get; private init; }

    public CaseStatus Status { get; private set; } = CaseStatus.Submitted;

    public CaseOutcome? Outcome { get; private set; }

    public DateTimeOffset SubmittedAt { get; private init; }

    /// <summary>收件日, the city's day on which it came in, also at night and on days off.</summary>
    public DateOnly ReceivedOn { get; private init; }

    /// <summary>The day on which the last required piece arrived: acceptance is dated to it (行政许可法 §32(5)).</summary>
    public DateOnly CompleteOn { get; private set; }

    /// <summary>The last day for telling the applicant what is missing (§32(4): five working days).</summary>
    public DateOnly NoticeDueOn { get; private init; }

    /// <summary>The day by which an answer to the one correction notice is asked for; none when there was no notice.</summary>
    public DateOnly? RespondBy { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    public DateOnly? PromisedDueOn { get; private set; }

    public DateOnly? StatutoryDueOn { get; private set; }

    /// <summary>The day that work lists sort by: the promise once accepted, the notice's limit before.</summary>
    public DateOnly DueOn { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Working days from acceptance to decision, for the averages.</summary>
    public int? WorkingDaysUsed { get; private set; }

    /// <summary>Whether the decision kept the promise; none while undecided.</summary>
    public bool? DecidedInTime { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public Guid? AcceptedBy { get; private set; }

    public Guid? ReviewedBy { get; private set; }

    public Guid? DecidedBy { get; private set; }

    /// <summary>The reviewer's opinion; staff only.</summary>
    public string? Opinion { get; private set; }

    public bool? RecommendsGrant { get; private set; }

    /// <summary>Why it was declined or denied; the applicant reads it.</summary>
    public string? Reason { get; private set; }

    /// <summary>What the guide said it costs; 0 for free.</summary>
    public decimal Fee { get; private init; }

    /// <summary>Paid outside the portal, under this receipt.</summary>
    public string? FeeReceipt { get; private set; }

    /// <summary>How many steps the history has, so that a step can be added without loading the others.</summary>
    public int StepCount { get; private set; }

    public IReadOnlyList<CaseStep> History => _history;

    public IReadOnlyList<CaseMaterial> Materials => _materials;

    /// <summary>What the one correction notice asked for; empty when there was none.</summary>
    public IReadOnlyList<CorrectionItem> Corrections => _corrections;

    public override string AuditStream => $"case:{Number}";

    public TimeLimit? Promised => PromisedAmount is { } amount ? new(amount, PromisedUnit!.Value) : null;

    public TimeLimit? Statutory => StatutoryAmount is { } amount ? new(amount, StatutoryUnit!.Value) : null;

    public bool IsOpen => CaseFlow.Open.Contains(Status);

    /// <summary>Receives an application.</summary>
    /// <param name="noticeDueOn">Five working days after receipt, by the calendar.</param>
    public static CaseFile Submit(
        CaseNumber number, string nationalCode, FiledItem item, FiledBy filed, SealedText answers, WantedDelivery delivery,
        IEnumerable<MaterialFile> materials, DateTimeOffset at, DateOnly today, DateOnly noticeDueOn)
    {
        var caseFile = new CaseFile
        {
            Number = number,
            NationalCode = nationalCode,
            ItemVersionId = item.ItemVersionId,
            TaskCode = item.TaskCode,
            ItemName = item.Name,
            ItemType = item.TypeCode,
            IsOnTheSpot = item.OnTheSpot,
            DepartmentId = item.DepartmentId,
            DistrictCode = item.DistrictCode,
            PromisedAmount = item.Promised?.Amount,
            PromisedUnit = item.Promised?.Unit,
            StatutoryAmount = item.Statutory?.Amount,
            StatutoryUnit = item.Statutory?.Unit,
            ApplicantId = filed.ApplicantId,
            ApplicantName = filed.ApplicantName,
            FiledBy = filed.AccountId,
            Capacity = filed.Capacity,
            AuthorityId = filed.AuthorityId,
            Channel = filed.Channel,
            ContactName = filed.ContactName,
            ContactMobile = filed.ContactMobile,
            Answers = answers,
            Delivery = delivery.Choice,
            DeliveryAddress = delivery.Address,
            SubmittedAt = at,
            ReceivedOn = today,
            CompleteOn = today,
            NoticeDueOn = noticeDueOn,
            DueOn = noticeDueOn,
            Fee = item.Fee,
        };
        caseFile._materials.AddRange(materials.Select(m => CaseMaterial.Of(m, 0, at)));
        caseFile.Raise(new CaseSubmitted(number, item.ItemVersionId, item.DepartmentId, filed.Channel));
        return caseFile;
    }

    /// <summary>Tells the applicant, once and in whole, what is missing (行政许可法 §32(4)).</summary>
    /// <param name="respondBy">The day by which an answer is asked for.</param>
    public Result RequestCorrection(Hand clerk, IReadOnlyList<CorrectionItem> items, DateOnly respondBy, DateTimeOffset at)
    {
        if (RespondBy is not null)
        {
            return CaseRefusals.CorrectedOnce;
        }

        if (items.Count == 0)
        {
            return CaseRefusals.CorrectionNeedsItems;
        }

        if (Move(CaseAction.RequestCorrection, clerk, at, null) is { IsRefused: true } refused)
        {
            return refused;
        }

        _corrections.AddRange(items);
        RespondBy = respondBy;
        DueOn = respondBy;
        Raise(new CorrectionRequested(Number, items.Count, respondBy));
        return Result.Done;
    }

    /// <summary>The applicant's answer to the notice. Every material that the notice named must be there.</summary>
    public Result SupplyCorrection(Hand applicant, IReadOnlyList<MaterialFile> files, string? explanation, DateTimeOffset at, DateOnly today)
    {
        if (_corrections.Any(c => c.MaterialKey is { } key && files.All(f => f.Key != key)))
        {
            return CaseRefusals.NothingSupplied;
        }

        if (Move(CaseAction.SupplyCorrection, applicant, at, explanation) is { IsRefused: true } refused)
        {
            return refused;
        }

        _materials.AddRange(files.Select(f => CaseMaterial.Of(f, 1, at)));
        CompleteOn = today;
        DueOn = today;
        Raise(new CorrectionSupplied(Number, files.Count));
        return Result.Done;
    }

    /// <summary>
    /// Accepts the case, dated to the day on which it was complete. A 即办件 goes straight to its decision.
    /// </summary>
    /// <param name="promisedDueOn">The promise's last day, counted by the calendar from <see cref="CompleteOn"/>.</param>
    /// <param name="statutoryDueOn">The law's last day, likewise.</param>
    public Result Accept(Hand clerk, DateOnly? promisedDueOn, DateOnly? statutoryDueOn, DateTimeOffset at)
    {
        if (Move(IsOnTheSpot ? CaseAction.AcceptOnTheSpot : CaseAction.Accept, clerk, at, null) is { IsRefused: true } refused)
        {
            return refused;
        }

        AcceptedBy = clerk.Id;
        AcceptedOn = CompleteOn;
        PromisedDueOn = promisedDueOn;
        StatutoryDueOn = statutoryDueOn;
        DueOn = promisedDueOn ?? statutoryDueOn ?? CompleteOn;
        Raise(new CaseAccepted(Number, CompleteOn, promisedDueOn, statutoryDueOn));
        return Result.Done;
    }

    /// <summary>Refuses to take the case in; the paper names the reason and the remedies (§32, §38).</summary>
    public Result Decline(Hand clerk, string? reason, DateTimeOffset at, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return CaseRefusals.DecliningNeedsReason;
        }

        if (Move(CaseAction.Decline, clerk, at, reason) is { IsRefused: true } refused)
        {
            return refused;
        }

        Reason = reason;
        End(CaseOutcome.Declined, today);
        Raise(new CaseDeclined(Number, reason));
        return Result.Done;
    }

    /// <summary>A reviewer takes the case. Who accepted it does not review it (domain rule: 受理≠审查≠决定).</summary>
    public Result StartReview(Hand reviewer, DateTimeOffset at)
    {
        if (reviewer.Id == AcceptedBy)
        {
            return CaseRefusals.SameHandReviews;
        }

        if (Move(CaseAction.StartReview, reviewer, at, null) is { IsRefused: true } refused)
        {
            return refused;
        }

        ReviewedBy = reviewer.Id;
        Raise(new ReviewStarted(Number));
        return Result.Done;
    }

    /// <summary>The reviewer's written opinion goes to whoever decides.</summary>
    public Result Recommend(Hand reviewer, bool grant, string? opinion, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(opinion))
        {
            return CaseRefusals.OpinionNeeded;
        }

        if (Status == CaseStatus.UnderReview && ReviewedBy != reviewer.Id)
        {
            return CaseRefusals.NotTheReviewer;
        }

        if (Move(CaseAction.Recommend, reviewer, at, null) is { IsRefused: true } refused)
        {
            return refused;
        }

        (Opinion, RecommendsGrant) = (opinion, grant);
        Raise(new DecisionRecommended(Number, grant));
        return Result.Done;
    }

    public Result ReturnToReview(Hand decider, string? reason, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return CaseRefusals.ReturningNeedsReason;
        }

        if (Status == CaseStatus.AwaitingDecision && IsOnTheSpot)
        {
            return CaseRefusals.NotNow(CaseAction.ReturnToReview, Status);
        }

        if (Move(CaseAction.ReturnToReview, decider, at, reason) is { IsRefused: true } refused)
        {
            return refused;
        }

        Raise(new CaseReturned(Number, reason));
        return Result.Done;
    }

    /// <summary>Grants the application. Neither who accepted nor who reviewed it may decide it.</summary>
    /// <param name="workingDaysUsed">From acceptance to today, by the calendar.</param>
    public Result Approve(Hand decider, string? note, int workingDaysUsed, DateTimeOffset at, DateOnly today)
    {
        if (Decide(CaseAction.Approve, decider, note, workingDaysUsed, at, today) is { IsRefused: true } refused)
        {
            return refused;
        }

        Outcome = CaseOutcome.Granted;
        Raise(new CaseApproved(Id, Number, today));
        return Result.Done;
    }

    /// <summary>Denies the application, with the reason in writing (§38).</summary>
    public Result Deny(Hand decider, string? reason, int workingDaysUsed, DateTimeOffset at, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return CaseRefusals.DenyingNeedsReason;
        }

        if (Decide(CaseAction.Deny, decider, reason, workingDaysUsed, at, today) is { IsRefused: true } refused)
        {
            return refused;
        }

        Reason = reason;
        Outcome = CaseOutcome.Denied;
        Raise(new CaseDenied(Id, Number, reason));
        return Result.Done;
    }

    /// <summary>The fee was paid outside the portal; a licence that costs something is handed over against the receipt.</summary>
    public Result RecordFee(string? receiptNumber)
    {
        if (string.IsNullOrWhiteSpace(receiptNumber))
        {
            return CaseRefusals.FeeNeedsReceipt;
        }

        FeeReceipt = receiptNumber.Trim();
        Raise(new FeeRecorded(Number, Fee, FeeReceipt));
        return Result.Done;
    }

    /// <summary>The result reached the applicant: into the portal account, over the counter, or by courier.</summary>
    public Result Deliver(Hand by, string? note, DateTimeOffset at, DateOnly today)
    {
        if (Status == CaseStatus.Approved && OwesFee)
        {
            return CaseRefusals.FeeUnpaid;
        }

        if (Move(CaseAction.Deliver, by, at, note) is { IsRefused: true } refused)
        {
            return refused;
        }

        End(Outcome!.Value, today);
        Raise(new CaseClosed(Id, Number, Outcome.Value));
        return Result.Done;
    }

    public bool OwesFee => Fee > 0 && FeeReceipt is null;

    /// <summary>The applicant takes the application back, at any time before the decision.</summary>
    public Result Withdraw(Hand applicant, string? reason, DateTimeOffset at, DateOnly today)
    {
        if (Move(CaseAction.Withdraw, applicant, at, reason) is { IsRefused: true } refused)
        {
            return refused;
        }

        End(CaseOutcome.Withdrawn, today);
        Raise(new CaseWithdrawn(Number, reason));
        return Result.Done;
    }

    private Result Decide(CaseAction action, Hand decider, string? note, int workingDaysUsed, DateTimeOffset at, DateOnly today)
    {
        if (decider.Id == AcceptedBy || decider.Id == ReviewedBy)
        {
            return CaseRefusals.SameHandDecides;
        }

        if (Move(action, decider, at, note) is { IsRefused: true } refused)
        {
            return refused;
        }

        DecidedBy = decider.Id;
        DecidedOn = today;
        WorkingDaysUsed = workingDaysUsed;
        DecidedInTime = today <= DueOn;
        return Result.Done;
    }

    private void End(CaseOutcome outcome, DateOnly today) => (Outcome, ClosedOn) = (outcome, today);

    private Result Move(CaseAction action, Hand by, DateTimeOffset at, string? note)
    {
        if (!CaseFlow.Allows(Status, action, out var next))
        {
            return CaseRefusals.NotNow(action, Status);
        }

        _history.Add(CaseStep.Taken(++StepCount, Status, action, next, by, at, note));
        Status = next;
        return Result.Done;
    }
}
