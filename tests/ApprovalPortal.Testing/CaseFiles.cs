using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Testing;

/// <summary>Case files in a given state, through their own methods: people, days and words that tests can name.</summary>
public static class CaseFiles
{
    public static readonly Hand Applicant = new(Guid.Parse("00000000-0000-0000-0000-0000000000a1"), "周*宁");
    public static readonly Hand Clerk = new(Guid.Parse("00000000-0000-0000-0000-0000000000b1"), "林海燕");
    public static readonly Hand Reviewer = new(Guid.Parse("00000000-0000-0000-0000-0000000000b2"), "赵明远");
    public static readonly Hand Decider = new(Guid.Parse("00000000-0000-0000-0000-0000000000b3"), "陈立");

    /// <summary>A Monday in a week without holidays.</summary>
    public static readonly DateOnly Monday = new(2026, 3, 2);

    public static readonly DateTimeOffset At = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    public static CaseFile Submitted(bool onTheSpot = false, decimal fee = 0, DeliveryChoice delivery = DeliveryChoice.Electronic, int serial = 17) => CaseFile.Submit(
        CaseNumber.Of(Monday, serial),
        NationalCaseCode.Of("11420700MB1234TU1A3000101001001", Monday, serial),
        new(Guid.NewGuid(), "11420700MB1234TU1A3000101001001", "公共场所卫生许可（新办）", "01", onTheSpot, Guid.NewGuid(), null,
            new TimeLimit(10, TimeUnit.WorkingDay), new TimeLimit(20, TimeUnit.WorkingDay), fee),
        new(Guid.NewGuid(), "云海拾光民宿有限公司", Applicant.Id, Applicant.Name, FilingCapacity.LegalRepresentative, null, "周安宁", new SealedText("1.x"), FilingChannel.Online),
        new SealedText("1.x"),
        new(delivery, null),
        [new("m1", "平面图", Guid.NewGuid(), "平面图.pdf")],
        At,
        Monday,
        noticeDueOn: new(2026, 3, 9));

    public static CaseFile Accepted()
    {
        var caseFile = Submitted();
        Assert.False(caseFile.Accept(Clerk, new(2026, 3, 16), new(2026, 3, 30), At).IsRefused);
        return caseFile;
    }

    public static CaseFile UnderReview()
    {
        var caseFile = Accepted();
        Assert.False(caseFile.StartReview(Reviewer, At).IsRefused);
        return caseFile;
    }

    public static CaseFile AwaitingDecision()
    {
        var caseFile = UnderReview();
        Assert.False(caseFile.Recommend(Reviewer, grant: true, "材料齐全，符合条件", At).IsRefused);
        return caseFile;
    }

    public static CaseFile Approved(decimal fee = 0)
    {
        var caseFile = fee == 0 ? AwaitingDecision() : WithFee(fee);
        Assert.False(caseFile.Approve(Decider, null, 3, At, Monday.AddDays(3)).IsRefused);
        return caseFile;
    }

    private static CaseFile WithFee(decimal fee)
    {
        var caseFile = Submitted(fee: fee);
        caseFile.Accept(Clerk, new(2026, 3, 16), new(2026, 3, 30), At);
        caseFile.StartReview(Reviewer, At);
        caseFile.Recommend(Reviewer, grant: true, "材料齐全，符合条件", At);
        return caseFile;
    }

    private static class Assert
    {
        public static void False(bool refused)
        {
            if (refused)
            {
                throw new InvalidOperationException("The builder's own step was refused.");
            }
        }
    }
}
