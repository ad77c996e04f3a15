using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Audit;

/// <summary>An end of the audit trail that was written down.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Sequence">Number of the last entry then.</param>
/// <param name="Hash">Its hash.</param>
public sealed record AuditAnchor(DateTime At, long Sequence, string Hash);

/// <summary>
/// Writes the end of the audit trail down outside the database, in <c>audit-anchors.txt</c> of the data folder, one line a day: whoever rewrites the whole trail has
/// to rewrite this file as well, and every copy that was taken of it (see <c>docs/operations.md</c>).
/// </summary>
public sealed class AuditAnchors(IDbContextFactory<ParContext> contexts, DataFolder folder, TimeProvider clock)
{
    private string AnchorFile => Path.Combine(folder.Root, "audit-anchors.txt");

    /// <summary>The ends that were written down, oldest first. A line that is no anchor, as a killed process may leave it, is passed over.</summary>
    public async Task<IReadOnlyList<AuditAnchor>> ReadAsync(CancellationToken cancel = default) => File.Exists(AnchorFile)
        ? [.. (await File.ReadAllLinesAsync(AnchorFile, cancel)).Select(Parse).OfType<AuditAnchor>()]
        : [];

    /// <summary>Writes the end of now down, unless the last line holds it already.</summary>
    public async Task WriteAsync(CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var head = await context.AuditHeads.AsNoTracking().SingleAsync(cancel);
        if (head.Sequence == 0 || (await ReadAsync(cancel)).LastOrDefault()?.Hash == head.Hash)
            return;
        var line = string.Create(CultureInfo.InvariantCulture, $"\n{clock.GetUtcNow().UtcDateTime:O} {head.Sequence} {head.Hash}\n");
        await File.AppendAllTextAsync(AnchorFile, line, cancel);
    }

    private static AuditAnchor? Parse(string line) =>
        line.Split(' ') is [var at, var sequence, { Length: 64 } hash]
        && DateTime.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var when)
        && long.TryParse(sequence, CultureInfo.InvariantCulture, out var number)
            ? new AuditAnchor(when, number, hash)
            : null;
}
