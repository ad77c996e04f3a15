using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Par.Warehouse.Collection;
using Par.Warehouse.Star;

namespace Par.Warehouse.Storage.Model;

/// <summary>
/// The star schema. The key of a fact is the statistic year, the submission and a running number within it, so that a submission's rows lie together, are written
/// together and are replaced together, and SQL Server can keep each year on a partition of its own. Of the keys that answers, periods and measures repeat from
/// their client only the client itself is a foreign key: a row cannot differ from its client, because it is made from it.
/// </summary>
internal static class StarModel
{
    public static void Configure(ModelBuilder model)
    {
        Dimensions(model);
        Clients(model);
        Workers(model);
        Grants(model);
    }

    private static void Dimensions(ModelBuilder model)
    {
        model.Entity<DimOrganisation>(table =>
        {
            table.ToTable("dim_organisation").HasKey(row => row.OrganisationKey);
            table.Property(row => row.OrganisationKey).ValueGeneratedNever();
            table.Property(row => row.ParId).IsCode();
            table.Property(row => row.Name).HasMaxLength(Names.Name);
            table.Property(row => row.ServiceName).HasMaxLength(Names.Name);
            table.Property(row => row.BusinessId).IsCode(16);
            table.Property(row => row.AdministratorType).IsCode();
            table.Property(row => row.HomeMunicipality).IsCode(3);
            table.Property(row => row.AreaMunicipalities).IsCode(2000);
            table.HasIndex(row => new { row.ParId, row.Side });
        });
        model.Entity<BridgeServedMunicipality>(table =>
        {
            table.ToTable("bridge_served_municipality").HasKey(row => new { row.OrganisationKey, row.MunicipalityKey });
            table.HasOne<DimOrganisation>().WithMany().HasForeignKey(row => row.OrganisationKey).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<DimArea>().WithMany().HasForeignKey(row => row.MunicipalityKey).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DimArea>(table =>
        {
            table.ToTable("dim_area").HasKey(row => row.AreaKey);
            table.Property(row => row.AreaKey).ValueGeneratedNever();
            table.Property(row => row.Level).HasColumnName("area_level").IsCode(16);
            table.Property(row => row.Place).IsCode(40);
            table.Property(row => row.Code).IsCode(3);
            table.Property(row => row.CurrentCode).IsCode(3);
            table.Property(row => row.RegionCode).IsCode(2);
            table.Property(row => row.CountyCode).IsCode(2);
            table.Property(row => row.AviCode).IsCode(1);
            table.HasIndex(row => row.Place);
            Labels(table);
        });
        model.Entity<DimTable>(table =>
        {
            table.ToTable("dim_table").HasKey(row => row.TableId);
            table.Property(row => row.TableId).IsCode(40);
            table.Property(row => row.Additivity).IsCode(16);
            Labels(table);
        });
        model.Entity<DimCategory>(table =>
        {
            table.ToTable("dim_category").HasKey(row => new { row.StatisticYear, row.TableId, row.Category });
            table.Property(row => row.TableId).IsCode(40);
            table.Property(row => row.Category).IsCode();
            table.Property(row => row.Order).HasColumnName("category_order");
            Labels(table);
            table.HasOne<DimTable>().WithMany().HasForeignKey(row => row.TableId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DimRound>(table =>
        {
            table.ToTable("dim_round").HasKey(row => row.RoundKey);
            table.Property(row => row.RoundKey).ValueGeneratedNever();
            table.Property(row => row.Kind).HasColumnName("round_kind");
            table.Property(row => row.Code).IsCode(8);
        });
        model.Entity<DimGender>(table =>
        {
            table.ToTable("dim_gender").HasKey(row => row.GenderKey);
            table.Property(row => row.GenderKey).ValueGeneratedNever();
            Labels(table);
        });
        model.Entity<DimAgeGroup>(table =>
        {
            table.ToTable("dim_age_group").HasKey(row => row.AgeGroupKey);
            table.Property(row => row.AgeGroupKey).ValueGeneratedNever();
            table.Property(row => row.Concept).IsCode();
            Labels(table);
        });
        model.Entity<DimLanguage>(table =>
        {
            table.ToTable("dim_language").HasKey(row => row.LanguageKey);
            table.Property(row => row.LanguageKey).ValueGeneratedNever();
            table.Property(row => row.Concept).IsCode();
            Labels(table);
        });
        model.Entity<DimCode>(table =>
        {
            table.ToTable("dim_code").HasKey(row => row.CodeKey);
            table.Property(row => row.CodeKey).ValueGeneratedNever();
            table.Property(row => row.Variable).IsCode();
            table.Property(row => row.VariableConcept).IsCode();
            table.Property(row => row.Value).IsCode();
            table.Property(row => row.Concept).IsCode();
            table.Property(row => row.Order).HasColumnName("code_order");
            table.Property(row => row.Kind).HasColumnName("code_kind").IsCode(16);
            table.Property(row => row.GroupConcept).IsCode();
            Labels(table);
        });
    }

    /// <summary>Labels and names in the three languages.</summary>
    private static void Labels<T>(EntityTypeBuilder<T> table)
        where T : class
    {
        foreach (var label in typeof(T).GetProperties().Where(property => property.Name[^2..] is "Fi" or "Sv" or "En"))
            table.Property(label.Name).HasMaxLength(Names.Name);
    }

    private static void Clients(ModelBuilder model)
    {
        model.Entity<FactClient>(table =>
        {
            table.ToTable("fact_client").HasKey(row => new { row.StatisticYear, row.SubmissionKey, row.ClientNumber });
            table.Property(row => row.ClientId).HasMaxLength(Names.Code);
            table.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionKey).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<DimOrganisation>().WithMany().HasForeignKey(row => row.OrganisationKey).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<DimArea>().WithMany().HasForeignKey(row => row.MunicipalityKey).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<DimRound>().WithMany().HasForeignKey(row => row.RoundKey).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<DimGender>().WithMany().HasForeignKey(row => row.GenderKey).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<DimAgeGroup>().WithMany().HasForeignKey(row => row.AgeGroupKey).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<DimLanguage>().WithMany().HasForeignKey(row => row.LanguageKey).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<FactClientAnswer>(table =>
        {
            table.ToTable("fact_client_answer").HasKey(row => new { row.StatisticYear, row.SubmissionKey, row.ClientNumber, row.CodeKey });
            table.HasOne<FactClient>().WithMany().HasForeignKey(row => new { row.StatisticYear, row.SubmissionKey, row.ClientNumber }).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<DimCode>().WithMany().HasForeignKey(row => row.CodeKey).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<FactPeriod>(table =>
        {
            table.ToTable("fact_period").HasKey(row => new { row.StatisticYear, row.SubmissionKey, row.PeriodNumber });
            table.Property(row => row.PlannedWeeklyHours).HasPrecision(6, 2);
            table.HasOne<FactClient>().WithMany().HasForeignKey(row => new { row.StatisticYear, row.SubmissionKey, row.ClientNumber }).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<DimCode>().WithMany().HasForeignKey(row => row.ReferralCodeKey).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<DimCode>().WithMany().HasForeignKey(row => row.BasisCodeKey).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<DimCode>().WithMany().HasForeignKey(row => row.PlacementDuringCodeKey).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<DimCode>().WithMany().HasForeignKey(row => row.PlacementAfterCodeKey).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<FactMeasure>(table =>
        {
            table.ToTable("fact_measure").HasKey(row => new { row.StatisticYear, row.SubmissionKey, row.MeasureNumber });
            table.HasOne<FactClient>().WithMany().HasForeignKey(row => new { row.StatisticYear, row.SubmissionKey, row.ClientNumber }).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<DimCode>().WithMany().HasForeignKey(row => row.CodeKey).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void Workers(ModelBuilder model)
    {
        model.Entity<FactWorker>(table =>
        {
            table.ToTable("fact_worker").HasKey(row => new { row.StatisticYear, row.SubmissionKey, row.WorkerNumber });
            table.Property(row => row.PersonYears).HasPrecision(5, 2);
            table.Property(row => row.GrantShare).HasPrecision(5, 2);
            table.HasOne<Submission>().WithMany().HasForeignKey(row => row.SubmissionKey).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<DimOrganisation>().WithMany().HasForeignKey(row => row.OrganisationKey).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<DimRound>().WithMany().HasForeignKey(row => row.RoundKey).OnDelete(DeleteBehavior.Restrict);
            table.HasOne<DimCode>().WithMany().HasForeignKey(row => row.EducationCodeKey).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<FactWorkerTask>(table =>
        {
            table.ToTable("fact_worker_task").HasKey(row => new { row.StatisticYear, row.SubmissionKey, row.WorkerNumber, row.Task });
            table.Property(row => row.Task).IsCode(16);
            table.Property(row => row.Share).HasPrecision(5, 2);
            table.HasOne<FactWorker>().WithMany().HasForeignKey(row => new { row.StatisticYear, row.SubmissionKey, row.WorkerNumber }).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void Grants(ModelBuilder model) => model.Entity<FactGrant>(table =>
    {
        table.ToTable("fact_grant").HasKey(row => row.GrantKey);
        table.Property(row => row.GrantKey).ValueGeneratedNever();
        table.Property(row => row.DiaryNumber).HasMaxLength(Names.Code);
        table.Property(row => row.ParId).IsCode();
        table.Property(row => row.GrantType).IsCode();
        table.Property(row => row.AppliedEuros).HasPrecision(12, 2);
        table.Property(row => row.GrantedEuros).HasPrecision(12, 2);
        table.Property(row => row.GrantedPersonYears).HasPrecision(7, 2);
        table.Property(row => row.Authority).IsCode(16);
        table.HasIndex(row => new { row.StatisticYear, row.Side });
    });
}
