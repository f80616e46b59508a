using System.Security.Claims;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>Sends the result to the address that the applicant gave.</summary>
public sealed class SendByCourier(ActOnCase act, CityClock clock)
{
    public Task<Result<CaseFile>> HandleAsync(CaseNumber number, ClaimsPrincipal clerk, int seenVersion, string trackingNumber, CancellationToken cancellation) =>
        act.HandleAsync(
            number,
            clerk,
            seenVersion,
            c => c.Delivery == DeliveryChoice.Courier
                ? c.Deliver(clerk.Hand(), $"邮寄，单号 {trackingNumber.Trim()}", clock.Now, clock.Today)
                : DeliveryRefusals.NotByCourier,
            cancellation);
}
