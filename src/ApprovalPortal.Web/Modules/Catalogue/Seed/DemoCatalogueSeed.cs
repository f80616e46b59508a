using ApprovalPortal.Modules.Catalogue.Data;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Organisation.Data;
using ApprovalPortal.Modules.Organisation.Domain;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Seeding;
using ApprovalPortal.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace ApprovalPortal.Modules.Catalogue.Seed;

/// <summary>A city to try the portal on: districts, departments, a hall with twelve windows, and what they handle.</summary>
internal sealed class DemoCatalogueSeed(AppDbContext db, CityClock clock) : ISeed
{
    private const string Hall = "市政务服务中心 2 楼";
    private const int WindowCount = 12;

    public int Order => 50;

    public bool IsDemo => true;

    public async Task PlantAsync(CancellationToken cancellation)
    {
        await PlantWindowsAsync(cancellation);
        foreach (var catalogue in DemoCatalogue.Read())
        {
            await PlantDistrictsAsync(catalogue.Districts, cancellation);
            var departments = await PlantDepartmentsAsync(catalogue.Departments, cancellation);
            await PlantItemsAsync(catalogue.Items, departments, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task PlantWindowsAsync(CancellationToken cancellation)
    {
        var known = await db.Windows().Select(w => w.Code).ToListAsync(cancellation);
        db.AddRange(Enumerable.Range(1, WindowCount).Select(n => $"B{n:00}").Except(known).Select(code => ServiceWindow.Create(code, Hall)));
    }

    private async Task PlantDistrictsAsync(IReadOnlyList<DemoDistrict> districts, CancellationToken cancellation)
    {
        var known = await db.Districts().Select(d => d.Code).ToListAsync(cancellation);
        db.AddRange(districts.ExceptBy(known, d => d.Code).Select(d => District.Create(d.Code, d.Name)));
    }

    private async Task<Dictionary<string, Department>> PlantDepartmentsAsync(IReadOnlyList<DemoDepartment> departments, CancellationToken cancellation)
    {
        var known = await db.Departments().ToDictionaryAsync(d => d.CreditCode, cancellation);
        foreach (var demo in departments.Where(d => !known.ContainsKey(d.CreditCode)))
        {
            var department = Department.Create(demo.CreditCode, demo.Name, demo.ShortName, demo.District);
            department.Contact(demo.Phone, demo.ComplaintPhone, demo.Address);
            department.NameRemedies(demo.Review, demo.Court);
            db.Add(department);
            known.Add(demo.CreditCode, department);
        }

        return departments.ToDictionary(d => d.Code, d => known[d.CreditCode]);
    }

    private async Task PlantItemsAsync(IReadOnlyList<DemoItem> items, Dictionary<string, Department> departments, CancellationToken cancellation)
    {
        var known = (await db.Items().Select(i => i.TaskCode).ToListAsync(cancellation)).ToHashSet();
        foreach (var demo in items)
        {
            var department = departments[demo.Department];
            var code = TaskCode.Of(department.CreditCode, demo.UseLevel, demo.CatalogCode);
            if (known.Contains(code))
            {
                continue;
            }

            var content = demo.ToContent(department.Id);
            if (ItemChecks.Of(code, content).FirstOrDefault(f => f.IsFault) is { } fault)
            {
                throw new InvalidOperationException($"演示事项“{demo.Name}”：{fault.Message}");
            }

            var item = ServiceItem.Create(code);
            db.AddRange(item, item.Publish(content, clock.Today)!);
        }
    }
}
