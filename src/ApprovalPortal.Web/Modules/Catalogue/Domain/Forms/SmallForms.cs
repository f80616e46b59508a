namespace ApprovalPortal.Modules.Catalogue.Domain.Forms;

/// <summary>
/// A few questions by the item's type, for items that come without a form of their own. They ask what a clerk needs to know
/// to take the case in, and pretend no more.
/// </summary>
public static class SmallForms
{
    private const string Person = "自然人";
    private const string ApplyAs = "applyAs";
    private const string AsUnit = "unit";

    public static FormDefinition For(ItemType type, IReadOnlyList<string> objects) => new()
    {
        IsGeneral = true,
        Sections = [new() { Key = "matter", Title = "申请事由", Fields = [.. Matter(type), .. Whose(objects), Remark] }],
    };

    private static FormField Remark => new() { Key = "remark", Label = "其他要说明的", Type = FieldType.TextArea, MaxLength = 500 };

    private static IEnumerable<FormField> Matter(ItemType type) => type switch
    {
        ItemType.Licence => [Told("matter", "申请许可的内容", "要做什么、在哪里、规模多大")],
        ItemType.Confirmation => [Told("matter", "申请确认的事项", "要确认的事实和时间")],
        ItemType.Benefit => [Told("matter", "申请的理由", "家庭或者个人的情况")],
        ItemType.Award => [Told("matter", "申报的事迹或者成果", "时间、内容和效果")],
        ItemType.Adjudication =>
        [
            new() { Key = "opponent", Label = "争议的另一方", Type = FieldType.Text, Required = true, Hint = "单位写全称，个人写姓名", MaxLength = 100 },
            Told("matter", "争议的事实和请求", "发生了什么，希望怎样裁决"),
        ],
        _ => [Told("matter", "要办的事", "用几句话写清楚")],
    };

    private static FormField Told(string key, string label, string hint) =>
        new() { Key = key, Label = label, Type = FieldType.TextArea, Required = true, Hint = hint, MaxLength = 1000 };

    private static IEnumerable<FormField> Whose(IReadOnlyList<string> objects)
    {
        var forUnits = objects.Any(o => o != Person);
        if (!forUnits)
        {
            yield break;
        }

        var forPeople = objects.Contains(Person);
        if (forPeople)
        {
            yield return new()
            {
                Key = ApplyAs,
                Label = "以谁的名义申请",
                Type = FieldType.Choice,
                Required = true,
                Options = [new("person", "个人"), new(AsUnit, "企业或者其他单位")],
            };
        }

        yield return new()
        {
            Key = "placeAddress",
            Label = "经营或者办公地址",
            Type = FieldType.Address,
            Required = true,
            Hint = "写到门牌号",
            MaxLength = 120,
            When = forPeople ? new(ApplyAs, [AsUnit]) : null,
        };
    }
}
