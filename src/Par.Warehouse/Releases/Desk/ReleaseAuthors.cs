using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Desk;

/// <summary>Who had a hand in a release: none of them approves it where two must look.</summary>
internal static class ReleaseAuthors
{
    /// <summary>What the audit trail calls the writing of a text; the kind and language follow.</summary>
    public const string Wrote = "Wrote ";

    /// <summary>User names of those who built the release, wrote any of its texts (also one that was written over) or handed it over.</summary>
    public static async Task<IReadOnlySet<string>> ReadAsync(ParContext context, Release release, CancellationToken cancel)
    {
        var subject = ReleaseSteps.Subject(release.Key);
        var authors = (await context.AuditEntries.AsNoTracking()
            .Where(entry => entry.SubjectKind == AuditTrail.OfRelease && entry.Subject == subject
                && (entry.What == ReleaseSteps.HandedOver || entry.What.StartsWith(Wrote)))
            .Select(entry => entry.Actor).Distinct().ToListAsync(cancel)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        authors.UnionWith(await context.ReleaseTexts.Where(text => text.ReleaseKey == release.Key).Select(text => text.WrittenBy).ToListAsync(cancel));
        if (release.BuiltBy is { } builder)
            authors.Add(builder);
        return authors;
    }
}
