using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Par.Warehouse.Storage.Sqlite.Migrations;

/// <summary>Lets nobody change how many ranges a public release was found to leave narrow: the column is younger than the trigger that guards the others.</summary>
[DbContext(typeof(SqliteParContext))]
[Migration("20261124000001_NarrowRangesAreImmutable")]
internal sealed class NarrowRangesAreImmutable : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TRIGGER release_narrow_ranges_are_immutable BEFORE UPDATE OF narrow_ranges ON release
        WHEN OLD.state IN (3, 4, 7) AND NEW.narrow_ranges IS NOT OLD.narrow_ranges
        BEGIN SELECT RAISE(ABORT, 'A published release is immutable.'); END;
        """);
}
