using System.Globalization;
using ApprovalPortal.Modules.Licences.Domain;
using ApprovalPortal.Platform.Numbering;
using ApprovalPortal.Platform.Persistence;
using ApprovalPortal.Platform.Security;
using ApprovalPortal.Platform.Time;
using Microsoft.Extensions.Options;

namespace ApprovalPortal.Modules.Licences;

/// <summary>
/// Enters a licence into the register under a number and an identifier of its own. It is saved with whatever made it:
/// the caller saves.
/// </summary>
public sealed class IssueLicence(
    AppDbContext db, LicenceTypes types, NumberDispenser numbers, PersonalDataVault vault, IOptions<LicenceOptions> options, IOptions<CityOptions> city)
{
    /// <param name="ValidMonths">The term from the day of issue; none for a licence without an end.</param>
    /// <param name="IssuedTo">The account that sees it; none when a clerk filed for the holder.</param>
    /// <param name="Source">Where it comes from, such as a case's number.</param>
    public sealed record Command(
        string Title, LicenceHolder Holder, Guid? IssuedTo, IssuingBody Body, DateOnly IssuedOn, int? ValidMonths,
        IReadOnlyList<FaceEntry> Face, string Source);

    public async Task<Licence> HandleAsync(Command command, CancellationToken cancellation)
    {
        var typeCode = await types.CodeOfAsync(command.Body.CreditCode, command.Title, cancellation);
        var year = command.IssuedOn.Year;
        // One at a time: a node that stops leaves no gap in numbers that stand on licences.
        var serial = await numbers.NextAsync(string.Create(CultureInfo.InvariantCulture, $"licence:{year}"), 1, cancellation);
        var licence = Licence.Issue(
            LicenceIdentifier.Of(typeCode, command.Body.CreditCode, string.Create(CultureInfo.InvariantCulture, $"{year}{serial:D7}"), 1),
            options.Value.NumberFor(city.Value.Name, year, serial),
            command.Title,
            command.Holder,
            command.IssuedTo,
            command.Body,
            new(command.IssuedOn, command.IssuedOn, LicenceValidity.LastDay(command.IssuedOn, command.ValidMonths)),
            FaceEntries.Seal(vault, command.Face),
            command.Source);
        db.Add(licence);
        return licence;
    }
}
