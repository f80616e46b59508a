using System.Globalization;
using ApprovalPortal.Platform.Domain;

namespace ApprovalPortal.Modules.Licences.Domain;

/// <summary>
/// A kind of licence that a body defines, by its title. Its code is the body's credit code and an order of three digits,
/// given in the order in which the body's titles are first used.
/// </summary>
public sealed class LicenceType : Aggregate
{
    public const int MaxOrder = 999;

    private LicenceType()
    {
    }

    public string DefiningBodyCode { get; private init; } = "";

    public string Title { get; private init; } = "";

    public int Order { get; private init; }

    public string Code => DefiningBodyCode + Order.ToString("D3", CultureInfo.InvariantCulture);

    public override string AuditStream => $"licence-type:{Code}";

    public static LicenceType Define(string definingBodyCode, string title, int order)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(order);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, MaxOrder);
        var type = new LicenceType { DefiningBodyCode = definingBodyCode, Title = title, Order = order };
        type.Raise(new LicenceTypeDefined(type.Code, title));
        return type;
    }
}
