namespace ApprovalPortal.Modules.Organisation.Domain;

/// <summary>A district or county of the city, by its GB/T 2260 code.</summary>
public sealed class District
{
    public const int NameMaxLength = 40;

    private District()
    {
    }

    /// <summary>Six digits.</summary>
    public string Code { get; private init; } = "";

    public string Name { get; private set; } = "";

    public static District Create(string code, string name) => new() { Code = code, Name = name };
}
