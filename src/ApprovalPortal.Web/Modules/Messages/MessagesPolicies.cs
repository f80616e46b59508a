namespace ApprovalPortal.Modules.Messages;

public static class MessagesPolicies
{
    /// <summary>Whoever is signed in, to their own messages.</summary>
    public const string ReadOwn = "messages.read-own";
}
