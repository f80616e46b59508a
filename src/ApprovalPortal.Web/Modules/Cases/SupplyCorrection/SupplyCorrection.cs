using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Platform.Files;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

public sealed class SupplyForm
{
    /// <summary>A file for each material that the notice named, by its key. Model binding fills no dictionary with files: the controller does.</summary>
    [BindNever]
    public IReadOnlyDictionary<string, IFormFile> Files { get; set; } = new Dictionary<string, IFormFile>();

    /// <summary>What the applicant says about the points that concern the form.</summary>
    public string? Explanation { get; set; }
}

public sealed class SupplyFormValidator : AbstractValidator<SupplyForm>
{
    public SupplyFormValidator() =>
        RuleFor(f => f.Explanation).MaximumLength(CaseFile.NoteMaxLength).WithMessage($"说明不超过 {CaseFile.NoteMaxLength} 个字");
}

/// <summary>The applicant answers the correction notice: new files for the materials it named, words for the rest.</summary>
public sealed class SupplyCorrection(AppDbContext db, FileStore files, VerifiedApplicants verified, CityClock clock)
{
    public async Task<Result> HandleAsync(CaseNumber number, Hand applicant, SupplyForm form, CancellationToken cancellation)
    {
        var mine = await verified.HandleAsync(applicant.Id, cancellation);
        var caseFile = await db.Cases().OwnedBy(applicant.Id, mine).Include(c => c.Corrections).SingleOrDefaultAsync(c => c.Number == number, cancellation);
        if (caseFile is null)
        {
            return CaseRefusals.NotFound;
        }

        if (!CaseFlow.Allows(caseFile.Status, CaseAction.SupplyCorrection))
        {
            return CaseRefusals.NotNow(CaseAction.SupplyCorrection, caseFile.Status);
        }

        var asked = caseFile.Corrections.Where(c => c.MaterialKey is not null).ToList();
        var missing = asked.FirstOrDefault(c => !form.Files.ContainsKey(c.MaterialKey!));
        if (missing is not null)
        {
            return CaseRefusals.NothingSupplied with { Message = $"请上传“{missing.Subject}”。", Field = $"Files[{missing.MaterialKey}]" };
        }

        if (caseFile.Corrections.Any(c => c.MaterialKey is null) && string.IsNullOrWhiteSpace(form.Explanation))
        {
            return CaseRefusals.NothingSupplied with { Message = "请写明申请表要改成什么。", Field = nameof(form.Explanation) };
        }

        var item = await db.ItemVersions().AsNoTracking().SingleAsync(v => v.Id == caseFile.ItemVersionId, cancellation);
        var taken = new List<MaterialFile>();
        foreach (var correction in asked)
        {
            var material = item.Materials.First(m => m.Key == correction.MaterialKey);
            var upload = form.Files[correction.MaterialKey!];
            await using var content = upload.OpenReadStream();
            var stored = await files.SaveAsync(content, upload.FileName, material.Rules(), applicant.Id, cancellation);
            if (stored.IsRefused)
            {
                return stored.Refusal with { Field = $"Files[{correction.MaterialKey}]" };
            }

            db.Add(stored.Value);
            taken.Add(new(material.Key, material.Name, stored.Value.Id, stored.Value.FileName));
        }

        var result = caseFile.SupplyCorrection(applicant, taken, form.Explanation?.Trim(), clock.Now, clock.Today);
        if (!result.IsRefused)
        {
            await db.SaveChangesAsync(cancellation);
        }

        return result;
    }
}
