using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Par.Warehouse.Settings;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Audit;

/// <summary>How long entries of the audit trail are kept.</summary>
/// <param name="Years">Years, at least 1; setting <c>Audit:KeepYears</c>, 10 by default.</param>
public sealed record AuditKeeping(int Years)
{
    /// <summary>Reads the setting.</summary>
    /// <exception cref="SettingsException">It is not a whole number from 1 to 100.</exception>
    public static AuditKeeping Read(IConfiguration configuration) => new(SettingsReader.Read<AuditOptions>(configuration).KeepYears);
}

/// <summary>Removes the entries of the audit trail that have been kept long enough. What is left stays verifiable: the end keeps the hash that the rest goes on from.</summary>
public sealed class AuditRetention(IDbContextFactory<ParContext> contexts, AuditKeeping keeping, TimeProvider clock)
{
    /// <summary>Subject kind of the entry that tells of a removal.</summary>
    public const string OfTrail = "audit-trail";

    /// <summary>
    /// Removes the oldest entries up to the first that is younger than the rule allows, and tells so in the trail. They go from the beginning only, so that no
    /// entry in the middle is ever missing.
    /// </summary>
    /// <returns>The number of entries removed.</returns>
    public async Task<long> ApplyAsync(CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var before = now.AddYears(-keeping.Years);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var head = await context.AuditHeads.AsNoTracking().SingleAsync(cancel);
        var firstKept = await context.AuditEntries.Where(entry => entry.At >= before).MinAsync(entry => (long?)entry.Sequence, cancel) ?? head.Sequence + 1;
        var last = await context.AuditEntries.AsNoTracking().Where(entry => entry.Sequence < firstKept)
            .OrderByDescending(entry => entry.Sequence).FirstOrDefaultAsync(cancel);
        if (last is null || last.Sequence <= head.RemovedTo)
            return 0;

        await context.AuditHeads.ExecuteUpdateAsync(
            row => row.SetProperty(h => h.RemovedTo, last.Sequence).SetProperty(h => h.RemovedHash, last.Hash), cancel);
        var removed = await context.AuditEntries.Where(entry => entry.Sequence <= last.Sequence).ExecuteDeleteAsync(cancel);
        var rule = string.Create(CultureInfo.InvariantCulture, $"Entries older than {keeping.Years} years");
        await context.AuditAsync(OfTrail, "1", "retention",
            new AuditStep("Removed by rule", rule, RemovedTo(head.RemovedTo), RemovedTo(last.Sequence)), now, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return removed;
    }

    /// <summary>How an entry tells up to which number the trail was removed.</summary>
    internal static string RemovedTo(long sequence) => string.Create(CultureInfo.InvariantCulture, $"removed_to={sequence}");
}
