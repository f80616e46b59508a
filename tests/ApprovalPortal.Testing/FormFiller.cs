using System.Globalization;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;

namespace ApprovalPortal.Testing;

/// <summary>Fills in any form so that it passes its own checks: the shortest honest answers, first options first.</summary>
public static class FormFiller
{
    public static FormAnswers Fill(FormDefinition form, DateOnly today)
    {
        var answers = FormAnswers.None;
        // An answer may show further fields; each round fills what the one before has shown.
        for (var round = 0; round < 10; round++)
        {
            var open = form.VisibleFields(answers).Where(f => f.Required && answers[f.Key] is null).ToList();
            if (open.Count == 0)
            {
                break;
            }

            foreach (var field in open)
            {
                answers = answers.With(FormAnswers.Of((field.Key, Answer(field, today))), [field.Key]);
            }
        }

        var faults = form.Check(answers, today);
        return faults.Count == 0
            ? answers
            : throw new InvalidOperationException($"The filler does not know how to fill in: {string.Join("; ", faults.Select(f => f.Message))}");
    }

    private static string Answer(FormField field, DateOnly today) => field.Type switch
    {
        FieldType.Choice or FieldType.Choices or FieldType.YesNo => field.Picks[0].Value,
        FieldType.Number or FieldType.Money or FieldType.Area => (field.Min ?? 1).ToString("0.##", CultureInfo.InvariantCulture),
        FieldType.Date => today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldType.IdNumber => "11010519491231002X",
        FieldType.CreditCode => "91350100M000100Y43",
        FieldType.Mobile => "13800138000",
        FieldType.Email => "test@example.cn",
        FieldType.Address => "云海市海晏区望潮路 18 号",
        _ => "按实际情况填写",
    };
}
