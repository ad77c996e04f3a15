using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Par.Warehouse.Storage.SqlServer.Migrations;

/// <summary>Lets nobody change how many ranges a public release was found to leave narrow: the column is younger than the trigger that guards the others.</summary>
[DbContext(typeof(SqlServerParContext))]
[Migration("20261124000001_NarrowRangesAreImmutable")]
internal sealed class NarrowRangesAreImmutable : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        EXEC('CREATE TRIGGER release_narrow_ranges_are_immutable ON release AFTER UPDATE AS
        IF EXISTS (
            SELECT 1 FROM deleted JOIN inserted ON inserted.release_key = deleted.release_key
            WHERE deleted.state IN (3, 4, 7) AND EXISTS (SELECT deleted.narrow_ranges EXCEPT SELECT inserted.narrow_ranges))
        THROW 51001, ''A published release is immutable.'', 1;');
        """);
}
