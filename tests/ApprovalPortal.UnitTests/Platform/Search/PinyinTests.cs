using System.Text;
using ApprovalPortal.Platform.Search;

namespace ApprovalPortal.UnitTests.Platform.Search;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("食品经营许可", "shipinjingyingxuke")]
    [InlineData("重庆", "chongqing")]
    [InlineData("重大项目", "zhongdaxiangmu")]
    [InlineData("银行", "yinhang")]
    [InlineData("行政审批", "xingzhengshenpi")]
    [InlineData("会计", "kuaiji")]
    [InlineData("社会团体", "shehuituanti")]
    [InlineData("长期", "changqi")]
    [InlineData("长江", "changjiang")]
    [InlineData("校长", "xiaozhang")]
    [InlineData("重建", "chongjian")]
    [InlineData("参加", "canjia")]
    [InlineData("人参", "renshen")]
    [InlineData("绿化", "lvhua")]
    [InlineData("银行政策", "yinhangzhengce")]
    public void A_word_is_spelled_as_it_is_said(string word, string expected) => Assert.Equal(expected, Pinyin.Full(word));

    [Theory]
    [InlineData("食品经营许可", "spjyxk")]
    [InlineData("KTV（歌厅）", "ktvgt")]
    [InlineData("", "")]
    public void Initials_keep_letters_and_drop_punctuation(string text, string expected) => Assert.Equal(expected, Pinyin.Initials(text));

    [Fact]
    public void Every_common_character_has_a_reading()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb2312 = Encoding.GetEncoding("gb2312");

        // Rows 16 to 55 of GB 2312 are its 3,755 common characters, by pronunciation; the last row is short.
        var common = from row in Enumerable.Range(16, 40)
                     from cell in Enumerable.Range(1, row == 55 ? 89 : 94)
                     select gb2312.GetString([(byte)(0xA0 + row), (byte)(0xA0 + cell)]);

        Assert.DoesNotContain(common, character => Pinyin.Full(character).Length == 0);
    }

    [Theory]
    [InlineData("shipin jingying")]
    [InlineData("shipinjingyingxuke")]
    [InlineData("spjyxk")]
    [InlineData("SPJY")]
    [InlineData("sp")]
    [InlineData("s")]
    [InlineData("shipjy")]
    [InlineData("shpjy")]
    [InlineData("jingyingxu")]
    public void Latin_letters_find_a_title_by_syllables_initials_or_both(string letters)
    {
        var shelf = Shelf.Of("食品经营许可", "律师执业许可", "道路货物运输");

        Assert.Equal("食品经营许可", Assert.Single(shelf.Titles(letters)));
    }

    [Fact]
    public void Two_letters_are_looked_for_at_the_beginning_of_a_title()
    {
        var shelf = Shelf.Of("项目审批", "食品经营许可");

        Assert.Equal(["食品经营许可"], shelf.Titles("sp"));
    }

    [Fact]
    public void Two_letters_that_begin_no_title_may_stand_inside()
    {
        var shelf = Shelf.Of("项目审批", "道路货物运输");

        Assert.Equal(["项目审批"], shelf.Titles("sp"));
    }

    [Theory]
    [InlineData("lvshi")]
    [InlineData("lüshi")]
    public void The_letter_v_and_u_with_dots_are_the_same(string letters) =>
        Assert.Equal(["律师执业许可"], Shelf.Of("律师执业许可", "食品经营许可").Titles(letters));

    [Fact]
    public void An_everyday_phrase_may_be_spelled_out() =>
        Assert.Equal(["食品经营许可"], Shelf.Of("食品经营许可", "律师执业许可").Titles("kai fandian"));

    [Fact]
    public void A_word_in_Latin_letters_is_found_as_a_word()
    {
        var shelf = Shelf.Of("美术馆VR展览", "娱乐场所设立");

        Assert.Equal(["美术馆VR展览"], shelf.Titles("vr"));
        Assert.Equal(["娱乐场所设立"], shelf.Titles("KTV"));
    }
}
