using ApprovalPortal.Platform.Security;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ApprovalPortal.Platform.Persistence;

internal sealed class SealedTextConverter() : ValueConverter<SealedText, string>(s => s.Cipher, c => new SealedText(c));

/// <summary>PostgreSQL takes only offset zero; storing UTC everywhere makes the engines agree.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(t => t.ToUniversalTime(), t => t);

/// <summary>SQLite has no timestamp type: milliseconds since 1970 sort and compare as numbers.</summary>
internal sealed class MillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
    t => t.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));

/// <summary>SQLite's default is 36 characters of text; 16 bytes, big end first, keep the order of time-sorted ids.</summary>
internal sealed class GuidBytesConverter() : ValueConverter<Guid, byte[]>(g => g.ToByteArray(true), b => new Guid(b, true));
