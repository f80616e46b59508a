using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ApprovalPortal.Modules.Licences;

/// <summary>How licences are numbered. Bound from <c>Licences</c>; refused at start-up if nonsense.</summary>
public sealed class LicenceOptions
{
    public const string Section = "Licences";

    /// <summary>
    /// 证照编号: <c>{city}</c> stands for the first character of the city's name, <c>{year}</c> for the year of issue,
    /// <c>{serial}</c> for the year's running number in six digits. Year and serial must both be there, for they make it unique.
    /// </summary>
    [Required]
    [RegularExpression(@"(?=.*\{year\})(?=.*\{serial\}).{1,40}", ErrorMessage = "Licences:NumberPattern 必须含有 {year} 和 {serial}，不超过 40 个字")]
    public string NumberPattern { get; init; } = "{city}审证字〔{year}〕第{serial}号";

    internal string NumberFor(string cityName, int year, int serial) => NumberPattern
        .Replace("{city}", cityName[..1], StringComparison.Ordinal)
        .Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{serial}", serial.ToString("D6", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
