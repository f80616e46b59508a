using ApprovalPortal.Platform.Web;

namespace ApprovalPortal.Modules.Messages;

/// <summary>What the portal told somebody: the in-portal messages, and in Development what would have gone out.</summary>
internal static class MessagesRoom
{
    public static IServiceCollection AddMessages(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().AddPolicy(MessagesPolicies.ReadOwn, p => p.RequireAuthenticatedUser());
        services.AddSingleton<IMenuEntry>(new MenuEntry(MenuArea.Account, "messages", "我的消息", "/messages", MessagesPolicies.ReadOwn, Order: 20));
        return services;
    }
}
