using ApprovalPortal.Platform.Results;

namespace ApprovalPortal.Modules.Catalogue.Domain;

/// <summary>What the catalogue says no to.</summary>
public static class CatalogueRefusals
{
    public static readonly Refusal NotOnline = new("item.not-online", "这件事不能在网上办，请到窗口办理。");

    public static readonly Refusal NoLimit = new("item.no-limit", "办理时限未公布，暂不能在线申请。请到窗口或者打咨询电话办理。");

    public static readonly Refusal NoMaterials = new("item.no-materials", "申请材料未公布，暂不能在线申请。请到窗口或者打咨询电话办理。");

    public static readonly Refusal NeitherLimitNorMaterials =
        new("item.no-limit-no-materials", "办理时限和申请材料未公布，暂不能在线申请。请到窗口或者打咨询电话办理。");

    public static Refusal NotAppliedFor(ItemType type) =>
        new("item.not-applied-for", $"{type.Words()}由行政机关依职权办理，不需要申请。");

    public static Refusal OutOfUse(ItemState state) => new("item.out-of-use", $"这件事{state.Words()}，现在不能申请。");
}
