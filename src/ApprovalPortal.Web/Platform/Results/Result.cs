using System.Diagnostics.CodeAnalysis;

namespace ApprovalPortal.Platform.Results;

/// <summary>Done, or refused with the reason.</summary>
public readonly record struct Result(Refusal? Refusal)
{
    public static Result Done => default;

    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    public static implicit operator Result(Refusal refusal) => new(refusal);
}

/// <summary>A value, or a refusal with the reason.</summary>
public readonly record struct Result<T>
{
    private Result(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    public T? Value { get; }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Value))]
    public bool IsRefused => Refusal is not null;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
