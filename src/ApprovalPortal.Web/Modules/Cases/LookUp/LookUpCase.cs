using ApprovalPortal.Modules.Cases.Data;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

public sealed class LookUpForm
{
    public string? Number { get; set; }

    public string? MobileLast4 { get; set; }
}

public sealed class LookUpFormValidator : AbstractValidator<LookUpForm>
{
    public LookUpFormValidator()
    {
        RuleFor(f => f.Number).Must(n => CaseNumber.TryParse(n, out _)).WithMessage("请填写 12 位办件编号，例如 2611 2200 0017");
        RuleFor(f => f.MobileLast4).Matches(@"^\s*\d{4}\s*$").WithMessage("请填写申请时留的手机号的后 4 位").NotEmpty().WithMessage("请填写申请时留的手机号的后 4 位");
    }
}

/// <summary>
/// Where a case stands, without signing in: its number and the last four digits of the mobile. One answer for "no such
/// number" and "other mobile", and few tries, so that numbers cannot be walked through.
/// </summary>
public sealed class LookUpCase(AppDbContext db, PersonalDataVault vault, CaseStory story)
{
    public async Task<LookUpAnswer?> HandleAsync(CaseNumber number, string mobileLast4, CancellationToken cancellation)
    {
        var caseFile = await db.Cases().AsNoTracking().Include(c => c.Corrections).SingleOrDefaultAsync(c => c.Number == number, cancellation);
        if (caseFile is null || !vault.Open(caseFile.ContactMobile).EndsWith(mobileLast4.Trim(), StringComparison.Ordinal))
        {
            return null;
        }

        var department = await db.Departments().AsNoTracking().SingleAsync(d => d.Id == caseFile.DepartmentId, cancellation);
        return new(number, caseFile.ItemName, department.ShortName, department.Phone, story.Of(caseFile, department));
    }
}

/// <summary>What a stranger with number and digits may read: where it stands, not who applied or with what.</summary>
public sealed record LookUpAnswer(CaseNumber Number, string ItemName, string Department, string? Phone, CaseAccount Account);

public sealed record LookUpPage(LookUpForm Form, LookUpAnswer? Answer);
