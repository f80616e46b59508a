using System.Collections.Frozen;

namespace ApprovalPortal.Modules.Catalogue.Domain;

/// <summary>事项类型, with the codes of GB/T 39046-2020 A.1.</summary>
public enum ItemType
{
    Licence,
    Penalty,
    Coercion,
    Levy,
    Benefit,
    Inspection,
    Confirmation,
    Award,
    Adjudication,
    Other,
    PublicService,
}

/// <summary>The types' codes and names, and which of them begin with an application.</summary>
public static class ItemTypes
{
    private static readonly FrozenDictionary<ItemType, (string Code, string Name)> Known = new Dictionary<ItemType, (string Code, string Name)>
    {
        [ItemType.Licence] = ("01", "行政许可"),
        [ItemType.Penalty] = ("02", "行政处罚"),
        [ItemType.Coercion] = ("03", "行政强制"),
        [ItemType.Levy] = ("04", "行政征收"),
        [ItemType.Benefit] = ("05", "行政给付"),
        [ItemType.Inspection] = ("06", "行政检查"),
        [ItemType.Confirmation] = ("07", "行政确认"),
        [ItemType.Award] = ("08", "行政奖励"),
        [ItemType.Adjudication] = ("09", "行政裁决"),
        [ItemType.Other] = ("10", "其他行政权力"),
        [ItemType.PublicService] = ("20", "公共服务"),
    }.ToFrozenDictionary();

    public static string Code(this ItemType type) => Known[type].Code;

    public static string Words(this ItemType type) => Known[type].Name;

    /// <summary>依申请: the others are the authority's own doing, published but never applied for.</summary>
    public static bool IsAppliedFor(this ItemType type) =>
        type is not (ItemType.Penalty or ItemType.Coercion or ItemType.Levy or ItemType.Inspection);

    /// <summary>By code or by name, as item lists write it.</summary>
    public static ItemType? Find(string? codeOrName) =>
        Known.Where(t => t.Value.Code == codeOrName || t.Value.Name == codeOrName).Select(t => (ItemType?)t.Key).FirstOrDefault();
}
