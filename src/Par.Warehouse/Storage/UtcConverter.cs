using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Par.Warehouse.Storage;

/// <summary>Times are UTC on both sides of the database: written so, and read back with their kind.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
