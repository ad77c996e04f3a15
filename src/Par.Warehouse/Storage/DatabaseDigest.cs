using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Par.Warehouse.Audit;

namespace Par.Warehouse.Storage;

/// <summary>
/// A fingerprint of everything in the database: two databases with the same digest hold the same rows. Accounts, which have a context of their own, are
/// not part of it.
/// </summary>
public static class DatabaseDigest
{
    // Which of several workers wrote its entry first is chance: the chain of the audit trail is verified by itself, see AuditVerifier.
    private static readonly string[] OrderOfWriting = [nameof(AuditEntry.Sequence), nameof(AuditEntry.PreviousHash), nameof(AuditEntry.Hash)];

    /// <summary>SHA-256 over the rows of every table in the order of their keys, by table name.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OfTablesAsync(ParContext context, CancellationToken cancel = default)
    {
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var connection = context.Database.GetDbConnection();
        await context.Database.OpenConnectionAsync(cancel);
        try
        {
            foreach (var entity in context.Model.GetEntityTypes().Where(entity => entity.ClrType != typeof(AuditHead)))
            {
                await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Table and column names come from the model.
                command.CommandText = Query(entity);
#pragma warning restore CA2100
                await using var reader = await command.ExecuteReaderAsync(cancel);
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                while (await reader.ReadAsync(cancel))
                    for (var column = 0; column < reader.FieldCount; column++)
                        Append(hash, reader.IsDBNull(column) ? null : reader.GetValue(column));
                digests.Add(entity.GetTableName()!, Convert.ToHexStringLower(hash.GetHashAndReset()));
            }
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
        return digests;
    }

    /// <summary>One digest of all tables.</summary>
    public static async Task<string> OfAllAsync(ParContext context, CancellationToken cancel = default)
    {
        var text = string.Join('\n', (await OfTablesAsync(context, cancel)).Select(table => $"{table.Key} {table.Value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string Query(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        string Names(IEnumerable<IProperty> properties) => string.Join(", ", properties.Select(property => $"\"{property.GetColumnName(table)}\""));
        return $"SELECT {Names(entity.GetProperties().Where(property => entity.ClrType != typeof(AuditEntry) || !OrderOfWriting.Contains(property.Name)))} FROM \"{table.Name}\" ORDER BY {Names(entity.FindPrimaryKey()!.Properties)}";
    }

    private static void Append(IncrementalHash hash, object? value)
    {
        var bytes = value is null ? [] : Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture)!);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, value is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
