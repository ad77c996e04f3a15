using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Par.Warehouse.Storage;

/// <summary>
/// Refuses codes with other characters than ASCII, on both providers and before anything is sent. The driver of SQL Server would send a
/// question mark for each of
/// them, and two codes would become one.
/// </summary>
internal static class CodeGuard
{
    private static readonly ConcurrentDictionary<IEntityType, IReadOnlyList<IProperty>> Codes = new();

    /// <summary>Looks at rows that are about to be saved.</summary>
    /// <exception cref="InvalidOperationException">A code is not ASCII; the message names its column.</exception>
    public static void Check(ChangeTracker changes)
    {
        foreach (var entry in changes.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
            foreach (var property in CodesOf(entry.Metadata))
                Check(property, entry.CurrentValues[property]);
    }

    /// <summary>Looks at rows that are about to be inserted in bulk.</summary>
    /// <exception cref="InvalidOperationException">A code is not ASCII; the message names its column.</exception>
    public static void Check<T>(ParContext context, IReadOnlyCollection<T> rows)
        where T : class
    {
        foreach (var property in CodesOf(context.Model.FindEntityType(typeof(T))!))
        {
            var getter = property.GetGetter();
            foreach (var row in rows)
                Check(property, getter.GetClrValue(row));
        }
    }

    private static IReadOnlyList<IProperty> CodesOf(IEntityType entity) => Codes.GetOrAdd(entity, static type =>
        [.. type.GetProperties().Where(property => property.ClrType == typeof(string) && property.IsUnicode() == false)]);

    private static void Check(IProperty property, object? value)
    {
        if (value is string text && !Ascii.IsValid(text))
            throw new InvalidOperationException(
                $"{property.DeclaringType.GetTableName()}.{property.GetColumnName()} is a code, and codes have ASCII characters only.");
    }
}
