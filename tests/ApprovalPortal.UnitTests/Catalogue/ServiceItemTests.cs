using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.UnitTests.Catalogue;

public class ServiceItemTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly Guid Body = Guid.NewGuid();

    [Fact]
    public void The_first_publishing_makes_version_1()
    {
        var item = ServiceItem.Create(TaskCode.Parse("12441500196720244T3442199806003"));

        var version = item.Publish(Content(), Day)!;

        Assert.Equal((1, item.Id, version.Id, Day), (version.Number, version.ItemId, item.CurrentVersionId, version.PublishedOn));
    }

    [Fact]
    public void A_changed_content_makes_the_next_version_and_the_same_content_none()
    {
        var item = ServiceItem.Create(TaskCode.Parse("12441500196720244T3442199806003"));
        item.Publish(Content(), Day);

        Assert.Null(item.Publish(Content(), Day.AddDays(1)));
        Assert.Equal(2, item.Publish(Content() with { Promised = new(5, TimeUnit.WorkingDay) }, Day.AddDays(1))!.Number);
    }

    [Fact]
    public void A_change_deep_in_the_guide_is_a_change()
    {
        var item = ServiceItem.Create(TaskCode.Parse("12441500196720244T3442199806003"));
        item.Publish(Content(), Day);

        Assert.True(item.WouldChange(Content() with { Guide = new() { Materials = [Material() with { Note = "两份" }] } }));
        Assert.False(item.WouldChange(Content()));
    }

    [Fact]
    public void An_item_with_limit_and_materials_that_is_online_can_be_filed() => Assert.Null(Version(Content()).CannotBeFiledOnline);

    [Fact]
    public void Without_limits_it_cannot_be_filed_online() =>
        Assert.Equal(CatalogueRefusals.NoLimit, Version(Content() with { Promised = null, Statutory = null }).CannotBeFiledOnline);

    [Fact]
    public void One_of_the_two_limits_is_enough() => Assert.Null(Version(Content() with { Promised = null }).CannotBeFiledOnline);

    [Fact]
    public void Without_materials_it_cannot_be_filed_online() =>
        Assert.Equal(CatalogueRefusals.NoMaterials, Version(Content() with { Guide = new() }).CannotBeFiledOnline);

    [Fact]
    public void What_is_not_online_says_so() =>
        Assert.Equal(CatalogueRefusals.NotOnline, Version(Content() with { IsOnline = false }).CannotBeFiledOnline);

    [Fact]
    public void A_penalty_is_not_applied_for() =>
        Assert.Equal("item.not-applied-for", Version(Content() with { Type = ItemType.Penalty }).CannotBeFiledOnline?.Code);

    [Fact]
    public void A_version_without_a_form_gets_a_small_one_that_says_so()
    {
        var version = Version(Content() with { Guide = new() { Objects = ["自然人", "企业法人"] } });

        Assert.True(version.Form.IsGeneral);
        Assert.Equal(["matter", "applyAs"], version.Form.VisibleFields(FormAnswers.None).Where(f => f.Required).Select(f => f.Key));
    }

    [Fact]
    public void Every_types_small_form_is_sound() =>
        Assert.All(Enum.GetValues<ItemType>(), type => Assert.Empty(SmallForms.For(type, ["自然人", "企业法人"]).OwnFaults()));

    [Fact]
    public void Materials_follow_the_answers()
    {
        var pool = Material() with { Key = "m02", When = new("kind", ["pool"]) };
        var version = Version(Content() with { Guide = new() { Materials = [Material(), pool], Form = KindOfPlace() } });

        Assert.Equal(["m01"], version.MaterialsFor(FormAnswers.Of(("kind", "hotel"))).Select(m => m.Key));
        Assert.Equal(["m01", "m02"], version.MaterialsFor(FormAnswers.Of(("kind", "pool"))).Select(m => m.Key));
    }

    [Theory]
    [InlineData("01", ItemType.Licence)]
    [InlineData("其他行政权力", ItemType.Other)]
    [InlineData("公共服务", ItemType.PublicService)]
    [InlineData("其他", null)]
    public void Types_are_known_by_code_and_by_name(string text, ItemType? type) => Assert.Equal(type, ItemTypes.Find(text));

    private static ItemVersion Version(ItemContent content) =>
        ServiceItem.Create(TaskCode.Parse("12441500196720244T3442199806003")).Publish(content, Day)!;

    private static ItemContent Content() => new()
    {
        Name = "公共场所卫生许可",
        Type = ItemType.Licence,
        DepartmentId = Body,
        Statutory = new(20, TimeUnit.WorkingDay),
        Promised = new(10, TimeUnit.WorkingDay),
        IsOnline = true,
        Guide = new() { Materials = [Material()] },
    };

    private static ItemMaterial Material() => new() { Key = "m01", Name = "营业执照" };

    private static FormDefinition KindOfPlace() => new()
    {
        Sections =
        [
            new()
            {
                Key = "place",
                Title = "场所",
                Fields = [new() { Key = "kind", Label = "类别", Type = FieldType.Choice, Options = [new("hotel", "旅店"), new("pool", "泳池")] }],
            },
        ],
    };
}
