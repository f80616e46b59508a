using ApprovalPortal.Modules.Cases.Domain;

namespace ApprovalPortal.Modules.Delivery;

/// <summary>What pages call the ways in which a result is wanted.</summary>
public static class DeliveryWords
{
    public static string Of(DeliveryChoice choice) => choice switch
    {
        DeliveryChoice.Electronic => "电子送达",
        DeliveryChoice.PickUp => "窗口领取",
        DeliveryChoice.Courier => "邮寄",
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, null),
    };
}
