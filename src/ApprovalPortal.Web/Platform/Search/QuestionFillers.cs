using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ApprovalPortal.Platform.Search;

/// <summary>What people say around the thing they want, and no item is found by.</summary>
internal static partial class QuestionFillers
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Phrases = new[]
    {
        "我想要", "我想", "我要", "我们", "我家", "我", "想要", "想", "要", "请问一下", "请问", "你好", "您好", "麻烦", "帮我", "咨询一下", "了解一下",
        "怎么办理", "怎么办", "怎么申请", "怎么弄", "怎么", "怎样", "如何", "咋办", "咋", "应该", "办理", "办个", "申办", "去办", "的办理", "的申请",
        "需要什么材料", "需要哪些材料", "需要带什么", "要什么材料", "要哪些材料", "什么材料", "哪些材料", "所需材料", "需要什么手续", "需要哪些手续",
        "什么手续", "哪些手续", "什么条件", "哪些条件", "需要什么证", "什么证件", "什么证", "需要什么", "需要", "准备什么", "什么", "哪些",
        "在哪里办", "在哪里", "在哪儿", "在哪办", "在哪", "哪里办", "去哪里", "去哪", "哪里", "哪儿", "到哪", "流程", "多长时间", "多久", "几天", "多少钱", "收费吗", "费用多少",
        "能不能", "可不可以", "可以", "能否", "是否", "以后", "之后", "时候", "自己", "现在", "一下", "一个", "一家", "有没有", "有什么",
        "的", "了", "吗", "呢", "吧", "啊", "呀",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Phrases.Set.Max(phrase => phrase.Length);

    /// <summary>The length of the longest filler that the text begins with, or 0.</summary>
    public static int LengthAtStartOf(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(Longest, text.Length); length > 0; length--)
        {
            if (Phrases.Contains(text[..length]))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>开一家小饭店 says no more than 开饭店: the measure word goes.</summary>
    public static string WithoutMeasureWords(string normalised) => MeasureWord().Replace(normalised, "");

    [GeneratedRegex("(?<=[开办建盖领补换])(一[家个间所座张本处点]|[家个间张])(小(?![吃作学卖区额型]))?", RegexOptions.CultureInvariant)]
    private static partial Regex MeasureWord();
}
