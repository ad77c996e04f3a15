using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Storage.Model;

namespace Par.Warehouse.Storage;

/// <summary>
/// What the public may come to see, and nothing else: the releases with their cells, organisations and texts, and the calendar. It reads over a connection of its
/// own (<c>Database:PublicConnectionString</c>), whose role on SQL Server can read no other table (<c>sql/01-roles.sql</c>), and which on SQLite cannot write. A public
/// page has no other way to the database, so what it is not to show it cannot read.
/// </summary>
public sealed class PublishedContext(DbContextOptions<PublishedContext> options) : DbContext(options)
{
    /// <summary>Releases.</summary>
    public DbSet<Release> Releases => Set<Release>();

    /// <summary>Published cells.</summary>
    public DbSet<PublishedCell> Cells => Set<PublishedCell>();

    /// <summary>Organisations that weigh in the figures of an area.</summary>
    public DbSet<PublishedProvider> Providers => Set<PublishedProvider>();

    /// <summary>Organisations as published.</summary>
    public DbSet<PublishedOrganisation> Organisations => Set<PublishedOrganisation>();

    /// <summary>Quality descriptions, notes and corrections of releases.</summary>
    public DbSet<ReleaseText> Texts => Set<ReleaseText>();

    /// <summary>When releases are expected.</summary>
    public DbSet<PlannedRelease> Plans => Set<PlannedRelease>();

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Always: this connection reads.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new InvalidOperationException("The public connection only reads.");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Always: this connection reads.</exception>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("The public connection only reads.");

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ReleaseModel.ConfigurePublished(modelBuilder);
        Names.Apply(modelBuilder);
    }
}
