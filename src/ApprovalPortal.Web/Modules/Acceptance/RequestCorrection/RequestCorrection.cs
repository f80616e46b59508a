using System.Security.Claims;
using ApprovalPortal.Modules.Cases;
using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Acceptance;

/// <summary>Tells the applicant everything that is missing, once (行政许可法 §32(4)).</summary>
public sealed class RequestCorrection(ActOnCase act, AppDbContext db, CityClock clock, IOptions<AcceptanceOptions> options)
{
    public async Task<Result<CaseFile>> HandleAsync(CaseNumber number, ClaimsPrincipal clerk, CorrectionForm form, CancellationToken cancellation)
    {
        var item = await db.Cases().Where(c => c.Number == number)
            .Join(db.ItemVersions(), c => c.ItemVersionId, v => v.Id, (c, v) => v)
            .AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (item is null)
        {
            return CaseRefusals.NotFound;
        }

        List<CorrectionItem> items =
        [
            .. from material in item.Materials
               let wrong = form.Materials.GetValueOrDefault(material.Key)
               where !string.IsNullOrWhiteSpace(wrong)
               select CorrectionItem.About(material.Key, material.Name, wrong.Trim()),
        ];
        if (!string.IsNullOrWhiteSpace(form.FormText))
        {
            items.Add(CorrectionItem.About(null, "申请表和其他", form.FormText.Trim()));
        }

        return await act.HandleAsync(
            number,
            clerk,
            form.SeenVersion,
            c => c.RequestCorrection(clerk.Hand(), items, clock.Today.AddDays(options.Value.CorrectionDays), clock.Now),
            cancellation);
    }
}
