using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;

namespace Par.Warehouse.Storage.Model;

/// <summary>How types are stored, in every context.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder builder)
    {
        // The keys of the facts begin with the column that is looked up; an index for every foreign key would double the database.
        builder.Conventions.Remove<ForeignKeyIndexConvention>();
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();
        builder.Properties<Side>().HaveConversion<byte>();
        builder.Properties<SubmissionSource>().HaveConversion<byte>();
        builder.Properties<SubmissionState>().HaveConversion<byte>();
        builder.Properties<ReviewVerdict>().HaveConversion<byte>();
        builder.Properties<Language>().HaveConversion<byte>();
        builder.Properties<Severity>().HaveConversion<byte>();
        builder.Properties<ReleaseTextKind>().HaveConversion<byte>();
        builder.Properties<ReleaseState>().HaveConversion<byte>();
        builder.Properties<SampleLoadState>().HaveConversion<byte>();
    }
}
