using System.Collections.Frozen;

namespace ApprovalPortal.Modules.Ratings.Domain;

/// <summary>One of the national indicators that a rating may name.</summary>
/// <param name="Stars">The level that it belongs to, which is also the code's first digit.</param>
public sealed record RatingReason(int Code, int Stars, string Words);

/// <summary>
/// The national list of indicators in force (全国一体化政务服务平台“好差评”): nobody but the State may add to it,
/// shorten it or word it otherwise. Retired codes are left out.
/// </summary>
public static class RatingReasons
{
    public static IReadOnlyList<RatingReason> All { get; } =
    [
        new(510, 5, "一窗受理一次办结"),
        new(511, 5, "可以先受理后补材料"),
        new(512, 5, "不用提交证明"),
        new(513, 5, "可以全程网上办理"),
        new(514, 5, "可以使用手机办理"),
        new(515, 5, "可以就近办理"),
        new(516, 5, "无需材料直接办理"),
        new(517, 5, "服务热情效率高"),
        new(406, 4, "填写一张表单就可完成申报"),
        new(407, 4, "在线提交材料窗口核验"),
        new(408, 4, "一张清单告知全部申报材料"),
        new(409, 4, "用告知承诺减免申报材料"),
        new(410, 4, "可以在线预约办理"),
        new(411, 4, "跑大厅一次办完"),
        new(412, 4, "可以使用自助机办理"),
        new(413, 4, "服务态度较好"),
        new(307, 3, "一次性告知需要补正的材料"),
        new(308, 3, "提供申报材料样本"),
        new(309, 3, "在承诺的时间内办结"),
        new(310, 3, "办事指南指引准确"),
        new(311, 3, "按办事指南要求的材料即可办理"),
        new(312, 3, "可以快递送达"),
        new(313, 3, "跑动次数与承诺的一致"),
        new(314, 3, "服务态度一般"),
        new(207, 2, "没有提供材料样本"),
        new(208, 2, "没有提供材料清单"),
        new(209, 2, "未在承诺时间内办结"),
        new(210, 2, "同样内容的证明材料被要求多次提交"),
        new(211, 2, "承诺网办但无法在线办理"),
        new(212, 2, "在线预约办理后到实体大厅重复取号排队"),
        new(213, 2, "窗口人员业务不熟练"),
        new(214, 2, "服务态度生硬"),
        new(108, 1, "在办事指南之外增加新的审批条件"),
        new(109, 1, "需提供办事指南之外的申报材料"),
        new(110, 1, "无理由超过法定办理时间"),
        new(111, 1, "办事指南提供样本有错"),
        new(112, 1, "承诺在线收取申报材料实际无法收取"),
        new(113, 1, "多头跑窗口和部门"),
        new(114, 1, "跑动次数与承诺的不一致"),
        new(115, 1, "服务态度差效率低"),
    ];

    private static readonly FrozenDictionary<int, RatingReason> ByCode = All.ToFrozenDictionary(r => r.Code);

    public static IEnumerable<RatingReason> OfLevel(int stars) => All.Where(r => r.Stars == stars);

    public static RatingReason? Find(int code) => ByCode.GetValueOrDefault(code);
}
