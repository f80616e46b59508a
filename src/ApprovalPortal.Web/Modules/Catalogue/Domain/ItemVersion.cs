using ApprovalPortal.Modules.Catalogue.Domain.Forms;
using ApprovalPortal.Platform.Domain;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Catalogue.Domain;

/// <summary>
/// One published wording of an item; never changed afterwards. A case keeps the version under which it was filed,
/// whatever is published later.
/// </summary>
public sealed class ItemVersion
{
    private ItemVersion()
    {
    }

    public Guid Id { get; private init; } = NewId.Next();

    public Guid ItemId { get; private init; }

    /// <summary>From 1, within the item.</summary>
    public int Number { get; private init; }

    public DateOnly PublishedOn { get; private init; }

    public TaskCode TaskCode { get; private init; }

    public string Name { get; private init; } = "";

    public string? PlainName { get; private init; }

    public ItemType Type { get; private init; }

    public ItemKind Kind { get; private init; }

    public Guid DepartmentId { get; private init; }

    public int? StatutoryAmount { get; private init; }

    public TimeUnit? StatutoryUnit { get; private init; }

    public int? PromisedAmount { get; private init; }

    public TimeUnit? PromisedUnit { get; private init; }

    public int? Visits { get; private init; }

    public bool IsOnline { get; private init; }

    public bool HasCourier { get; private init; }

    public string? Reach { get; private init; }

    public ItemGuide Guide { get; private init; } = new();

    public TimeLimit? Statutory => Limit(StatutoryAmount, StatutoryUnit);

    public TimeLimit? Promised => Limit(PromisedAmount, PromisedUnit);

    public IReadOnlyList<ItemMaterial> Materials => Guide.Materials;

    /// <summary>The form to fill in; every published version has one.</summary>
    public FormDefinition Form => Guide.Form ?? FormDefinition.Empty;

    /// <summary>What a grant ends in. Where the guide names nothing, the written decision that the law asks for anyway (行政许可法 §38).</summary>
    public ItemResult Result => Guide.Result ?? new(Type == ItemType.Licence ? "准予行政许可决定书" : "办理结果通知书", ResultKind.Approval);

    /// <summary>In yuan; 0 when free, not published, or not one sum.</summary>
    public decimal FeeAmount => Guide.Fee?.Amount ?? 0;

    public bool HasLimit => Promised is not null || Statutory is not null;

    /// <summary>Why nobody can apply for it on the portal; null when they can.</summary>
    public Refusal? CannotBeFiledOnline => this switch
    {
        { Type: var type } when !type.IsAppliedFor() => CatalogueRefusals.NotAppliedFor(type),
        { IsOnline: false } => CatalogueRefusals.NotOnline,
        { HasLimit: false, Materials.Count: 0 } => CatalogueRefusals.NeitherLimitNorMaterials,
        { HasLimit: false } => CatalogueRefusals.NoLimit,
        { Materials.Count: 0 } => CatalogueRefusals.NoMaterials,
        _ => null,
    };

    /// <summary>The materials that these answers call for, the optional ones among them.</summary>
    public IReadOnlyList<ItemMaterial> MaterialsFor(FormAnswers answers)
    {
        var kept = Form.Keep(answers);
        return [.. Materials.Where(m => m.When?.IsMetBy(kept) ?? true)];
    }

    internal static ItemVersion Publish(ServiceItem item, int number, ItemContent content, DateOnly on) => new()
    {
        ItemId = item.Id,
        Number = number,
        PublishedOn = on,
        TaskCode = item.TaskCode,
        Name = content.Name,
        PlainName = content.PlainName,
        Type = content.Type,
        Kind = content.Kind,
        DepartmentId = content.DepartmentId,
        StatutoryAmount = content.Statutory?.Amount,
        StatutoryUnit = content.Statutory?.Unit,
        PromisedAmount = content.Promised?.Amount,
        PromisedUnit = content.Promised?.Unit,
        Visits = content.Visits,
        IsOnline = content.IsOnline,
        HasCourier = content.HasCourier,
        Reach = content.Reach,
        Guide = content.Guide with { Form = content.Guide.Form ?? SmallForms.For(content.Type, content.Guide.Objects) },
    };

    private static TimeLimit? Limit(int? amount, TimeUnit? unit) => amount is { } days ? new(days, unit!.Value) : null;
}
