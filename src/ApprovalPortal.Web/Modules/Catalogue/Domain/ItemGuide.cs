using ApprovalPortal.Modules.Catalogue.Domain.Forms;

namespace ApprovalPortal.Modules.Catalogue.Domain;

/// <summary>
/// What the guide says that nothing is filtered or joined by; kept as one JSON column. What is null or empty was not published,
/// and the page says so.
/// </summary>
public sealed record ItemGuide
{
    /// <summary>服务对象, as the source writes them: 自然人, 企业法人, ….</summary>
    public IReadOnlyList<string> Objects { get; init; } = [];

    /// <summary>主题, as the source writes them.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    public IReadOnlyList<string> Conditions { get; init; } = [];

    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    public IReadOnlyList<ItemMaterial> Materials { get; init; } = [];

    public IReadOnlyList<ItemStep> Steps { get; init; } = [];

    /// <summary>Whether it costs anything; null when that was not published.</summary>
    public bool? Charges { get; init; }

    public ItemFee? Fee { get; init; }

    public ItemResult? Result { get; init; }

    /// <summary>Why one has to come at all (必须现场办理原因).</summary>
    public string? VisitReason { get; init; }

    /// <summary>Where the same item's parent stands in the catalogue of powers (主项名称).</summary>
    public string? Parent { get; init; }

    public string? Place { get; init; }

    public string? Hours { get; init; }

    public string? ConsultPhone { get; init; }

    public string? ComplaintPhone { get; init; }

    public IReadOnlyList<ItemQuestion> Questions { get; init; } = [];

    /// <summary>The item's own form; a version without one gets a small form by its type when it is published.</summary>
    public FormDefinition? Form { get; init; }
}

/// <summary>环节.</summary>
/// <param name="Days">How many of the promised days it takes; 0 for at once.</param>
public sealed record ItemStep(string Name, string Who, int Days);

/// <summary>What is to be paid, outside the portal.</summary>
/// <param name="Amount">In yuan, where it is one sum; the standard says how it is worked out otherwise.</param>
public sealed record ItemFee(string Basis, string Item, string Standard, decimal? Amount = null);

public enum ResultKind
{
    /// <summary>证照.</summary>
    Licence,

    /// <summary>批文.</summary>
    Approval,

    Other,
}

/// <summary>What the applicant holds in the end.</summary>
/// <param name="ValidMonths">How long it is valid; none for without end.</param>
public sealed record ItemResult(string Name, ResultKind Kind, int? ValidMonths = null);

/// <summary>常见问题.</summary>
public sealed record ItemQuestion(string Question, string Answer);
