using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>
/// 电子送达: with the applicant's consent, given when filing, the result is served when it enters the portal account
/// (电子签名法 §11). What a clerk filed at the counter has no account to enter.
/// </summary>
internal static class ElectronicService
{
    private static readonly Hand System = new(Guid.Empty, "系统");

    /// <summary>Serves the result if this case is served so and nothing is owed; otherwise it stays on the window's list.</summary>
    public static void Serve(CaseFile caseFile, CityClock clock)
    {
        var isServed = caseFile is { Delivery: DeliveryChoice.Electronic, Channel: FilingChannel.Online }
            && CaseFlow.Allows(caseFile.Status, CaseAction.Deliver)
            && !(caseFile.Status == CaseStatus.Approved && caseFile.OwesFee);
        if (isServed && caseFile.Deliver(System, "电子送达，结果已进入申请人的门户账户", clock.Now, clock.Today) is { IsRefused: true } refused)
        {
            throw new InvalidOperationException(refused.Refusal.Message);
        }
    }
}
