using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Par.Warehouse.Releases.Published;

/// <summary>
/// Refuses what would change a release that is public: of its row only the state moves on, and its cells, organisations and texts stay. The database refuses
/// the same by its triggers, for whoever goes past the program.
/// </summary>
internal static class PublishedGuard
{
    /// <summary>Looks through what is about to be written.</summary>
    /// <exception cref="InvalidOperationException">It would change a public release.</exception>
    public static void Check(ChangeTracker changes)
    {
        foreach (var entry in changes.Entries<Release>())
            if (entry.State is EntityState.Modified or EntityState.Deleted && entry.Property(release => release.State).OriginalValue.IsPublic()
                && (entry.State == EntityState.Deleted || !entry.Entity.State.IsPublic()
                    || entry.Properties.Any(property => property.IsModified && property.Metadata.Name != nameof(Release.State))))
                throw new InvalidOperationException("A published release is immutable.");
        if (changes.Entries<PublishedCell>().Any(entry => entry.State == EntityState.Modified)
            || changes.Entries<PublishedProvider>().Any(entry => entry.State == EntityState.Modified)
            || changes.Entries<PublishedOrganisation>().Any(entry => entry.State == EntityState.Modified))
            throw new InvalidOperationException("A stored figure is never changed: a release is built anew.");
    }
}
