using System.Security.Claims;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>Records that the fee was paid. What waited for it alone is served in the same commit.</summary>
public sealed class RecordFee(ActOnCase act, CityClock clock)
{
    public Task<Result<CaseFile>> HandleAsync(CaseNumber number, ClaimsPrincipal clerk, int seenVersion, string? receiptNumber, CancellationToken cancellation) =>
        act.HandleAsync(
            number,
            clerk,
            seenVersion,
            caseFile =>
            {
                if (caseFile is not { Status: CaseStatus.Approved, OwesFee: true })
                {
                    return DeliveryRefusals.NoFeeOwed;
                }

                var recorded = caseFile.RecordFee(receiptNumber);
                if (!recorded.IsRefused)
                {
                    ElectronicService.Serve(caseFile, clock);
                }

                return recorded;
            },
            cancellation);
}
