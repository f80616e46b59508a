using ApprovalPortal.Platform.Search;

namespace ApprovalPortal.UnitTests.Platform.Search;

public sealed class FacetTests
{
    private static readonly Shelf Shelf = Shelf.Of(
        Item("食品经营许可", "许可", "企业", "个体"),
        Item("药品经营许可", "许可", "企业"),
        Item("经营者公示", "服务", "个人", "企业"),
        Item("结婚登记", "登记", "个人"));

    [Fact]
    public void Any_value_of_a_facet_will_do_but_every_facet_must()
    {
        var either = Shelf.Titles(Query("", ("type", ["服务", "登记"])));
        var both = Shelf.Titles(Query("", ("type", ["服务", "登记"]), ("object", ["企业"])));

        Assert.Equal(["结婚登记", "经营者公示"], either);
        Assert.Equal(["经营者公示"], both);
    }

    [Fact]
    public void Text_and_filters_work_together() =>
        Assert.Equal(["食品经营许可"], Shelf.Titles(Query("经营", ("object", ["个体"]))));

    [Fact]
    public void A_facet_is_counted_under_the_other_filters()
    {
        var counts = Shelf.Index.Find(Query("", ("type", ["许可"]))).FacetCounts;

        Assert.Equal([new("许可", 2), new("服务", 1), new("登记", 1)], counts["type"]);
        Assert.Equal([new("企业", 2), new("个体", 1)], counts["object"]);
    }

    [Fact]
    public void Counts_follow_the_text()
    {
        var counts = Shelf.Index.Find(Query("经营")).FacetCounts;

        Assert.Equal([new("许可", 2), new("服务", 1)], counts["type"]);
    }

    [Fact]
    public void A_chosen_value_stays_in_the_list_though_nothing_has_it()
    {
        var hits = Shelf.Index.Find(Query("结婚", ("type", ["许可"])));

        Assert.Equal(0, hits.Total);
        Assert.Equal([new("登记", 1), new("许可", 0)], hits.FacetCounts["type"]);
    }

    [Fact]
    public void An_unknown_facet_or_value_finds_nothing_and_an_empty_choice_does_not_filter()
    {
        Assert.Empty(Shelf.Titles(Query("", ("region", ["440000"]))));
        Assert.Empty(Shelf.Titles(Query("", ("type", ["裁决"]))));
        Assert.Equal(4, Shelf.Titles(Query("", ("type", []))).Length);
    }

    private static SearchDocument Item(string title, string type, params string[] objects) =>
        Shelf.Document(title, facets: [("type", [type]), ("object", objects)]);

    private static SearchQuery Query(string text, params (string Facet, string[] Values)[] filters) =>
        new(text, filters.ToDictionary(filter => filter.Facet, filter => filter.Values));
}
