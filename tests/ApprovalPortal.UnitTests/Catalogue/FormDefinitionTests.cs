using System.Text.Json;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;

namespace ApprovalPortal.UnitTests.Catalogue;

public class FormDefinitionTests
{
    private static readonly DateOnly Today = new(2026, 10, 16);

    [Fact]
    public void An_empty_form_asks_for_what_is_required_and_shown()
    {
        var faults = Place().Check(FormAnswers.None, Today);

        Assert.Equal(["请填写场所名称", "请选择场所类别", "请填写营业面积，单位是平方米"], faults.Select(f => f.Message));
    }

    [Fact]
    public void A_hidden_field_is_neither_required_nor_kept()
    {
        var form = Place();
        var answers = Right(("kind", "bath"), ("rooms", "十间"), ("unknown", "x"));

        Assert.Empty(form.Check(answers, Today));
        Assert.Equal(["name", "kind", "area"], form.Keep(answers).Keys);
    }

    [Fact]
    public void A_shown_field_is_required_and_checked()
    {
        Assert.Equal([new FormFault("rooms", "请填写客房数，单位是间")], Place().Check(Right(("kind", "hotel")), Today));
        Assert.Equal("客房数只填数字，单位是间", Place().Check(Right(("kind", "hotel"), ("rooms", "十间")), Today).Single().Message);
    }

    [Fact]
    public void What_hangs_on_a_hidden_field_is_hidden_too()
    {
        var answers = Right(("kind", "bath"), ("rooms", "3"), ("big", "yes"));

        Assert.DoesNotContain(Place().VisibleFields(answers), f => f.Key == "fire");
        Assert.Contains(Place().VisibleFields(Right(("kind", "hotel"), ("rooms", "3"), ("big", "yes"))), f => f.Key == "fire");
    }

    [Fact]
    public void A_choice_that_is_not_offered_is_refused() =>
        Assert.Equal([new FormFault("kind", "请选择场所类别")], Place().Check(Right(("kind", "casino")), Today));

    [Theory]
    [InlineData("0", "营业面积应在 1 到 1,000,000 平方米之间")]
    [InlineData("12.345", "营业面积最多 2 位小数")]
    [InlineData("120.5", null)]
    [InlineData("１２０", null)]
    [InlineData("1,200", null)]
    [InlineData("1e5", "营业面积只填数字，单位是平方米")]
    [InlineData("99999999999999999999999999999999", "营业面积只填数字，单位是平方米")]
    public void Areas_are_numbers_in_bounds(string typed, string? message) =>
        Assert.Equal(message, Place().Check(Right(("area", typed)), Today).SingleOrDefault()?.Message);

    [Theory]
    [InlineData("2026-10-16", null)]
    [InlineData("2026-10-15", "开始营业日期不能早于今天（2026年10月16日）")]
    [InlineData("2026-02-30", "开始营业日期应写作 2026-10-16 这样的日期")]
    [InlineData("明天", "开始营业日期应写作 2026-10-16 这样的日期")]
    public void Days_are_real_and_in_bounds(string typed, string? message) =>
        Assert.Equal(message, One(new() { Key = "x", Label = "开始营业日期", Type = FieldType.Date, NotBefore = DayBound.Today }, typed));

    [Fact]
    public void A_day_to_come_is_refused_where_it_must_lie_behind() => Assert.Equal(
        "毕业日期不能晚于今天（2026年10月16日）",
        One(new() { Key = "x", Label = "毕业日期", Type = FieldType.Date, NotAfter = DayBound.Today }, "2026-10-17"));

    [Theory]
    [InlineData(FieldType.Mobile, "12345", "号：手机号码应为 11 位数字，以 13 至 19 开头")]
    [InlineData(FieldType.Mobile, "138 0000 0000", null)]
    [InlineData(FieldType.CreditCode, "123", "号：统一社会信用代码应为 18 位")]
    [InlineData(FieldType.Email, "a@b", "号应写作 name@example.cn 这样的邮箱地址")]
    [InlineData(FieldType.Email, "a@b.cn", null)]
    public void Numbers_of_people_and_bodies_are_checked(FieldType type, string typed, string? message) =>
        Assert.Equal(message, One(new() { Key = "x", Label = "号", Type = type }, typed));

    [Fact]
    public void Too_long_a_text_is_told_how_long_it_is() => Assert.Equal(
        "场所名称最多 5 个字，现在有 6 个", One(new() { Key = "x", Label = "场所名称", Type = FieldType.Text, MaxLength = 5 }, "一二三四五六"));

    [Fact]
    public void Answers_come_back_from_json_as_they_were()
    {
        var answers = FormAnswers.Of(("changes", "name"), ("changes", "leader"), ("why", "<b>“引号”</b>\r\n第二行"), ("blank", "  "));

        var again = FormAnswers.FromJson(answers.ToJson());

        Assert.Equal(["name", "leader"], again.All("changes"));
        Assert.Equal("<b>“引号”</b>\n第二行", again["why"]);
        Assert.Null(again["blank"]);
    }

    [Fact]
    public void A_saved_page_takes_out_what_it_does_not_hold_any_more()
    {
        var before = FormAnswers.Of(("a", "1"), ("b", "2"), ("c", "3"));

        var after = before.With(FormAnswers.Of(("a", "9"), ("c", "9")), ["a", "b"]);

        Assert.Equal(("9", null, "3"), (after["a"], after["b"], after["c"]));
    }

    [Fact]
    public void A_form_comes_back_from_json_as_it_was()
    {
        var json = JsonSerializer.Serialize(Place(), CatalogueJson.Options);

        var again = JsonSerializer.Deserialize<FormDefinition>(json, CatalogueJson.Options)!;

        Assert.Equal(json, JsonSerializer.Serialize(again, CatalogueJson.Options));
        Assert.Equal(Place().Check(FormAnswers.None, Today), again.Check(FormAnswers.None, Today));
    }

    [Fact]
    public void A_condition_on_a_later_field_and_a_key_used_twice_are_faults()
    {
        var form = new FormDefinition
        {
            Sections =
            [
                new()
                {
                    Key = "s",
                    Title = "组",
                    Fields =
                    [
                        new() { Key = "a", Label = "甲", Type = FieldType.Text, When = new("b", ["yes"]) },
                        new() { Key = "b", Label = "乙", Type = FieldType.YesNo },
                        new() { Key = "b", Label = "丙", Type = FieldType.Text, When = new("b", ["maybe"]) },
                    ],
                },
            ],
        };

        Assert.Equal(["“甲”的条件引用了它之前没有的字段 b", "“丙”的条件用了“乙”没有的选项 maybe", "字段名 b 用了两次"], form.OwnFaults());
    }

    private static string? One(FormField field, string typed) =>
        new FormDefinition { Sections = [new() { Key = "s", Title = "组", Fields = [field] }] }
            .Check(FormAnswers.Of((field.Key, typed)), Today).SingleOrDefault()?.Message;

    private static FormAnswers Right(params (string Key, string? Value)[] others) => FormAnswers.Of(
    [
        .. new (string Key, string? Value)[] { ("name", "拾光"), ("kind", "bath"), ("area", "80") }.Where(d => others.All(o => o.Key != d.Key)),
        .. others,
    ]);

    private static FormDefinition Place() => new()
    {
        Sections =
        [
            new()
            {
                Key = "place",
                Title = "场所",
                Fields =
                [
                    new() { Key = "name", Label = "场所名称", Type = FieldType.Text, Required = true },
                    new() { Key = "kind", Label = "场所类别", Type = FieldType.Choice, Required = true, Options = [new("hotel", "旅店"), new("bath", "浴室")] },
                    new() { Key = "area", Label = "营业面积", Type = FieldType.Area, Required = true, Min = 1, Max = 1_000_000 },
                ],
            },
            new()
            {
                Key = "hotel",
                Title = "住宿",
                When = new("kind", ["hotel"]),
                Fields =
                [
                    new() { Key = "rooms", Label = "客房数", Type = FieldType.Number, Required = true, Unit = "间", Min = 1 },
                    new() { Key = "big", Label = "是否三层以上", Type = FieldType.YesNo },
                ],
            },
            new() { Key = "fire", Title = "消防", When = new("big", ["yes"]), Fields = [new() { Key = "fire", Label = "疏散楼梯数", Type = FieldType.Number }] },
        ],
    };
}
