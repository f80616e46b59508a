using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Modules.Organisation.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Results;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Catalogue;

/// <summary>办事指南: everything that is published of an item.</summary>
/// <param name="CannotFile">Why nobody can apply here and now; null when they can.</param>
public sealed record ItemGuidePage(ItemVersion Item, ItemState State, Department Department, Refusal? CannotFile)
{
    /// <summary>More cells than this say nothing that the figure does not.</summary>
    private const int MostCells = 60;

    public Domain.ItemGuide Guide => Item.Guide;

    /// <summary>Whether promise and law can be drawn side by side: working days, and not too many of them.</summary>
    public bool HasCells => Item is { Promised: { Unit: TimeUnit.WorkingDay, Amount: > 0 and <= MostCells } };

    /// <summary>Working days that the promise saves against the law; 0 where they cannot be compared.</summary>
    public int SavedDays => HasCells && Item.Statutory is { Unit: TimeUnit.WorkingDay } law
        ? Math.Clamp(law.Amount - Item.Promised!.Value.Amount, 0, MostCells - Item.Promised.Value.Amount)
        : 0;

    /// <summary>Whether every day that the law gives beyond the promise is drawn.</summary>
    public bool SavesMoreThanDrawn => HasCells && Item.Statutory is { Unit: TimeUnit.WorkingDay } law && law.Amount - Item.Promised!.Value.Amount > SavedDays;

    /// <summary>Whether any limit is counted in working days: then the page explains which days those are.</summary>
    public bool CountsWorkingDays => Item.Promised?.Unit == TimeUnit.WorkingDay || Item.Statutory?.Unit == TimeUnit.WorkingDay;

    public int RequiredCount => Item.Materials.Count(m => m is { IsRequired: true, When: null });

    /// <summary>What else there is to the list: “共 7 份：2 份看情况交，1 份可容缺”.</summary>
    public string MaterialsInWords
    {
        get
        {
            if (Item.Materials.All(m => m.Necessity == Necessity.Unstated))
            {
                return "清单没有注明是否必交";
            }

            (int Count, string Words)[] others =
            [
                (Item.Materials.Count(m => m.When is not null), "份看情况交"),
                (Item.Materials.Count(m => m is { Necessity: Necessity.Later, When: null }), "份可容缺"),
                (Item.Materials.Count(m => m is { Necessity: Necessity.Optional, When: null }), "份可以不交"),
            ];
            var said = string.Join("，", others.Where(o => o.Count > 0).Select(o => $"{o.Count} {o.Words}"));
            return said.Length == 0 ? $"共 {Item.Materials.Count} 份" : $"共 {Item.Materials.Count} 份：{said}";
        }
    }

    /// <summary>When a material is asked for only under a condition, that condition in the form's own words.</summary>
    public string? WhenWords(ItemMaterial material)
    {
        if (material.When is not { } when || Item.Form.Fields.FirstOrDefault(f => f.Key == when.Field) is not { } asked)
        {
            return null;
        }

        var labels = when.Is.Select(v => asked.Picks.FirstOrDefault(o => o.Value == v)?.Label ?? v);
        return $"“{asked.Label}”选“{string.Join("”或者“", labels)}”的才交";
    }
}

/// <summary>Reads an item's guide by its task code.</summary>
public sealed class ReadItemGuide(AppDbContext db)
{
    /// <returns>Null when there is no such item.</returns>
    public async Task<ItemGuidePage?> HandleAsync(TaskCode code, CancellationToken cancellation)
    {
        var found = await (
            from item in db.Items().AsNoTracking()
            where item.TaskCode == code
            join version in db.ItemVersions() on item.CurrentVersionId equals version.Id
            join department in db.Departments() on version.DepartmentId equals department.Id
            select new { item.State, Version = version, Department = department }).SingleOrDefaultAsync(cancellation);
        return found is null
            ? null
            : new(found.Version, found.State, found.Department, found.State == ItemState.InUse
                ? found.Version.CannotBeFiledOnline
                : CatalogueRefusals.OutOfUse(found.State));
    }
}
