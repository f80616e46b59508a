namespace ApprovalPortal.Modules.Licences.Domain;

/// <summary>How long a licence runs.</summary>
public static class LicenceValidity
{
    /// <summary>
    /// The last day of validity. A licence holds from its first day on, so a term of months ends the day before the
    /// corresponding day; in a month without one it ends with the month (民法典 §202). Days off do not move it: §203 is
    /// about when something must be done, not about how long a right lasts.
    /// </summary>
    /// <param name="from">The first day of validity.</param>
    /// <param name="months">The term; none for a licence without an end.</param>
    public static DateOnly? LastDay(DateOnly from, int? months)
    {
        if (months is not { } term)
        {
            return null;
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(term, nameof(months));
        var corresponding = from.AddMonths(term);
        return corresponding.Day == from.Day ? corresponding.AddDays(-1) : corresponding;
    }
}
