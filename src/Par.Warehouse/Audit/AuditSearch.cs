using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Audit;

/// <summary>What to look for in the audit trail; what is null or empty does not matter.</summary>
/// <param name="Kind">Subject kind.</param>
/// <param name="Subject">The whole key of the subject.</param>
/// <param name="Who">The whole name of who did it.</param>
/// <param name="Words">Words that stand in what was done, why, or what it was before or after.</param>
/// <param name="From">First day in Finland.</param>
/// <param name="To">Last day in Finland.</param>
/// <param name="Before">Only entries with a smaller number in the trail: the next page.</param>
public sealed record AuditQuery(
    string? Kind = null, string? Subject = null, string? Who = null, string? Words = null, DateOnly? From = null, DateOnly? To = null, long? Before = null);

/// <summary>A page of what was found, newest first.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="HasMore">There are older ones: ask again before the last one's number.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, bool HasMore);

/// <summary>Looks into the audit trail for administrators.</summary>
public sealed class AuditSearch(IDbContextFactory<ParContext> contexts, TimeProvider clock)
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 100;

    /// <summary>The subject kinds that occur.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<IReadOnlyList<string>> KindsAsync(Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.AuditEntries.Select(entry => entry.SubjectKind).Distinct().OrderBy(kind => kind).ToListAsync(cancel);
    }

    /// <summary>What fits the query, newest first.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<AuditPage> FindAsync(AuditQuery query, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var found = await Fitting(context, query).OrderByDescending(entry => entry.Sequence).Take(PageSize + 1).ToListAsync(cancel);
        return new AuditPage([.. found.Take(PageSize)], found.Count > PageSize);
    }

    /// <summary>
    /// Everything that fits the query, oldest first, read while it is asked for, up to the entry that tells of this export. That is written
    /// before the first one is given; it names the days, and of what else was asked only that it was: what somebody typed may be anything.
    /// </summary>
    /// <param name="query">What to look for.</param>
    /// <param name="form">Form of the file, for the trail.</param>
    /// <param name="actor">An administrator.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<IAsyncEnumerable<AuditEntry>> ExportAsync(AuditQuery query, string form, Actor actor,
        CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var told = await context.AuditAsync(AuditRetention.OfTrail, "export", actor.Name,
            new AuditStep("Exported", After: Told(query, form)), clock.GetUtcNow().UtcDateTime, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return ReadAsync(query, told.Sequence, cancel);
    }

    private async IAsyncEnumerable<AuditEntry> ReadAsync(AuditQuery query, long last, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var entries = Fitting(context, query).Where(entry => entry.Sequence <= last).OrderBy(entry => entry.Sequence).AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(cancel))
            yield return entry;
    }

    private static string Told(AuditQuery query, string form) => string.Join("; ", new[]
    {
        $"form={form}",
        query.From is { } from ? string.Create(CultureInfo.InvariantCulture, $"from={from:yyyy-MM-dd}") : null,
        query.To is { } to ? string.Create(CultureInfo.InvariantCulture, $"to={to:yyyy-MM-dd}") : null,
        query is { Kind: null, Subject: null, Who: null, Words: null } ? null : "narrowed",
    }.OfType<string>());

    private static IQueryable<AuditEntry> Fitting(ParContext context, AuditQuery query)
    {
        var entries = context.AuditEntries.AsNoTracking();
        if (query.Kind is { Length: > 0 } kind)
            entries = entries.Where(entry => entry.SubjectKind == kind);
        if (query.Subject is { Length: > 0 } subject)
            entries = entries.Where(entry => entry.Subject == subject);
        if (query.Who is { Length: > 0 } who)
            entries = entries.Where(entry => entry.Actor == who);
        if (query.Words is { Length: > 0 } words)
            entries = entries.Where(entry => entry.What.Contains(words) || entry.Why.Contains(words)
                || (entry.Before != null && entry.Before.Contains(words)) || (entry.After != null && entry.After.Contains(words)));
        if (query.From is { } from)
            entries = entries.Where(entry => entry.At >= FinnishTime.At(from, 0));
        if (query.To is { } to && to < DateOnly.MaxValue)
            entries = entries.Where(entry => entry.At < FinnishTime.At(to.AddDays(1), 0));
        if (query.Before is { } before)
            entries = entries.Where(entry => entry.Sequence < before);
        return entries;
    }
}
