using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Releases;

namespace Par.Warehouse.Storage.Model;

/// <summary>Releases and what they publish: the only tables that the public side may read.</summary>
internal static class ReleaseModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Release>(table =>
        {
            table.ToTable("release").HasKey(row => row.Key);
            table.Property(row => row.Key).HasColumnName("release_key").ValueGeneratedNever();
            table.Property(row => row.State).IsConcurrencyToken();
            table.Property(row => row.BasisHash).IsCode();
            table.HasIndex(row => new { row.Side, row.Year, row.Version }).IsUnique();
        });
        model.Entity<PublishedCell>(table =>
        {
            table.ToTable("published_cell").HasKey(row => new { row.ReleaseKey, row.TableId, row.Place, row.Category, row.Gender, row.Age });
            table.Property(row => row.TableId).IsCode(40);
            table.Property(row => row.Place).IsCode(40);
            table.Property(row => row.Category).IsCode();
            table.Property(row => row.Gender).IsCode(8);
            table.Property(row => row.Age).IsCode(8);
            table.HasOne<Release>().WithMany().HasForeignKey(row => row.ReleaseKey).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PublishedOrganisation>(table =>
        {
            table.ToTable("published_organisation").HasKey(row => new { row.ReleaseKey, row.ParId });
            table.Property(row => row.ParId).IsCode();
            table.Property(row => row.Name).HasMaxLength(Names.Name);
            table.Property(row => row.ServiceName).HasMaxLength(Names.Name);
            table.Property(row => row.AdministratorType).IsCode();
            table.Property(row => row.HomeMunicipality).IsCode(3);
            table.Property(row => row.AreaMunicipalities).IsCode(2000);
            table.HasOne<Release>().WithMany().HasForeignKey(row => row.ReleaseKey).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
