using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Desk;

namespace Par.Warehouse.Storage.Model;

/// <summary>Releases and what they publish.</summary>
internal static class ReleaseModel
{
    public static void Configure(ModelBuilder model)
    {
        ConfigurePublished(model);
        model.Entity<ReleaseAcknowledgement>(table =>
        {
            table.ToTable("release_acknowledgement").HasKey(row => new { row.ReleaseKey, row.Code });
            table.Property(row => row.Code).HasColumnName("check_code").IsCode();
            table.Property(row => row.AcknowledgedBy).HasMaxLength(Names.Account);
            table.Property(row => row.Why).HasMaxLength(Names.Text);
            table.HasOne<Release>().WithMany().HasForeignKey(row => row.ReleaseKey).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PreReleaseAccess>(table =>
        {
            table.ToTable("pre_release_access").HasKey(row => new { row.ReleaseKey, row.UserName });
            table.Property(row => row.UserName).HasMaxLength(Names.Account);
            table.Property(row => row.GrantedBy).HasMaxLength(Names.Account);
            table.HasOne<Release>().WithMany().HasForeignKey(row => row.ReleaseKey).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<LiveCheck>(table =>
        {
            table.ToTable("release_live_check").HasKey(row => new { row.ReleaseKey, row.Number });
            table.Property(row => row.Number).HasColumnName("check_number");
            table.HasOne<Release>().WithMany().HasForeignKey(row => row.ReleaseKey).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ReleaseBuild>(table =>
        {
            table.ToTable("release_build").HasKey(row => row.Key);
            table.Property(row => row.Key).HasColumnName("build_key").ValueGeneratedNever();
            table.Property(row => row.Year).HasColumnName("statistic_year");
            table.Property(row => row.End).HasColumnName("build_end");
            table.Property(row => row.Stored).HasColumnName("tables_stored");
            table.Property(row => row.Tables).HasColumnName("tables_in_all");
            table.Property(row => row.RequestedBy).HasMaxLength(Names.Account);
            table.Property(row => row.CancelledBy).HasMaxLength(Names.Account);
            table.Property(row => row.Cause).HasMaxLength(ReleaseBuild.LongestCause);
            // One build of a side and year at a time: who asks while it is on its way is shown that one.
            table.HasIndex(row => new { row.Side, row.Year }).IsUnique().HasFilter("ended_at IS NULL");
            table.HasIndex(row => row.RequestedAt);
        });
        model.Entity<Subscriber>(table =>
        {
            table.ToTable("subscriber").HasKey(row => row.Key);
            table.Property(row => row.Key).HasColumnName("subscriber_key").ValueGeneratedNever();
            table.Property(row => row.Email).HasMaxLength(Names.Name);
            table.Property(row => row.Language).HasColumnName("letter_language");
            table.Property(row => row.ConfirmHash).IsCode();
            table.Property(row => row.UnsubscribeToken).IsCode();
            table.HasIndex(row => row.UnsubscribeToken).IsUnique();
            table.HasIndex(row => row.ConfirmHash).IsUnique().HasFilter("confirm_hash IS NOT NULL");
        });
    }

    /// <summary>What the public may come to see: all that <see cref="PublishedContext"/> knows.</summary>
    public static void ConfigurePublished(ModelBuilder model)
    {
        model.Entity<Release>(table =>
        {
            table.ToTable("release", guarded => guarded.HasTrigger("release_is_immutable")).HasKey(row => row.Key);
            table.Property(row => row.Key).HasColumnName("release_key").ValueGeneratedNever();
            table.Property(row => row.Year).HasColumnName("statistic_year");
            table.Property(row => row.State).IsConcurrencyToken();
            table.Property(row => row.BasisHash).IsCode();
            table.Property(row => row.KeyFingerprint).IsCode();
            table.Property(row => row.BuiltBy).HasMaxLength(Names.Account);
            table.Property(row => row.ApprovedBy).HasMaxLength(Names.Account);
            table.HasIndex(row => new { row.Side, row.Year, row.Version }).IsUnique();
        });
        model.Entity<PublishedCell>(table =>
        {
            table.ToTable("published_cell", guarded => guarded.HasTrigger("published_cell_is_immutable")).HasKey(row => new { row.ReleaseKey, row.TableId, row.Place, row.Category, row.Gender, row.Age });
            table.Property(row => row.TableId).IsCode(40);
            table.Property(row => row.Place).IsCode(40);
            table.Property(row => row.Category).IsCode();
            table.Property(row => row.Gender).IsCode(8);
            table.Property(row => row.Age).IsCode(8);
            table.HasOne<Release>().WithMany().HasForeignKey(row => row.ReleaseKey).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PublishedProvider>(table =>
        {
            table.ToTable("published_provider", guarded => guarded.HasTrigger("published_provider_is_immutable")).HasKey(row => new { row.ReleaseKey, row.Place, row.ParId });
            table.Property(row => row.Place).IsCode(40);
            table.Property(row => row.ParId).IsCode();
            table.HasOne<Release>().WithMany().HasForeignKey(row => row.ReleaseKey).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PublishedOrganisation>(table =>
        {
            table.ToTable("published_organisation", guarded => guarded.HasTrigger("published_organisation_is_immutable")).HasKey(row => new { row.ReleaseKey, row.ParId });
            table.Property(row => row.ParId).IsCode();
            table.Property(row => row.Name).HasMaxLength(Names.Name);
            table.Property(row => row.ServiceName).HasMaxLength(Names.Name);
            table.Property(row => row.AdministratorType).IsCode();
            table.Property(row => row.HomeMunicipality).IsCode(3);
            table.Property(row => row.AreaMunicipalities).IsCode(2000);
            table.HasOne<Release>().WithMany().HasForeignKey(row => row.ReleaseKey).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ReleaseText>(table =>
        {
            table.ToTable("release_text", guarded => guarded.HasTrigger("release_text_is_immutable")).HasKey(row => new { row.ReleaseKey, row.Kind, row.Language });
            table.Property(row => row.Kind).HasColumnName("text_kind");
            table.Property(row => row.Language).HasColumnName("text_language");
            table.Property(row => row.Markdown).HasMaxLength(ReleaseText.Longest);
            table.Property(row => row.WrittenBy).HasMaxLength(Names.Account);
            table.HasOne<Release>().WithMany().HasForeignKey(row => row.ReleaseKey).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PlannedRelease>(table =>
        {
            table.ToTable("release_plan").HasKey(row => new { row.Side, row.Year });
            table.Property(row => row.Year).HasColumnName("statistic_year");
            table.Property(row => row.PlannedBy).HasMaxLength(Names.Account);
        });
    }
}
