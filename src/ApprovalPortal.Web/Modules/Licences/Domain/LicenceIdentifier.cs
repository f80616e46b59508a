using System.Globalization;
using System.Text.RegularExpressions;
using ApprovalPortal.Platform.Identifiers;

namespace ApprovalPortal.Modules.Licences.Domain;

/// <summary>
/// 电子证照标识 (GB/T 36904): <c>1.2.156.3005.2.type.body.serial.version.check</c>, the number under which every platform
/// knows a licence. The check character is ISO 7064 MOD 37,36 over type, body, serial and version without their dots.
/// </summary>
public readonly partial record struct LicenceIdentifier
{
    public const string Root = "1.2.156.3005.2";
    public const int TypeCodeLength = 21;
    public const int BodyCodeLength = 18;
    public const int SerialMaxLength = 20;
    public const int MaxVersion = 999;

    /// <summary>Root, four parts, check character and the five dots between them.</summary>
    public const int MaxLength = 14 + TypeCodeLength + BodyCodeLength + SerialMaxLength + 3 + 1 + 5;

    private LicenceIdentifier(string typeCode, string bodyCode, string serial, int version) =>
        (TypeCode, BodyCode, Serial, Version) = (typeCode, bodyCode, serial, version);

    /// <summary>证照类型代码: the defining body's credit code and an order of three digits.</summary>
    public string TypeCode { get; }

    /// <summary>The issuing body's unified social credit code.</summary>
    public string BodyCode { get; }

    /// <summary>流水号: digits and capitals.</summary>
    public string Serial { get; }

    /// <summary>From 1; a changed licence is a new version of the same serial.</summary>
    public int Version { get; }

    public string Value => $"{Root}.{TypeCode}.{BodyCode}.{Serial}.{VersionText}.{Check}";

    private string VersionText => Version.ToString("D3", CultureInfo.InvariantCulture);

    private char Check => Iso7064.Mod37_36($"{TypeCode}{BodyCode}{Serial}{VersionText}");

    /// <exception cref="ArgumentException">A part is not of the standard's length or characters.</exception>
    public static LicenceIdentifier Of(string typeCode, string bodyCode, string serial, int version)
    {
        if (version is < 1 or > MaxVersion)
        {
            throw new ArgumentException("A version has one to three digits and begins at 1.", nameof(version));
        }

        var identifier = new LicenceIdentifier(typeCode, bodyCode, serial, version);
        return Form().IsMatch(identifier.Value)
            ? identifier
            : throw new ArgumentException($"These are not the parts of a licence identifier: {identifier.Value}", nameof(typeCode));
    }

    /// <summary>
    /// Reads what a person typed or a scanner read: spaces, small letters and full-width characters are fine, the root may be left out.
    /// </summary>
    /// <returns>False for another form, or a check character that does not fit the rest.</returns>
    public static bool TryParse(string? text, out LicenceIdentifier identifier)
    {
        identifier = default;
        if (Form().Match(TypedText.Plain(text)) is not { Success: true } match)
        {
            return false;
        }

        var version = int.Parse(match.Groups["version"].ValueSpan, CultureInfo.InvariantCulture);
        var read = new LicenceIdentifier(match.Groups["type"].Value, match.Groups["body"].Value, match.Groups["serial"].Value, version);
        if (version == 0 || read.Check != match.Groups["check"].Value[0])
        {
            return false;
        }

        identifier = read;
        return true;
    }

    /// <exception cref="FormatException">The text is no licence identifier.</exception>
    public static LicenceIdentifier Parse(string text) =>
        TryParse(text, out var identifier) ? identifier : throw new FormatException("Not a licence identifier.");

    public override string ToString() => Value;

    [GeneratedRegex(@"^(1\.2\.156\.3005\.2\.)?(?<type>[0-9A-Z]{18}[0-9]{3})\.(?<body>[0-9A-Z]{18})\.(?<serial>[0-9A-Z]{1,20})\.(?<version>[0-9]{3})\.(?<check>[0-9A-Z])\z")]
    private static partial Regex Form();
}
