using ApprovalPortal.Platform.Domain;

namespace ApprovalPortal.Modules.Organisation.Domain;

/// <summary>
/// A body that decides on applications (实施主体), by its unified social credit code. The city's own departments and those of
/// its districts; one that an import named for the first time has no staff until an administrator gives it some.
/// </summary>
public sealed class Department : Aggregate
{
    public const int NameMaxLength = 100;
    public const int ContactMaxLength = 200;

    private Department()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>What people call it: 市卫生健康委.</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>GB 32100-2015; the first 18 characters of its items' task codes.</summary>
    public string CreditCode { get; private init; } = "";

    /// <summary>The district it works for; none for a city department.</summary>
    public string? DistrictCode { get; private set; }

    public string? Phone { get; private set; }

    public string? ComplaintPhone { get; private set; }

    public string? Address { get; private set; }

    /// <summary>Who reviews its decisions (行政复议法 §24, §27: not the same for every body); named in every refusal.</summary>
    public string? ReviewBody { get; private set; }

    /// <summary>The court that hears suits against its decisions; named in every refusal.</summary>
    public string? Court { get; private set; }

    public override string AuditStream => $"department:{CreditCode}";

    public static Department Create(string creditCode, string name, string? shortName = null, string? districtCode = null)
    {
        var department = new Department { CreditCode = creditCode, Name = name, ShortName = shortName ?? name, DistrictCode = districtCode };
        department.Raise(new DepartmentCreated(creditCode, name));
        return department;
    }

    public void Contact(string? phone, string? complaintPhone, string? address) =>
        (Phone, ComplaintPhone, Address) = (phone, complaintPhone, address);

    public void NameRemedies(string? reviewBody, string? court) => (ReviewBody, Court) = (reviewBody, court);
}

public sealed record DepartmentCreated(string CreditCode, string Name) : DomainEvent("department.created");
