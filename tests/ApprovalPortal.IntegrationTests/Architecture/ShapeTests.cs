using ApprovalPortal.IntegrationTests.Architecture.Planted;
using ApprovalPortal.Modules.Dashboards;

namespace ApprovalPortal.IntegrationTests.Architecture;

/// <summary>How classes are built (docs/architecture.md).</summary>
public sealed class ShapeTests
{
    [Fact]
    public void Every_class_is_sealed_abstract_or_static()
    {
        Assert.Empty(House.OpenClasses(House.Written));
    }

    [Fact]
    public void An_open_class_is_found()
    {
        Assert.Equal([typeof(PlantedOpenClass).FullName!], House.OpenClasses([typeof(PlantedOpenClass), typeof(ShapeTests), typeof(House)]));
    }

    [Fact]
    public void Every_aggregate_is_made_by_its_factory_and_changed_by_itself()
    {
        Assert.Empty(House.OpenAggregates(House.Written));
    }

    [Theory]
    [InlineData(typeof(PlantedAggregateWithSetter))]
    [InlineData(typeof(PlantedAggregateWithInit))]
    [InlineData(typeof(PlantedAggregateWithPublicConstructor))]
    [InlineData(typeof(PlantedAggregateWithoutParameterlessConstructor))]
    public void An_aggregate_that_anybody_makes_or_changes_is_found(Type planted)
    {
        Assert.Equal([planted.FullName!], House.OpenAggregates([planted, typeof(PlantedSoundAggregate)]));
    }

    [Fact]
    public void Every_posted_form_has_a_validator()
    {
        Assert.NotEmpty(House.PostedForms(House.Written));
        Assert.Empty(House.UncheckedForms(House.Written));
    }

    [Fact]
    public void A_posted_form_without_a_validator_is_found()
    {
        Type[] types = [typeof(PlantedController), typeof(PlantedCheckedFormValidator)];

        Assert.Equal([typeof(PlantedUncheckedForm).FullName!], House.UncheckedForms(types));
    }

    [Fact]
    public void Dashboards_keeps_nothing_of_its_own()
    {
        Assert.Empty(House.Aggregates(House.Written, "Dashboards"));
    }

    [Fact]
    public void An_aggregate_in_Dashboards_is_found()
    {
        Assert.Equal([typeof(PlantedFigures).FullName!], House.Aggregates([typeof(PlantedFigures), typeof(PlantedSoundAggregate)], "Dashboards"));
    }
}
