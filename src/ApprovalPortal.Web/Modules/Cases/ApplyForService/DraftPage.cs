using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Modules.Organisation.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

/// <summary>A draft with the item's wording beside it, and what is done and what is left: the basis of every page of the application.</summary>
public sealed class OpenDraft(AppDbContext db, PersonalDataVault vault, CityClock clock)
{
    /// <summary>Finds an own draft, also one that was submitted already.</summary>
    /// <returns>None when it is not this account's.</returns>
    public async Task<DraftPage?> HandleAsync(Guid id, Guid owner, CancellationToken cancellation)
    {
        var draft = await db.Set<ApplicationDraft>().SingleOrDefaultAsync(d => d.Id == id && d.OwnerId == owner, cancellation);
        if (draft is null)
        {
            return null;
        }

        var item = await db.ItemVersions().AsNoTracking().SingleAsync(v => v.Id == draft.ItemVersionId, cancellation);
        var department = await db.Departments().AsNoTracking().SingleAsync(d => d.Id == item.DepartmentId, cancellation);
        return Of(draft, item, department);
    }

    private DraftPage Of(ApplicationDraft draft, ItemVersion item, Department department)
    {
        var answers = vault.OpenOrNull(draft.Answers) is { } json ? FormAnswers.FromJson(json) : FormAnswers.None;
        return new(draft, item, department, answers, clock.Today);
    }
}

/// <summary>One step of the task list.</summary>
/// <param name="Missing">What is still to do; none when the step is done.</param>
/// <param name="Summary">What was said, in a line.</param>
public sealed record DraftStep(string Title, string Url, string? Missing, string? Summary, bool IsBlocked = false)
{
    public bool IsDone => Missing is null && !IsBlocked;
}

public sealed class DraftPage
{
    private const int StepsBesideForm = 4;

    public DraftPage(ApplicationDraft draft, ItemVersion item, Department department, FormAnswers answers, DateOnly today)
    {
        (Draft, Item, Department, Answers, Today) = (draft, item, department, answers, today);
        Sections = item.Form.VisibleSections(answers);
        Materials = item.MaterialsFor(answers);
        Steps = [.. MakeSteps()];
    }

    public ApplicationDraft Draft { get; }

    public ItemVersion Item { get; }

    public Department Department { get; }

    public FormAnswers Answers { get; }

    public DateOnly Today { get; }

    /// <summary>The form's pages that these answers show.</summary>
    public IReadOnlyList<FormSection> Sections { get; }

    /// <summary>The materials that these answers call for.</summary>
    public IReadOnlyList<ItemMaterial> Materials { get; }

    public IReadOnlyList<DraftStep> Steps { get; }

    /// <summary>The ways in which the result may be had. Somebody at the counter need not have an account to receive it in.</summary>
    public IEnumerable<DeliveryChoice> Deliveries => Enum.GetValues<DeliveryChoice>().Where(c => c switch
    {
        DeliveryChoice.Electronic => !Draft.IsAtWindow,
        DeliveryChoice.Courier => Item.HasCourier,
        _ => true,
    });

    public int StepCount => Sections.Count + StepsBesideForm;

    public bool IsComplete => Steps.Take(Steps.Count - 1).All(s => s.IsDone);

    /// <summary>Files of materials that the answers still call for; a file for a line that is no longer asked stays behind.</summary>
    public IEnumerable<DraftMaterial> WantedFiles => Draft.Materials.Where(f => Materials.Any(m => m.Key == f.Key));

    public DraftStep? NextStep => Steps.FirstOrDefault(s => !s.IsDone);

    public string UrlOf(FormSection section) => $"{Root}/form/{section.Key}";

    public string Root => $"/apply/drafts/{Draft.Id}";

    /// <summary>Where “save and go on” leads from a step.</summary>
    public string After(string url)
    {
        var at = Steps.Select(s => s.Url).ToList().IndexOf(url);
        return at >= 0 && at + 1 < Steps.Count ? Steps[at + 1].Url : Root;
    }

    /// <summary>“第 3 步，共 5 步”.</summary>
    public string Place(string url) => $"第 {Steps.Select(s => s.Url).ToList().IndexOf(url) + 1} 步，共 {StepCount} 步";

    private IEnumerable<DraftStep> MakeSteps()
    {
        var draft = Draft;
        yield return new("申请人", $"{Root}/applicant", draft.ApplicantId is null ? "还没填" : null, draft.ApplicantName);
        foreach (var section in Sections)
        {
            var faults = Item.Form.Check(section, Answers, Today);
            var begun = section.Fields.Any(f => Answers[f.Key] is not null);
            yield return new(section.Title, UrlOf(section), faults.Count == 0 && (begun || section.Fields.All(f => !f.Required)) ? null : begun ? $"差 {faults.Count} 处" : "还没填", null);
        }

        var lacking = Materials.Where(m => m.IsRequired && draft.Materials.All(f => f.Key != m.Key)).Select(m => m.Name).ToList();
        yield return new("材料", $"{Root}/materials", lacking.Count == 0 ? null : $"差 {lacking.Count} 份", lacking.Count == 0 ? $"已上传 {WantedFiles.Count()} 个文件" : $"还差：{string.Join('、', lacking)}");
        yield return new("结果怎么给你", $"{Root}/delivery", draft.Delivery is null ? "还没选" : null, draft.Delivery is { } choice ? DeliveryWords.Of(choice) : null);
        var ready = draft.ApplicantId is not null && lacking.Count == 0 && draft.Delivery is not null && Item.Form.Check(Answers, Today).Count == 0;
        yield return new("核对并提交", $"{Root}/confirm", ready ? "可以提交了" : null, ready ? null : "完成前面的步骤后可以提交", IsBlocked: !ready);
    }
}

public static class DeliveryWords
{
    public static string Of(DeliveryChoice choice) => choice switch
    {
        DeliveryChoice.Electronic => "电子送达，进入你的门户账户",
        DeliveryChoice.PickUp => "到窗口领取",
        DeliveryChoice.Courier => "寄送",
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, null),
    };
}
