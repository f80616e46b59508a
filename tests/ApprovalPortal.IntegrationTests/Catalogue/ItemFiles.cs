using System.Text;

namespace ApprovalPortal.IntegrationTests.Catalogue;

/// <summary>Makes item files for imports.</summary>
internal static class ItemFiles
{
    public const string Body = "11420700MB123401XJ";

    private static readonly string[] Columns =
    [
        "task_code", "catalog_id", "parent_catalog", "name", "type", "dept", "org_uscc", "statutory_days", "statutory_unit",
        "promised_days", "promised_unit", "visits", "online", "courier", "themes", "objects", "materials", "accept_condition",
        "location", "consult_phone", "complain_phone",
    ];

    /// <summary>A code of our own body, told apart by its last digits.</summary>
    public static string Code(int number, string body = Body) => $"{body}3{number:000000000000}";

    public static Dictionary<string, string> Row(int number, params (string Column, string Value)[] changes)
    {
        var row = new Dictionary<string, string>
        {
            ["task_code"] = Code(number),
            ["name"] = $"导入的事项{number}",
            ["type"] = "行政许可",
            ["dept"] = "云海市卫生健康委员会",
            ["org_uscc"] = Body,
            ["statutory_days"] = "20",
            ["statutory_unit"] = "工作日",
            ["promised_days"] = "5",
            ["promised_unit"] = "工作日",
            ["visits"] = "0",
            ["online"] = "1",
            ["courier"] = "是",
            ["themes"] = "准营准办",
            ["objects"] = "自然人|企业法人",
            ["materials"] = "申请表|营业执照|平面图",
            ["accept_condition"] = "符合条件",
            ["location"] = "办理地点：一楼",
        };
        foreach (var (column, value) in changes)
        {
            row[column] = value;
        }

        return row;
    }

    public static MemoryStream Of(params Dictionary<string, string>[] rows) => Raw(string.Concat(
        [Heading, .. rows.Select(r => string.Join(',', Columns.Select(c => Quoted(r.GetValueOrDefault(c, "")))) + "\r\n")]));

    public static string Heading => string.Join(',', Columns) + "\r\n";

    public static MemoryStream Raw(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string Quoted(string value) => value.AsSpan().IndexOfAny(",\"\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
