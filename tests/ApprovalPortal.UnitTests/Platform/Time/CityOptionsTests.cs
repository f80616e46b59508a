using System.ComponentModel.DataAnnotations;
using ApprovalPortal.Platform.Time;

namespace ApprovalPortal.UnitTests.Platform.Time;

public sealed class CityOptionsTests
{
    public static TheoryData<string, CityOptions> Nonsense => new()
    {
        { nameof(CityOptions.Name), new() { Name = "" } },
        { nameof(CityOptions.RegionCode), new() { RegionCode = "42070" } },
        { nameof(CityOptions.TimeZone), new() { TimeZone = "Asia/Yunhai" } },
        { nameof(CityOptions.TimeZone), new() { TimeZone = "" } },
        { nameof(CityOptions.HostUnit), new() { HostUnit = " " } },
        { nameof(CityOptions.SiteCode), new() { SiteCode = "4207" } },
        { nameof(CityOptions.FaultFinderUrl), new() { FaultFinderUrl = "jiucuo" } },
    };

    [Fact]
    public void The_defaults_are_valid() => Assert.Empty(FaultsOf(new CityOptions()));

    [Theory, MemberData(nameof(Nonsense))]
    public void Nonsense_is_refused_by_name(string property, CityOptions options) =>
        Assert.Contains(FaultsOf(options), fault => fault.MemberNames.Contains(property));

    private static List<ValidationResult> FaultsOf(CityOptions options)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true);
        return faults;
    }
}
