using System.Globalization;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Organisation.Domain;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary>The body that a row names.</summary>
internal sealed record NamedBody(string CreditCode, string Name);

/// <summary>
/// Makes an item's content of a row. Only a row without a usable code, name or body is refused; whatever else is wrong
/// is left out of the item and noted.
/// </summary>
internal sealed class ItemRowReader
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly List<ImportNote> _notes = [];

    /// <summary>What there was to say about the rows so far, in order.</summary>
    public IReadOnlyList<ImportNote> Notes => _notes;

    /// <returns>Null when the row is refused; the notes say why.</returns>
    public ReadItem? Read(ItemRow row)
    {
        var before = _notes.Count;
        if (row.Broken is { } broken)
        {
            Refuse(row, "", broken);
            return null;
        }

        var code = CodeOf(row);
        if (row[ItemColumns.Name].Length == 0)
        {
            Refuse(row, ItemColumns.Name, "缺少事项名称");
        }

        var body = BodyOf(row, code);
        if (code is not { } task || body is null || _notes.Skip(before).Any(n => n.IsRefused))
        {
            return null;
        }

        var content = ContentOf(row);
        foreach (var finding in ItemChecks.Of(task, content))
        {
            Note(row, ColumnOf(finding.Field), finding.Message, finding.IsFault);
        }

        if (_notes.Skip(before).Any(n => n.IsRefused))
        {
            return null;
        }

        // Only now is the code taken: a row that was refused does not stand in the way of a later one.
        _seen.Add(task.Value, row.Line);
        return new(task, body, content);
    }

    /// <summary>Notes a doubt that only the database could raise.</summary>
    public void Doubt(int line, string column, string code, string reason) => _notes.Add(new(line, column, code, reason, false));

    private TaskCode? CodeOf(ItemRow row)
    {
        var text = row[ItemColumns.TaskCode];
        if (text.Length == 0)
        {
            Refuse(row, ItemColumns.TaskCode, "缺少实施编码");
        }
        else if (!TaskCode.TryParse(text, out var code))
        {
            Refuse(row, ItemColumns.TaskCode, $"实施编码应为 31 位或者 33 位（18 位信用代码 + 1 位层级 + 12 位基本编码 + 可选 2 位），现在是 {text.Length} 位");
        }
        else if (_seen.TryGetValue(code.Value, out var line))
        {
            Refuse(row, ItemColumns.TaskCode, $"与第 {line} 行的实施编码重复");
        }
        else
        {
            return code;
        }

        return null;
    }

    private NamedBody? BodyOf(ItemRow row, TaskCode? code)
    {
        var name = row[ItemColumns.Body];
        if (name.Length == 0)
        {
            Refuse(row, ItemColumns.Body, "缺少实施主体");
            return null;
        }

        if (name.Length > Department.NameMaxLength)
        {
            Refuse(row, ItemColumns.Body, $"实施主体名称最多 {Department.NameMaxLength} 个字，现在有 {name.Length} 个");
            return null;
        }

        var written = UnifiedSocialCreditCode.Normalise(row[ItemColumns.CreditCode]);
        if (code is { } task && written.Length > 0 && written != task.CreditCode)
        {
            Note(row, ItemColumns.CreditCode, $"与实施编码的前 18 位（{task.CreditCode}）不同，按实施编码", isRefused: false);
        }

        return new(code?.CreditCode ?? "", name);
    }

    private ItemContent ContentOf(ItemRow row) => new()
    {
        Name = row[ItemColumns.Name],
        Type = TypeOf(row),
        DepartmentId = Guid.Empty, // Which department that is, the command knows.
        Statutory = LimitOf(row, ItemColumns.StatutoryDays, ItemColumns.StatutoryUnit),
        Promised = LimitOf(row, ItemColumns.PromisedDays, ItemColumns.PromisedUnit),
        Visits = VisitsOf(row),
        IsOnline = FlagOf(row, ItemColumns.Online),
        HasCourier = FlagOf(row, ItemColumns.Courier),
        Guide = new()
        {
            Objects = row.List(ItemColumns.Objects),
            Themes = row.List(ItemColumns.Themes),
            Conditions = row[ItemColumns.Condition] is { Length: > 0 } condition ? [condition] : [],
            Materials = [.. row.List(ItemColumns.Materials).Select((name, i) => new ItemMaterial { Key = ItemMaterial.KeyAt(i), Name = name })],
            Parent = Filled(row[ItemColumns.Parent]),
            Place = Filled(PlaceOf(row)),
            ConsultPhone = Filled(row[ItemColumns.ConsultPhone]),
            ComplaintPhone = Filled(row[ItemColumns.ComplaintPhone]),
        },
    };

    private ItemType TypeOf(ItemRow row)
    {
        if (ItemTypes.Find(row[ItemColumns.Type]) is { } type)
        {
            return type;
        }

        Note(row, ItemColumns.Type, $"不认识的事项类型“{row[ItemColumns.Type]}”，按其他行政权力", isRefused: false);
        return ItemType.Other;
    }

    private TimeLimit? LimitOf(ItemRow row, string numberColumn, string unitColumn)
    {
        var (number, unit) = (row[numberColumn], row[unitColumn]);
        if (number.Length == 0)
        {
            return null;
        }

        if (TimeLimit.TryParse(number, unit, out var limit))
        {
            return limit;
        }

        var isNumber = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        Note(row, isNumber ? unitColumn : numberColumn, isNumber
            ? $"不认识的时限单位“{unit}”，时限按未公布"
            : $"时限“{number}”不是数字，按未公布", isRefused: false);
        return null;
    }

    private int? VisitsOf(ItemRow row)
    {
        var text = row[ItemColumns.Visits];
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var visits))
        {
            return visits;
        }

        Note(row, ItemColumns.Visits, $"到场次数“{text}”不是数字，按未公布", isRefused: false);
        return null;
    }

    private bool FlagOf(ItemRow row, string column)
    {
        switch (row[column])
        {
            case "1" or "是" or "支持" or "true":
                return true;
            case "0" or "否" or "不支持" or "false" or "":
                return false;
            default:
                Note(row, column, $"不认识的值“{row[column]}”，按否", isRefused: false);
                return false;
        }
    }

    private static string PlaceOf(ItemRow row)
    {
        const string label = "办理地点：";
        var place = row[ItemColumns.Place];
        return place.StartsWith(label, StringComparison.Ordinal) ? place[label.Length..].Trim() : place;
    }

    private static string? Filled(string text) => text.Length > 0 ? text : null;

    private static string ColumnOf(string field) => field switch
    {
        nameof(TaskCode) => ItemColumns.TaskCode,
        nameof(ItemContent.Type) => ItemColumns.Type,
        nameof(ItemContent.Promised) => ItemColumns.PromisedDays,
        nameof(ItemGuide.Materials) => ItemColumns.Materials,
        _ => ItemColumns.Name,
    };

    private void Refuse(ItemRow row, string column, string reason) => Note(row, column, reason, isRefused: true);

    private void Note(ItemRow row, string column, string reason, bool isRefused) =>
        _notes.Add(new(row.Line, column, row.Broken is null ? row[ItemColumns.TaskCode] : "", reason, isRefused));
}

/// <summary>A row that can be taken in.</summary>
internal sealed record ReadItem(TaskCode Code, NamedBody Body, ItemContent Content);
