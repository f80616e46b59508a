using System.Reflection;
using ApprovalPortal.IntegrationTests.Architecture;

namespace ApprovalPortal.IntegrationTests.Docs;

/// <summary>Where docs/glossary.md says that a word is in the code, there it is.</summary>
public sealed class GlossaryPageTests
{
    private const string Name = "glossary.md";

    [Fact]
    public void Every_place_that_the_glossary_names_is_in_the_code()
    {
        var places = Page.Rows(Name).SelectMany(row => Page.Code(row[2])).ToList();

        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.True(IsThere(place), place));
    }

    [Fact]
    public void A_place_that_is_not_in_the_code_is_found()
    {
        Assert.True(IsThere("CaseFile"));
        Assert.True(IsThere("CaseStatus.Submitted"));
        Assert.False(IsThere("CaseStatus.Planted"));
        Assert.False(IsThere("PlantedWord"));
    }

    /// <summary>What the domain holds without a word for it cannot be talked about.</summary>
    [Fact]
    public void Every_aggregate_and_every_enumeration_of_a_domain_is_in_the_glossary()
    {
        var places = Page.Rows(Name).SelectMany(row => Page.Code(row[2])).Select(place => place.Split('.')[0]).ToHashSet();

        var words = House.Written.Where(t => t is { IsNested: false, IsPublic: true, IsAbstract: false }
            && t.Namespace!.StartsWith(House.Modules, StringComparison.Ordinal)
            && t.Namespace.Contains(".Domain", StringComparison.Ordinal)
            && (t.IsEnum || t.IsAssignableTo(typeof(ApprovalPortal.Platform.Domain.Aggregate))));
        Assert.Empty(words.Select(t => t.Name).Except(places));
    }

    private static bool IsThere(string place)
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var parts = place.Split('.');
        var types = House.Written.Where(t => t.Name.Split('`')[0] == parts[0]);
        return parts.Length == 1 ? types.Any() : types.Any(t => t.GetMember(parts[1], Any).Length > 0);
    }
}
