using System.ComponentModel.DataAnnotations;

namespace ApprovalPortal.Platform.Time;

/// <summary>The value names a time zone that this machine knows. A missing value is left to <see cref="RequiredAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KnownTimeZoneAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is null || (value is string id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _));
}
