namespace ApprovalPortal.Modules.Ratings.Domain;

/// <summary>评价渠道 (pf), numbered as the national exchange does; 8 is the city's own for calls to 12345.</summary>
public enum RatingChannel
{
    Computer = 1,
    Mobile = 2,
    QrCode = 3,
    HallTablet = 4,
    HallTerminal = 5,
    Sms = 6,

    /// <summary>Entered by the system because nobody rated: kept apart from what people said.</summary>
    Default = 7,

    Hotline = 8,
}
