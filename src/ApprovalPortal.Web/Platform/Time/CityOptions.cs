using System.ComponentModel.DataAnnotations;

namespace ApprovalPortal.Platform.Time;

/// <summary>
/// The city that runs the portal: its name, its day, and what a government site must say of itself
/// in the footer (国办发〔2017〕47号). Bound from <c>City</c>; refused at start-up if nonsense.
/// </summary>
public sealed class CityOptions
{
    public const string Section = "City";

    /// <summary>The city's name as citizens read it.</summary>
    [Required(ErrorMessage = "City:Name 不能为空")]
    public string Name { get; init; } = "云海市";

    /// <summary>Six digits of GB/T 2260.</summary>
    [Required, RegularExpression("^[0-9]{6}$", ErrorMessage = "City:RegionCode 应为 6 位行政区划代码")]
    public string RegionCode { get; init; } = "420700";

    /// <summary>IANA name of the time zone in which the city's days begin and end.</summary>
    [Required, KnownTimeZone(ErrorMessage = "City:TimeZone 不是本机认识的时区")]
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>主办单位, which answers for the site.</summary>
    [Required(ErrorMessage = "City:HostUnit 不能为空")]
    public string HostUnit { get; init; } = "云海市人民政府办公室";

    /// <summary>承办单位, which runs the site.</summary>
    [Required(ErrorMessage = "City:OperatorUnit 不能为空")]
    public string OperatorUnit { get; init; } = "云海市政务服务管理局";

    /// <summary>网站标识码: ten digits, or <c>bm</c> and eight digits for a ministry.</summary>
    [RegularExpression("^([0-9]{10}|bm[0-9]{8})$", ErrorMessage = "City:SiteCode 应为 10 位网站标识码")]
    public string? SiteCode { get; init; }

    /// <summary>ICP 备案号.</summary>
    public string? IcpNumber { get; init; }

    /// <summary>公安机关备案号.</summary>
    public string? PoliceNumber { get; init; }

    /// <summary>Where "我为政府网站找错" leads.</summary>
    [Url(ErrorMessage = "City:FaultFinderUrl 不是网址")]
    public string? FaultFinderUrl { get; init; }

    /// <summary>The portal's own address as citizens reach it; QR codes lead there. Without it, the address of the request at hand.</summary>
    [Url(ErrorMessage = "City:PublicUrl 不是网址")]
    public string? PublicUrl { get; init; }

    /// <summary>Street address of the service hall.</summary>
    public string? Address { get; init; }

    /// <summary>Office hours of the service hall, in words.</summary>
    public string? OfficeHours { get; init; }

    /// <summary>The number to ring for questions and complaints.</summary>
    public string? Hotline { get; init; }
}
