using System.Globalization;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;

namespace ApprovalPortal.Modules.Ratings;

/// <summary>Plausible answers to any form, for demo cases: what is required, first options first.</summary>
internal static class DemoAnswers
{
    public static FormAnswers To(FormDefinition form, DateOnly day)
    {
        var answers = FormAnswers.None;
        // What is answered may show further fields; conditions only look back, so this ends.
        while (form.VisibleFields(answers).FirstOrDefault(f => f.Required && answers[f.Key] is null) is { } field)
        {
            answers = answers.With(FormAnswers.Of((field.Key, Answer(field, day))), [field.Key]);
        }

        return answers;
    }

    private static string Answer(FormField field, DateOnly day) => field.Type switch
    {
        FieldType.Choice or FieldType.Choices or FieldType.YesNo => field.Picks[0].Value,
        FieldType.Number or FieldType.Money or FieldType.Area => (field.Min is { } min && min > 0 ? min : 60).ToString("0.##", CultureInfo.InvariantCulture),
        FieldType.Date => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldType.Mobile => "13800000000",
        FieldType.Email => "demo@example.cn",
        FieldType.Address => "云海市海晏区望潮路 18 号",
        _ => "演示",
    };
}
