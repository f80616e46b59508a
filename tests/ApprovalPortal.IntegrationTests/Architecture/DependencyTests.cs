using ApprovalPortal.IntegrationTests.Architecture.Planted;

namespace ApprovalPortal.IntegrationTests.Architecture;

/// <summary>Who may use whom (docs/architecture.md).</summary>
public sealed class DependencyTests
{
    public static IEnumerable<object[]> ForbiddenPairs =>
        from room in Rooms.InFlowOrder.Index() from later in Rooms.InFlowOrder.Skip(room.Index + 1) select new object[] { room.Item, later };

    [Theory, MemberData(nameof(ForbiddenPairs))]
    public void A_room_never_looks_downstream(string room, string later)
    {
        Assert.Empty(House.LooksDownstream(CodeMap.Portal, room, later));
    }

    /// <summary>Wherever a use can hide; what the compiler leaves no trace of is not among them.</summary>
    [Theory]
    [InlineData("InAField")]
    [InlineData("InASignature")]
    [InlineData("InABody")]
    [InlineData("InALambda")]
    [InlineData("InAnAwait")]
    [InlineData("InATypeArgument")]
    [InlineData("InATypeOf")]
    [InlineData("InAnAttribute")]
    [InlineData("InANestedType")]
    public void A_look_downstream_is_found(string planted)
    {
        var found = House.LooksDownstream(CodeMap.Planted, "Catalogue", "Cases");

        Assert.Contains(found, use => use.StartsWith($"{House.RoomOf("Catalogue")}.Planted{planted} ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_look_downstream_from_a_view_is_found()
    {
        var found = House.LooksDownstream(CodeMap.Planted, "Catalogue", "Cases");

        Assert.Contains(found, use => use.Contains("Modules_Catalogue_Planted_Planted →", StringComparison.Ordinal));
    }

    /// <summary>A room that was renamed in one place only would pass every other test.</summary>
    [Fact]
    public void Every_room_in_the_list_has_types_and_every_room_with_types_is_in_the_list()
    {
        var withTypes = House.Written.Select(t => t.Namespace!.Split('.')).Where(n => n is ["ApprovalPortal", "Modules", _, ..]).Select(n => n[2]);

        Assert.Equal(Rooms.InFlowOrder.Order(StringComparer.Ordinal), withTypes.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_domain_knows_neither_web_nor_database()
    {
        Assert.Empty(House.DomainLooksOut(CodeMap.Portal));
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.Http.HttpContext")]
    [InlineData("Microsoft.EntityFrameworkCore.DbContext")]
    [InlineData("ApprovalPortal.Platform.Persistence.AppDbContext")]
    [InlineData("ApprovalPortal.Platform.Web.Chrome")]
    [InlineData("ApprovalPortal.Modules.Cases.Data.CaseQueries")]
    public void A_domain_that_knows_them_is_found(string used)
    {
        Assert.Contains($"{House.RoomOf("Cases")}.Domain.PlantedDomain → {used}", House.DomainLooksOut(CodeMap.Planted));
    }

    [Fact]
    public void The_platform_knows_no_room()
    {
        Assert.Empty(House.PlatformKnowsRooms(CodeMap.Portal));
    }

    [Fact]
    public void A_platform_that_knows_a_room_is_found()
    {
        var use = Assert.Single(House.PlatformKnowsRooms(CodeMap.Planted));

        Assert.StartsWith("ApprovalPortal.Platform.PlantedFloor → ApprovalPortal.Modules.Cases.", use, StringComparison.Ordinal);
    }

    [Fact]
    public void A_controller_does_not_touch_the_database()
    {
        Assert.Empty(House.ControllersTouchTheDatabase(CodeMap.Portal, House.Written));
    }

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore.")]
    [InlineData("ApprovalPortal.Platform.Persistence.")]
    public void A_controller_that_touches_the_database_is_found(string used)
    {
        var found = House.ControllersTouchTheDatabase(CodeMap.Planted, [typeof(PlantedController)]);

        Assert.Contains(found, use => use.Contains($"PlantedController → {used}", StringComparison.Ordinal));
    }
}
