using ApprovalPortal.Platform.Results;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>Every ordinary "no" about handing over a result.</summary>
public static class DeliveryRefusals
{
    public static readonly Refusal NoFeeOwed = new("delivery.no-fee-owed", "这一件没有要登记的费用。", "ReceiptNumber");

    public static readonly Refusal NotByCourier = new("delivery.not-by-courier", "申请人没有选择邮寄。请当面交付，或者联系申请人。", "TrackingNumber");
}
