using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace ApprovalPortal.IntegrationTests.Architecture;

/// <summary>
/// Who uses whom, read from the compiled code: signatures, attributes, generic arguments and what stands inside method
/// bodies. Constants do not show, since the compiler copies them, and neither do the types that a <c>catch</c> names.
/// </summary>
internal sealed class CodeMap
{
    private readonly IReadOnlyList<Use> _uses;

    private CodeMap(IReadOnlyList<Use> uses) => _uses = uses;

    /// <summary>The portal itself.</summary>
    public static CodeMap Portal { get; } = Read(typeof(Rooms).Assembly);

    /// <summary>This test assembly, in which violations are planted.</summary>
    public static CodeMap Planted { get; } = Read(typeof(CodeMap).Assembly);

    /// <summary>The uses whose two ends are as asked, one line each: <c>from → to</c>.</summary>
    public IReadOnlyList<string> Uses(Func<Place, bool> from, Func<Place, bool> to) =>
        [.. _uses.Where(u => from(u.From) && to(u.To)).Select(u => $"{u.From.Name} → {u.To.Name}").Order(StringComparer.Ordinal)];

    private static CodeMap Read(Assembly assembly) =>
        new([.. new ArchLoader().LoadAssemblies(assembly).Build().Types.SelectMany(t => t.Dependencies).SelectMany(UsesOf).Distinct()]);

    private static IEnumerable<Use> UsesOf(ITypeDependency dependency) =>
        dependency.TargetGenericArguments.SelectMany(Types).Append(dependency.Target)
            .Where(target => target is not GenericParameter)
            .Select(target => new Use(Place.Of(dependency.Origin), Place.Of(target)))
            .Where(use => use.From != use.To);

    private static IEnumerable<IType> Types(GenericArgument argument) => argument.GenericArguments.SelectMany(Types).Append(argument.Type);

    private readonly record struct Use(Place From, Place To);
}

/// <summary>
/// A type's place in the house. Nested types, and those that the compiler makes of lambdas and awaits, count as the type
/// that they stand in; a view, which is compiled into a namespace of its own, counts as its room's.
/// </summary>
internal readonly record struct Place(string Name, string Namespace)
{
    private const string Views = "AspNetCoreGeneratedDocument";
    private const string ViewsOfRooms = Views + ".Modules_";

    public bool IsIn(string root) => Namespace == root || Namespace.StartsWith(root + '.', StringComparison.Ordinal);

    public static Place Of(IType type)
    {
        var name = type.FullName.Split('+')[0];
        return new(name, NamespaceOf(name, type));
    }

    private static string NamespaceOf(string name, IType type) =>
        name.StartsWith(ViewsOfRooms, StringComparison.Ordinal)
            ? $"{House.Modules}.{name[ViewsOfRooms.Length..].Split('_')[0]}"
            : type.Namespace?.FullName ?? "";
}
