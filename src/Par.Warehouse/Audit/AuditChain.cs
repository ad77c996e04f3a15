using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Audit;

/// <summary>
/// Chains the entries of the audit trail: each gets the next number and a hash over its content and the hash before it, so that no entry can be altered, removed,
/// put in or moved without every later hash being wrong.
/// </summary>
/// <remarks>
/// The chain has one end, and a transaction that writes an entry holds it until its commit: entries follow each other in the order of their commits. Whoever can
/// rewrite the whole table and its end can make a new chain; against that, the end is written down outside the database, see <see cref="AuditAnchors"/>.
/// </remarks>
public static class AuditChain
{
    /// <summary>The hash before the first entry.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>SHA-256 over every field of an entry, each with its length, and the hash before it; 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(AuditEntry entry, string previousHash)
    {
        var text = new StringBuilder();
        Append(previousHash);
        Append(entry.Sequence.ToString(CultureInfo.InvariantCulture));
        Append(entry.Key.ToString(CultureInfo.InvariantCulture));
        Append(entry.SubjectKind);
        Append(entry.Subject);
        Append(entry.Number.ToString(CultureInfo.InvariantCulture));
        Append(entry.At.Ticks.ToString(CultureInfo.InvariantCulture));
        Append(entry.Actor);
        Append(entry.What);
        Append(entry.Why);
        Append(entry.Before);
        Append(entry.After);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));

        void Append(string? field) => text.Append(CultureInfo.InvariantCulture, $"{field?.Length ?? -1}:{field};");
    }

    /// <summary>Puts entries that are about to be written at the end of the chain. Within a transaction; it keeps the end until it is over.</summary>
    internal static async Task LinkAsync(ParContext context, IReadOnlyList<AuditEntry> entries, CancellationToken cancel)
    {
        // The first statement writes, so that a server that lets many write at once makes the next writer of an entry wait here.
        if (await context.AuditHeads.ExecuteUpdateAsync(head => head.SetProperty(h => h.Sequence, h => h.Sequence + entries.Count), cancel) == 0)
            throw new InvalidOperationException("The audit trail has no end (table audit_head): the database was not prepared by this program.");
        var head = await context.AuditHeads.AsNoTracking().SingleAsync(cancel);
        var (sequence, hash) = (head.Sequence - entries.Count, head.Hash);
        foreach (var entry in entries)
            hash = Link(entry, ++sequence, hash);
        await context.AuditHeads.ExecuteUpdateAsync(row => row.SetProperty(h => h.Hash, hash), cancel);
    }

    private static string Link(AuditEntry entry, long sequence, string previousHash)
    {
        (entry.Sequence, entry.PreviousHash) = (sequence, previousHash);
        return entry.Hash = HashOf(entry, previousHash);
    }
}
