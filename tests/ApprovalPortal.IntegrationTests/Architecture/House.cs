using System.Reflection;
using System.Runtime.CompilerServices;
using ApprovalPortal.Platform.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace ApprovalPortal.IntegrationTests.Architecture;

/// <summary>
/// The rules of docs/architecture.md, each as a function from code to its offenders. The tests run every rule twice:
/// on the portal, where it finds nobody, and on planted violations, where it must find them.
/// </summary>
internal static class House
{
    public const string Modules = "ApprovalPortal.Modules";
    public const string Platform = "ApprovalPortal.Platform";

    private const string WebFramework = "Microsoft.AspNetCore";
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";
    private const string Persistence = Platform + ".Persistence";

    /// <summary>Every type that somebody wrote in the portal: not the views, and not what the compiler or a tool made.</summary>
    public static IReadOnlyList<Type> Written { get; } =
    [
        .. typeof(Rooms).Assembly.GetTypes().Where(t =>
            t.Namespace is { } name
            && (name == nameof(ApprovalPortal) || name.StartsWith($"{nameof(ApprovalPortal)}.", StringComparison.Ordinal))
            && !name.StartsWith($"{Persistence}.Migrations", StringComparison.Ordinal)
            && !IsCompilers(t)),
    ];

    public static string RoomOf(string room) => $"{Modules}.{room}";

    public static IReadOnlyList<string> LooksDownstream(CodeMap map, string room, string later) =>
        map.Uses(from => from.IsIn(RoomOf(room)), to => to.IsIn(RoomOf(later)));

    /// <summary>The domain knows neither the web nor the database.</summary>
    public static IReadOnlyList<string> DomainLooksOut(CodeMap map) =>
        map.Uses(
            from => from.IsIn(Modules) && from.Namespace.Split('.') is [_, _, _, "Domain", ..],
            to => to.IsIn(WebFramework) || to.IsIn(EntityFramework) || to.IsIn(Persistence) || to.IsIn($"{Platform}.Web")
                || (to.IsIn(Modules) && to.Namespace.EndsWith(".Data", StringComparison.Ordinal)));

    /// <summary>The floor knows no room.</summary>
    public static IReadOnlyList<string> PlatformKnowsRooms(CodeMap map) => map.Uses(from => from.IsIn(Platform), to => to.IsIn(Modules));

    /// <summary>A controller asks a command or query; it does not read or write rows.</summary>
    public static IReadOnlyList<string> ControllersTouchTheDatabase(CodeMap map, IEnumerable<Type> types)
    {
        var controllers = types.Where(IsController).Select(t => t.FullName).ToHashSet();
        return map.Uses(from => controllers.Contains(from.Name), to => to.IsIn(EntityFramework) || to.IsIn(Persistence));
    }

    public static IReadOnlyList<string> OpenClasses(IEnumerable<Type> types) =>
        Names(types.Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false }));

    /// <summary>Nobody but Entity Framework makes an aggregate without its factory, and nobody but itself changes it.</summary>
    public static IReadOnlyList<string> OpenAggregates(IEnumerable<Type> types) =>
        Names(types.Where(IsAggregate).Where(t =>
            t.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, Type.EmptyTypes) is not { IsPrivate: true }
            || t.GetConstructors().Length > 0
            || t.GetProperties().Any(p => p.SetMethod is { IsPublic: true })));

    public static IReadOnlyList<string> Aggregates(IEnumerable<Type> types, string room) =>
        Names(types.Where(t => IsAggregate(t) && t.Namespace is { } name && $"{name}.".StartsWith($"{RoomOf(room)}.", StringComparison.Ordinal)));

    /// <summary>Forms that a page posts and nobody checks.</summary>
    public static IReadOnlyList<string> UncheckedForms(IReadOnlyCollection<Type> types)
    {
        var isChecked = types.Where(t => !t.IsAbstract)
            .SelectMany(t => t.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidator<>)))
            .Select(i => i.GenericTypeArguments[0])
            .ToHashSet();
        return Names(PostedForms(types).Where(form => !isChecked.Contains(form)));
    }

    public static IReadOnlyList<Type> PostedForms(IEnumerable<Type> types) =>
    [
        .. types.Where(IsController)
            .SelectMany(c => c.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.GetCustomAttributes<HttpMethodAttribute>().Any(a => a.HttpMethods.Contains("POST")))
            .SelectMany(m => m.GetParameters())
            .Select(p => p.ParameterType)
            .Where(t => t.Name.EndsWith("Form", StringComparison.Ordinal))
            .Distinct(),
    ];

    private static bool IsController(Type type) => type.IsAssignableTo(typeof(ControllerBase));

    private static bool IsAggregate(Type type) => !type.IsAbstract && type.IsAssignableTo(typeof(Aggregate));

    private static bool IsCompilers(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute)) || (type.DeclaringType is { } outer && IsCompilers(outer));

    private static IReadOnlyList<string> Names(IEnumerable<Type> types) => [.. types.Select(t => t.FullName!).Order(StringComparer.Ordinal)];
}
