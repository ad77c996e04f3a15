using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Par.Warehouse.Storage.SqlServer.Migrations;

/// <summary>
/// Makes the database itself refuse to change a release that is public (state 3 published, 4 superseded, 7 withdrawn): only its state moves on, and the only text that
/// comes later is why it was withdrawn (kind 4). A bulk insert does not fire triggers; the program makes none into a public release.
/// </summary>
[DbContext(typeof(SqlServerParContext))]
[Migration("20261130000002_PublishedIsImmutable")]
internal sealed class PublishedIsImmutable : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            EXEC('CREATE TRIGGER release_is_immutable ON release AFTER UPDATE, DELETE AS
            IF EXISTS (
                SELECT 1 FROM deleted LEFT JOIN inserted ON inserted.release_key = deleted.release_key
                WHERE deleted.state IN (3, 4, 7) AND (inserted.release_key IS NULL OR inserted.state NOT IN (3, 4, 7) OR EXISTS (
                    SELECT deleted.side, deleted.year, deleted.version, deleted.basis_hash, deleted.key_fingerprint, deleted.built_at, deleted.built_by, deleted.approved_by,
                        deleted.publish_at, deleted.published_at, deleted.is_preliminary, deleted.is_synthetic
                    EXCEPT
                    SELECT inserted.side, inserted.year, inserted.version, inserted.basis_hash, inserted.key_fingerprint, inserted.built_at, inserted.built_by, inserted.approved_by,
                        inserted.publish_at, inserted.published_at, inserted.is_preliminary, inserted.is_synthetic)))
            THROW 51001, ''A published release is immutable.'', 1;');
            """);
        foreach (var table in (string[])["published_cell", "published_organisation", "published_provider", "release_text"])
        {
            var inserted = table == "release_text" ? "SELECT release_key FROM inserted WHERE text_kind <> 4" : "SELECT release_key FROM inserted";
            migrationBuilder.Sql($"""
                EXEC('CREATE TRIGGER {table}_is_immutable ON {table} AFTER INSERT, UPDATE, DELETE AS
                IF EXISTS (
                    SELECT 1 FROM release JOIN (SELECT release_key FROM deleted UNION {inserted}) changed ON changed.release_key = release.release_key
                    WHERE release.state IN (3, 4, 7))
                THROW 51001, ''A published release is immutable.'', 1;');
                """);
        }
    }
}
