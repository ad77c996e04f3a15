using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Par.Warehouse.Storage.Sqlite.Migrations;

/// <summary>
/// Makes the database itself refuse to change a release that is public (state 3 published, 4 superseded, 7 withdrawn): only its state moves on, and the only text that
/// comes later is why it was withdrawn (kind 4).
/// </summary>
[DbContext(typeof(SqliteParContext))]
[Migration("20261130000002_PublishedIsImmutable")]
internal sealed class PublishedIsImmutable : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            CREATE TRIGGER release_is_immutable BEFORE UPDATE ON release
            WHEN OLD.state IN (3, 4, 7) AND (NEW.state NOT IN (3, 4, 7)
                OR NEW.side IS NOT OLD.side OR NEW.year IS NOT OLD.year OR NEW.version IS NOT OLD.version OR NEW.basis_hash IS NOT OLD.basis_hash OR NEW.key_fingerprint IS NOT OLD.key_fingerprint
                OR NEW.built_at IS NOT OLD.built_at OR NEW.built_by IS NOT OLD.built_by OR NEW.approved_by IS NOT OLD.approved_by OR NEW.publish_at IS NOT OLD.publish_at
                OR NEW.published_at IS NOT OLD.published_at OR NEW.is_preliminary IS NOT OLD.is_preliminary OR NEW.is_synthetic IS NOT OLD.is_synthetic)
            BEGIN SELECT RAISE(ABORT, 'A published release is immutable.'); END;
            """);
        migrationBuilder.Sql("""
            CREATE TRIGGER release_refuses_delete BEFORE DELETE ON release WHEN OLD.state IN (3, 4, 7)
            BEGIN SELECT RAISE(ABORT, 'A published release is immutable.'); END;
            """);
        foreach (var table in (string[])["published_cell", "published_organisation", "published_provider", "release_text"])
        {
            Refuse(migrationBuilder, table, "UPDATE", "OLD", "");
            Refuse(migrationBuilder, table, "DELETE", "OLD", "");
            Refuse(migrationBuilder, table, "INSERT", "NEW", table == "release_text" ? "NEW.text_kind <> 4 AND " : "");
        }
    }

    private static void Refuse(MigrationBuilder migration, string table, string change, string row, string unless) => migration.Sql($"""
        CREATE TRIGGER {table}_refuses_{change.ToLowerInvariant()} BEFORE {change} ON {table}
        WHEN {unless}(SELECT state FROM release WHERE release_key = {row}.release_key) IN (3, 4, 7)
        BEGIN SELECT RAISE(ABORT, 'A published release is immutable.'); END;
        """);
}
