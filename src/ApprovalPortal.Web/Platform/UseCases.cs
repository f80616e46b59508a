using System.Reflection;
using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Seeding;

namespace ApprovalPortal.Platform;

/// <summary>
/// Registers what follows a convention, so that a new slice needs no line elsewhere: classes with a public
/// <c>HandleAsync</c> (commands, queries), event handlers and seeds of the rooms.
/// </summary>
internal static class UseCases
{
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        foreach (var type in typeof(UseCases).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericType: false } && !t.IsNested))
        {
            if (typeof(ISeed).IsAssignableFrom(type))
            {
                services.AddScoped(typeof(ISeed), type);
            }

            foreach (var handled in type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandle<>)))
            {
                services.AddScoped(handled, type);
            }

            if (type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Any(m => m.Name == "HandleAsync"))
            {
                services.AddScoped(type);
            }
        }

        return services;
    }
}
