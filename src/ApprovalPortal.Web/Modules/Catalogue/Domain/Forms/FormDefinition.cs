using System.Text.Json.Serialization;

namespace ApprovalPortal.Modules.Catalogue.Domain.Forms;

/// <summary>A page's worth of questions.</summary>
public sealed record FormSection
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    public FormCondition? When { get; init; }

    public IReadOnlyList<FormField> Fields { get; init; } = [];
}

/// <summary>What is wrong with an answer, in words for the person who typed it.</summary>
/// <param name="Field">Key of the field.</param>
public sealed record FormFault(string Field, string Message);

/// <summary>
/// A form as data. A condition looks only at fields that stand before it, so one pass from top to bottom settles what is shown;
/// what is not shown is neither asked for nor kept.
/// </summary>
public sealed record FormDefinition
{
    public static readonly FormDefinition Empty = new();

    public IReadOnlyList<FormSection> Sections { get; init; } = [];

    /// <summary>A small form by the item's type, for want of the item's own.</summary>
    public bool IsGeneral { get; init; }

    [JsonIgnore]
    public IEnumerable<FormField> Fields => Sections.SelectMany(s => s.Fields);

    /// <summary>Checks every field that these answers show.</summary>
    /// <param name="today">The city's day.</param>
    /// <returns>At most one fault a field, in the form's order; empty when all is well.</returns>
    public IReadOnlyList<FormFault> Check(FormAnswers answers, DateOnly today) => Faults(VisibleFields(answers), answers, today);

    /// <summary>Checks the fields of one section alone, for a form filled in page by page.</summary>
    public IReadOnlyList<FormFault> Check(FormSection section, FormAnswers answers, DateOnly today) =>
        Faults(VisibleFields(answers).Where(section.Fields.Contains), answers, today);

    /// <summary>The fields that these answers show, in order.</summary>
    public IReadOnlyList<FormField> VisibleFields(FormAnswers answers)
    {
        var visible = new List<FormField>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in Sections.Where(s => IsMet(s.When)))
        {
            foreach (var field in section.Fields.Where(f => IsMet(f.When)))
            {
                visible.Add(field);
                keys.Add(field.Key);
            }
        }

        return visible;

        // What a hidden field still holds does not count.
        bool IsMet(FormCondition? when) => when is null || (keys.Contains(when.Field) && when.IsMetBy(answers));
    }

    /// <summary>The sections of which these answers show anything, in order.</summary>
    public IReadOnlyList<FormSection> VisibleSections(FormAnswers answers)
    {
        var visible = VisibleFields(answers);
        return [.. Sections.Where(s => s.Fields.Any(visible.Contains))];
    }

    /// <summary>The answers of the fields that are shown; what hidden and unknown fields hold is dropped.</summary>
    public FormAnswers Keep(FormAnswers answers) => answers.Only(VisibleFields(answers).Select(f => f.Key));

    /// <summary>What is wrong with the form itself; a form with faults is not published.</summary>
    public IEnumerable<string> OwnFaults()
    {
        var earlier = new Dictionary<string, FormField>(StringComparer.Ordinal);
        foreach (var section in Sections)
        {
            foreach (var fault in FaultsOf(section.When, $"分组“{section.Title}”", earlier))
            {
                yield return fault;
            }

            foreach (var field in section.Fields)
            {
                foreach (var fault in FaultsOf(field.When, $"“{field.Label}”", earlier))
                {
                    yield return fault;
                }

                if (field.Picks.Count == 0 && field.IsPicked)
                {
                    yield return $"“{field.Label}”没有选项";
                }

                if (!earlier.TryAdd(field.Key, field))
                {
                    yield return $"字段名 {field.Key} 用了两次";
                }
            }
        }
    }

    private static IEnumerable<string> FaultsOf(FormCondition? when, string what, Dictionary<string, FormField> earlier)
    {
        if (when is null)
        {
            yield break;
        }

        if (!earlier.TryGetValue(when.Field, out var asked))
        {
            yield return $"{what}的条件引用了它之前没有的字段 {when.Field}";
        }
        else if (when.Is.Except(asked.Picks.Select(o => o.Value)).FirstOrDefault() is { } unknown)
        {
            yield return $"{what}的条件用了“{asked.Label}”没有的选项 {unknown}";
        }
    }

    private static List<FormFault> Faults(IEnumerable<FormField> fields, FormAnswers answers, DateOnly today) =>
    [
        .. from field in fields
           let message = FieldCheck.Message(field, answers.All(field.Key), today)
           where message is not null
           select new FormFault(field.Key, message),
    ];
}
