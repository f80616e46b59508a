using System.Reflection;
using System.Text.Json;
using ApprovalPortal.Modules.Catalogue.Domain;
using ApprovalPortal.Modules.Catalogue.Domain.Forms;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.Modules.Catalogue.Seed;

/// <summary>The shape of <c>demo-*.json</c>: a city's districts, bodies and items.</summary>
internal sealed record DemoCatalogue(
    IReadOnlyList<DemoDistrict> Districts, IReadOnlyList<DemoDepartment> Departments, IReadOnlyList<DemoItem> Items)
{
    /// <summary>Reads every file of that name that is built into the portal.</summary>
    public static IEnumerable<DemoCatalogue> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.Contains(".Catalogue.Seed.demo-", StringComparison.Ordinal)).Order())
        {
            using var content = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<DemoCatalogue>(content, CatalogueJson.Options)!;
        }
    }
}

internal sealed record DemoDistrict(string Code, string Name);

/// <param name="Code">What the items of the file call it.</param>
/// <param name="Review">复议机关.</param>
internal sealed record DemoDepartment(
    string Code, string Name, string ShortName, string CreditCode, string? District, string Phone, string ComplaintPhone, string Address,
    string Review, string Court);

internal sealed record DemoLimit(int Amount, TimeUnit Unit)
{
    public TimeLimit ToLimit() => new(Amount, Unit);
}

internal sealed record DemoMaterial(
    string Name, MaterialKind Kind, MaterialMedium Medium, Necessity Necessity, MaterialSource Source, string? Issuer, string? Note,
    IReadOnlyList<string>? Accept, int? MaxMegabytes, FormCondition? When);

internal sealed record DemoQuestion(string Q, string A);

internal sealed record DemoItem(
    string Department, string CatalogCode, string UseLevel, string Name, string? PlainName, string Type, ItemKind Kind,
    DemoLimit? Statutory, DemoLimit? Promised, int? Visits, string? VisitReason, IReadOnlyList<string> Objects, IReadOnlyList<string> Themes,
    string? Reach, bool Online, bool Courier, IReadOnlyList<string> Conditions, IReadOnlyList<string> LegalBasis,
    IReadOnlyList<DemoMaterial> Materials, IReadOnlyList<ItemStep> Steps, ItemFee? Fee, ItemResult? Result,
    string? Place, string? Hours, string? ConsultPhone, string? ComplaintPhone, IReadOnlyList<DemoQuestion> Questions, FormDefinition? Form)
{
    public ItemContent ToContent(Guid departmentId) => new()
    {
        Name = Name,
        PlainName = PlainName,
        Type = ItemTypes.Find(Type) ?? throw new InvalidOperationException($"“{Name}” has no known type."),
        Kind = Kind,
        DepartmentId = departmentId,
        Statutory = Statutory?.ToLimit(),
        Promised = Promised?.ToLimit(),
        Visits = Visits,
        IsOnline = Online,
        HasCourier = Courier,
        Reach = Reach,
        Guide = new()
        {
            Objects = Objects,
            Themes = Themes,
            Conditions = Conditions,
            LegalBasis = LegalBasis,
            Materials = [.. Materials.Select(MaterialOf)],
            Steps = Steps,
            Charges = Fee is not null,
            Fee = Fee,
            Result = Result,
            VisitReason = VisitReason,
            Place = Place,
            Hours = Hours,
            ConsultPhone = ConsultPhone,
            ComplaintPhone = ComplaintPhone,
            Questions = [.. Questions.Select(q => new ItemQuestion(q.Q, q.A))],
            Form = Form,
        },
    };

    private static ItemMaterial MaterialOf(DemoMaterial demo, int index)
    {
        var material = new ItemMaterial
        {
            Key = ItemMaterial.KeyAt(index),
            Name = demo.Name,
            Kind = demo.Kind,
            Medium = demo.Medium,
            Necessity = demo.Necessity,
            Source = demo.Source,
            Issuer = demo.Issuer,
            Note = demo.Note,
            MaxMegabytes = demo.MaxMegabytes ?? ItemMaterial.DefaultMegabytes,
            When = demo.When,
        };
        return demo.Accept is { Count: > 0 } accept ? material with { Accept = accept } : material;
    }
}
