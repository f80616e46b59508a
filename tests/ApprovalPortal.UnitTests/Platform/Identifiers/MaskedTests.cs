using ApprovalPortal.Platform.Identifiers;

namespace ApprovalPortal.UnitTests.Platform.Identifiers;

public sealed class MaskedTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("张", "*")]
    [InlineData("张三", "张*")]
    [InlineData("李小敏", "李*敏")]
    [InlineData("阿卜杜拉·买买提", "阿*提")]
    [InlineData("𠮷𠮷", "𠮷*")]
    public void A_name_keeps_its_ends(string? name, string masked) => Assert.Equal(masked, Masked.Name(name));

    [Theory]
    [InlineData(null, "")]
    [InlineData("460100199001011234", "460100********1234")]
    [InlineData("E12345678", "E*******8")]
    [InlineData("12", "****")]
    public void An_identity_number_hides_the_birth(string? number, string masked) => Assert.Equal(masked, Masked.IdNumber(number));

    [Fact]
    public void A_list_shows_less_of_an_identity_number() =>
        Assert.Equal("4****************4", Masked.IdNumberInList("460100199001011234"));

    [Theory]
    [InlineData("13800003210", "138****3210")]
    [InlineData("12345678", "****")]
    [InlineData("", "")]
    public void A_mobile_number_hides_its_middle(string number, string masked) => Assert.Equal(masked, Masked.Mobile(number));

    [Fact]
    public void A_bank_card_shows_its_last_four_digits() =>
        Assert.Equal("***************4321", Masked.BankCard("6222000011112224321"));

    [Theory]
    [InlineData("zhang@example.com", "z***@example.com")]
    [InlineData("@example.com", "****")]
    [InlineData("zhang", "****")]
    [InlineData(null, "")]
    public void An_address_for_mail_shows_its_first_character(string? address, string masked) => Assert.Equal(masked, Masked.Email(address));

    [Theory]
    [InlineData("湖北省云海市东湖区人民路1号2栋301", "湖北省云海市东湖区****")]
    [InlineData("云海市临江县城关镇新街3号", "云海市临江县****")]
    [InlineData("广西壮族自治区南宁市青秀区民族大道5号", "广西壮族自治区南宁市青秀区****")]
    [InlineData("内蒙古自治区锡林郭勒盟苏尼特左旗满都拉图镇", "内蒙古自治区锡林郭勒盟苏尼特左旗****")]
    [InlineData("云海市人民路阳光小区3栋", "云海市****")]
    [InlineData("云海市阳光小区3栋", "云海市****")]
    [InlineData("阳光小区3栋", "****")]
    [InlineData("人民路1号", "****")]
    [InlineData("", "")]
    public void An_address_ends_at_the_district(string address, string masked) => Assert.Equal(masked, Masked.Address(address));
}
