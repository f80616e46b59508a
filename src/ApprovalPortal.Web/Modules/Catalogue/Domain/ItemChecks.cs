using ApprovalPortal.Modules.Catalogue.Domain.Forms;
using ApprovalPortal.Platform.Identifiers;

namespace ApprovalPortal.Modules.Catalogue.Domain;

/// <summary>Something about an item's content, found before it is published.</summary>
/// <param name="Field">What it is about, by the content's own name.</param>
/// <param name="Message">What is wrong or doubtful, in words for who keeps the catalogue.</param>
/// <param name="IsFault">A fault keeps the item out; otherwise it is a doubt for somebody to look at.</param>
public sealed record ItemFinding(string Field, string Message, bool IsFault);

/// <summary>The checks that every item passes before it is published, wherever it comes from.</summary>
public static class ItemChecks
{
    public static IEnumerable<ItemFinding> Of(TaskCode code, ItemContent content)
    {
        foreach (var fault in Faults(content))
        {
            yield return fault with { IsFault = true };
        }

        foreach (var doubt in Doubts(code, content))
        {
            yield return doubt;
        }
    }

    private static IEnumerable<ItemFinding> Faults(ItemContent content)
    {
        if (content.Name.Length == 0)
        {
            yield return new(nameof(content.Name), "缺少事项名称", true);
        }

        if (content.Name.Length > ServiceItem.NameMaxLength)
        {
            yield return new(nameof(content.Name), $"事项名称最多 {ServiceItem.NameMaxLength} 个字，现在有 {content.Name.Length} 个", true);
        }

        if (content.PlainName?.Length > ServiceItem.NameMaxLength)
        {
            yield return new(nameof(content.PlainName), $"通俗名称最多 {ServiceItem.NameMaxLength} 个字，现在有 {content.PlainName.Length} 个", true);
        }

        if (content.Guide.Materials.FirstOrDefault(m => m.Name.Length > ItemMaterial.NameMaxLength) is { } longest)
        {
            yield return new(nameof(content.Guide.Materials), $"材料名称最多 {ItemMaterial.NameMaxLength} 个字，现在有 {longest.Name.Length} 个", true);
        }

        if (content.Guide.Form is { } form)
        {
            foreach (var fault in form.OwnFaults().Concat(MaterialFaults(form, content.Guide.Materials)))
            {
                yield return new(nameof(content.Guide.Form), fault, true);
            }
        }
    }

    private static IEnumerable<string> MaterialFaults(FormDefinition form, IReadOnlyList<ItemMaterial> materials) =>
        from material in materials
        where material.When is { } when && form.Fields.FirstOrDefault(f => f.Key == when.Field) is var asked
            && (asked is null || when.Is.Except(asked.Picks.Select(o => o.Value)).Any())
        select $"材料“{material.Name}”的条件在表单里找不到";

    private static IEnumerable<ItemFinding> Doubts(TaskCode code, ItemContent content)
    {
        if (UnifiedSocialCreditCode.Validate(code.CreditCode) is { } wrong)
        {
            yield return new(nameof(TaskCode), $"实施编码里的{wrong}", false);
        }

        if (!content.Type.IsAppliedFor())
        {
            yield return new(nameof(content.Type), $"{content.Type.Words()}不是依申请办理的，只公示，不能申请", false);
        }
        else if (content is { Promised: null, Statutory: null })
        {
            yield return new(nameof(content.Promised), "法定时限和承诺时限都没有，页面写未公布，不能在线申请", false);
        }

        if (content.Guide.Materials.Count == 0)
        {
            yield return new(nameof(content.Guide.Materials), "没有材料清单，页面写未公布，不能在线申请", false);
        }

        if (content.Promised is { } promised && content.Statutory is { } statutory
            && promised.Unit == statutory.Unit && promised.Amount > statutory.Amount)
        {
            yield return new(nameof(content.Promised), $"承诺时限（{promised}）比法定时限（{statutory}）长", false);
        }
    }
}
