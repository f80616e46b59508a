using ApprovalPortal.Modules.Accounts;
using ApprovalPortal.Modules.Accounts.Domain;
using ApprovalPortal.Modules.Cases.Domain;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;
using ApprovalPortal.Platform.Files;
using ApprovalPortal.Platform.Identifiers;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Cases;

/// <summary>Says for whom the application is, and how to reach them.</summary>
public sealed class SaveApplicant(AppDbContext db, PersonalDataVault vault, FilingIdentities identities, CityClock clock)
{
    public async Task<Result> HandleAsync(DraftPage page, Guid account, ApplicantForm form, CancellationToken cancellation)
    {
        var mine = await identities.HandleAsync(account, cancellation);
        var chosen = mine.FirstOrDefault(i => i.ApplicantId == form.ApplicantId);
        if (chosen is null)
        {
            return DraftRefusals.NoSuchApplicant;
        }

        if (!page.Item.IsFor(chosen.Kind))
        {
            return DraftRefusals.WrongObject;
        }

        if (!chosen.Covers([page.Item.TaskCode.ToString(), page.Item.Name, .. page.Item.Guide.Themes]))
        {
            return DraftRefusals.AuthorityDoesNotCover;
        }

        page.Draft.ApplyFor(
            chosen.ApplicantId, chosen.Name, CapacityOf(chosen.Capacity), chosen.AuthorityId,
            form.ContactName!.Trim(), vault.Seal(MobileNumber.Normalise(form.ContactMobile!)), clock.Now);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    private static FilingCapacity CapacityOf(Capacity capacity) => capacity switch
    {
        Capacity.Self => FilingCapacity.Self,
        Capacity.LegalRepresentative => FilingCapacity.LegalRepresentative,
        _ => FilingCapacity.Agent,
    };
}

/// <summary>At the counter: the clerk has the applicant's document in hand.</summary>
public sealed class SaveCounterApplicant(AppDbContext db, PersonalDataVault vault, RegisterCounterApplicant register, CityClock clock)
{
    public async Task<Result> HandleAsync(DraftPage page, CounterApplicantForm form, CancellationToken cancellation)
    {
        if (!page.Item.IsFor(form.Kind!.Value))
        {
            return DraftRefusals.WrongObject with { Field = nameof(form.Kind) };
        }

        var applicant = await register.HandleAsync(
            new(form.Kind.Value, form.Name!.Trim(), form.DocumentKind!.Value, form.DocumentNumber!, form.ContactMobile), cancellation);
        if (applicant.IsRefused)
        {
            return applicant.Refusal;
        }

        page.Draft.ApplyFor(
            applicant.Value, form.Name.Trim(), FilingCapacity.AtWindow, null,
            (form.ContactName ?? form.Name).Trim(), vault.Seal(MobileNumber.Normalise(form.ContactMobile!)), clock.Now);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }
}

/// <summary>Keeps one page of the form as it was typed, complete or not: nothing that was typed is lost.</summary>
public sealed class SaveSection(AppDbContext db, PersonalDataVault vault, CityClock clock)
{
    private const int MostTries = 5;

    /// <returns>What is still wrong with the page; empty when it is complete.</returns>
    public async Task<IReadOnlyList<FormFault>> HandleAsync(DraftPage page, FormSection section, FormAnswers typed, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answers = Kept(page.Draft).With(typed, section.Fields.Select(f => f.Key));
            page.Draft.Answer(vault.Seal(answers.ToJson()), clock.Now);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return page.Item.Form.Check(section, answers, clock.Today);
            }
            catch (DbUpdateConcurrencyException) when (attempt < MostTries)
            {
                // The page saves itself while its owner clicks "save": this page's answers go over what has just been kept.
                await db.Entry(page.Draft).ReloadAsync(cancellation);
                if (page.Draft.SubmittedAs is not null)
                {
                    return [];
                }
            }
        }
    }

    private FormAnswers Kept(ApplicationDraft draft) => vault.OpenOrNull(draft.Answers) is { } json ? FormAnswers.FromJson(json) : FormAnswers.None;
}

public sealed class SaveDelivery(AppDbContext db, PersonalDataVault vault, CityClock clock)
{
    /// <returns>A refusal when the item's result does not go that way.</returns>
    public async Task<Result> HandleAsync(DraftPage page, DeliveryForm form, CancellationToken cancellation)
    {
        if (!page.Deliveries.Contains(form.Choice!.Value))
        {
            return DraftRefusals.DeliveryNotOffered;
        }

        var address = form.Choice == DeliveryChoice.Courier ? vault.SealOrNull(form.Address?.Trim()) : null;
        page.Draft.Deliver(form.Choice.Value, address, clock.Now);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }
}

/// <summary>Takes a file for one line of the material list; its kind is told by its content.</summary>
public sealed class AddMaterial(AppDbContext db, FileStore files, CityClock clock)
{
    /// <summary>Files that one line takes [D].</summary>
    public const int MostFiles = 10;

    public async Task<Result> HandleAsync(DraftPage page, Guid account, string key, IFormFile upload, CancellationToken cancellation)
    {
        var material = page.Materials.FirstOrDefault(m => m.Key == key);
        if (material is null)
        {
            return DraftRefusals.NoSuchMaterial;
        }

        if (page.Draft.Materials.Count(m => m.Key == key) >= MostFiles)
        {
            return DraftRefusals.TooManyFiles(MostFiles);
        }

        await using var content = upload.OpenReadStream();
        var stored = await files.SaveAsync(content, upload.FileName, material.Rules(), account, cancellation);
        if (stored.IsRefused)
        {
            return stored.Refusal;
        }

        db.Add(stored.Value);
        page.Draft.Attach(new(material.Key, material.Name, stored.Value.Id, stored.Value.FileName), stored.Value.Length, clock.Now);
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }
}

public sealed class RemoveMaterial(AppDbContext db, CityClock clock)
{
    public async Task HandleAsync(DraftPage page, Guid material, CancellationToken cancellation)
    {
        if (page.Draft.Detach(material, clock.Now))
        {
            await db.SaveChangesAsync(cancellation);
        }
    }
}

public sealed class DiscardDraft(AppDbContext db)
{
    public async Task HandleAsync(DraftPage page, CancellationToken cancellation)
    {
        db.Remove(page.Draft);
        await db.SaveChangesAsync(cancellation);
    }
}
