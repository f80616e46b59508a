using ApprovalPortal.Modules.Catalogue.Domain;

namespace ApprovalPortal.UnitTests.Catalogue;

public class TaskCodeTests
{
    [Fact]
    public void A_code_of_31_characters_names_body_level_and_catalogue_code()
    {
        var code = TaskCode.Parse("12441500196720244T3442199806003");

        Assert.Equal(("12441500196720244T", '3', "442199806003", null), (code.CreditCode, code.Level, code.CatalogCode, code.Variant));
    }

    [Fact]
    public void Two_more_digits_name_a_way_to_handle_the_item()
    {
        var code = TaskCode.Parse("12441500196720244T344219980600302");

        Assert.Equal(("442199806003", "02"), (code.CatalogCode, code.Variant));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12441500196720244T344219980600")]
    [InlineData("12441500196720244T34421998060030")]
    [InlineData("12441500196720244T3442199806003AB")]
    [InlineData("12441500196720244T9442199806003")]
    [InlineData("12441500196720244T3442199806003\n1")]
    public void Anything_else_is_not_a_task_code(string? text) => Assert.False(TaskCode.TryParse(text, out _));

    [Fact]
    public void Small_letters_and_blanks_around_it_are_let_pass() =>
        Assert.Equal(TaskCode.Parse("12441500196720244T3442199806003"), TaskCode.Parse(" 12441500196720244t3442199806003 "));
}
