using ApprovalPortal.Platform.Jobs;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Platform.Outbox;

internal static class OutboxServices
{
    private static readonly TimeSpan GatewayPatience = TimeSpan.FromSeconds(20);

    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddOptions<OutboxOptions>().BindConfiguration(OutboxOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SmsOptions>().BindConfiguration(SmsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        // The client's own log lines would hold the gateway's address with the mobile in it.
        services.AddHttpClient(SmsSender.Client, c => c.Timeout = GatewayPatience).RemoveAllLoggers();
        services.AddSingleton<IMessageSender, MailSender>().AddSingleton<IMessageSender, SmsSender>();
        services.AddSingleton<Messenger>().AddSingleton<OutboxSender>();
        services.AddRepeated<OutboxSender>(
            "outbox",
            s => TimeSpan.FromSeconds(s.GetRequiredService<IOptions<OutboxOptions>>().Value.LookEverySeconds),
            (sender, cancellation) => sender.RunIfHereAsync(cancellation));
        return services;
    }
}
