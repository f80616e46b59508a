using ApprovalPortal.Modules.Catalogue;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;

namespace ApprovalPortal.IntegrationTests.Catalogue;

public sealed class FormSectionTests
{
    private static readonly FormSection Hotel = new()
    {
        Key = "hotel",
        Title = "住宿",
        Fields =
        [
            new() { Key = "rooms", Label = "客房数", Type = FieldType.Number, When = new("kind", ["hotel"]) },
            new() { Key = "aircon", Label = "是否使用集中空调", Type = FieldType.YesNo },
            new() { Key = "units", Label = "空调台数", Type = FieldType.Number, When = new("aircon", ["yes"]) },
        ],
    };

    [Fact]
    public void What_hangs_on_an_earlier_section_is_drawn_or_not_by_its_answer()
    {
        Assert.DoesNotContain(Fields(FormAnswers.Of(("kind", "bath"))), f => f.Field.Key == "rooms");
        Assert.Contains(Fields(FormAnswers.Of(("kind", "hotel"))), f => f is { Field.Key: "rooms", When: null });
    }

    [Fact]
    public void What_hangs_on_this_section_is_always_drawn_and_watched()
    {
        var units = Fields(FormAnswers.None).Single(f => f.Field.Key == "units");

        Assert.Equal(("Answers[aircon]", "“是否使用集中空调”选“是”时才填。"), (units.When!.Name, units.When.Words));
    }

    [Fact]
    public void A_fault_stands_at_its_field_under_the_id_that_the_summary_links_to()
    {
        var field = new FormSectionModel(Hotel, FormAnswers.Of(("kind", "hotel"), ("rooms", "x")), [new("rooms", "客房数只填数字")]).Fields.First();

        Assert.Equal(("Answers[rooms]", "x", "客房数只填数字", "Answers_rooms__e"), (field.Name, field.Value, field.Error, field.ErrorId.Replace("-", "_", StringComparison.Ordinal)));
    }

    private static List<FormFieldModel> Fields(FormAnswers answers) => [.. new FormSectionModel(Hotel, answers, []).Fields];
}
