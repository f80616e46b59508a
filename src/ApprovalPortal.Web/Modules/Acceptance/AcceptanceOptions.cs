using System.ComponentModel.DataAnnotations;

namespace ApprovalPortal.Modules.Acceptance;

/// <summary>The city's own parameters for receiving cases. None of them is law; pages show their values.</summary>
public sealed class AcceptanceOptions
{
    public const string Section = "Acceptance";

    /// <summary>Natural days that the applicant has for answering a correction notice [D].</summary>
    [Range(1, 365)]
    public int CorrectionDays { get; init; } = 60;
}
