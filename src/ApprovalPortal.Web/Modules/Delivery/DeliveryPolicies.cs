namespace ApprovalPortal.Modules.Delivery;

public static class DeliveryPolicies
{
    /// <summary>Hands results over at the window or sends them: window clerks.</summary>
    public const string HandOver = "delivery.hand-over";
}
