using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Platform.Documents;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Licences;

/// <summary>Prints the face of a licence from the register, with the way to verify it.</summary>
public sealed class LicencePrinter(PaperPrinter printer, PersonalDataVault vault, CityClock clock, IOptions<CityOptions> city)
{
    /// <param name="here">The address at which this request reached the portal; used when <see cref="CityOptions.PublicUrl"/> is not set.</param>
    public byte[] Print(Licence licence, Uri here) => printer.Print(new LicenceFace
    {
        Title = licence.Title,
        LicenceNumber = licence.Number,
        HolderLabel = licence.HolderIsPerson ? "姓名" : "单位名称",
        Holder = licence.HolderName,
        Fields = [.. FaceEntries.Open(vault, licence.Face).Select(e => new PaperFact(e.Label, e.Value))],
        IssuedBy = licence.BodyName,
        IssuedOn = licence.IssuedOn,
        ValidFrom = licence.ValidFrom,
        ValidUntil = licence.ValidUntil,
        Identifier = licence.Identifier.Value,
        Verification = new(new(Root(here), $"verify/{licence.Identifier}"), VerificationCode.Grouped(licence.VerificationCode)),
        // The day of issue, so that the same licence is the same file whenever it is printed.
        MadeAt = clock.Bounds(licence.IssuedOn, licence.IssuedOn).From,
    });

    private Uri Root(Uri here) => city.Value.PublicUrl is { } url ? new(url.TrimEnd('/') + "/") : here;
}
