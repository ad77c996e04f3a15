using Microsoft.EntityFrameworkCore.Migrations;

namespace Par.Warehouse.Storage.SqlServer;

/// <summary>
/// What SQL Server itself refuses: the same as SQLite's guards do. Each table with a trigger says so in the model (<c>HasTrigger</c>), because EF's statements would
/// otherwise ask for output that the server does not give beside a trigger (error 334). The program's bulk inserts fire them too.
/// </summary>
internal static class Guards
{
    /// <summary>Error by which the server refuses to change the audit trail.</summary>
    public const int AppendOnly = 51000;

    /// <summary>Error by which the server refuses to change a public release.</summary>
    public const int Immutable = 51001;

    public static void Create(MigrationBuilder migration)
    {
        migration.Sql($"INSERT INTO audit_head (head_key, sequence, entry_hash, removed_to, removed_hash) VALUES (1, 0, '{new string('0', 64)}', 0, '{new string('0', 64)}');");
        Trigger(migration, "audit_entry", "audit_entry_is_chained", "UPDATE, DELETE", AppendOnly, "The audit trail is append-only.", """
            SELECT 1 FROM deleted LEFT JOIN inserted ON inserted.audit_key = deleted.audit_key
            WHERE inserted.audit_key IS NOT NULL OR deleted.sequence > (SELECT removed_to FROM audit_head)
            """);
        Trigger(migration, "release", "release_is_immutable", "UPDATE, DELETE", Immutable, "A published release is immutable.", """
            SELECT 1 FROM deleted LEFT JOIN inserted ON inserted.release_key = deleted.release_key
            WHERE deleted.state IN (3, 4, 7) AND (inserted.release_key IS NULL OR inserted.state NOT IN (3, 4, 7) OR EXISTS (
                SELECT deleted.side, deleted.statistic_year, deleted.version, deleted.basis_hash, deleted.key_fingerprint, deleted.built_at, deleted.built_by,
                    deleted.approved_by, deleted.publish_at, deleted.published_at, deleted.is_preliminary, deleted.is_synthetic
                EXCEPT
                SELECT inserted.side, inserted.statistic_year, inserted.version, inserted.basis_hash, inserted.key_fingerprint, inserted.built_at, inserted.built_by,
                    inserted.approved_by, inserted.publish_at, inserted.published_at, inserted.is_preliminary, inserted.is_synthetic))
            """);
        foreach (var table in (string[])["published_cell", "published_organisation", "published_provider", "release_text"])
            Trigger(migration, table, table + "_is_immutable", "INSERT, UPDATE, DELETE", Immutable,
                "A published release is immutable.", $"""
                SELECT 1 FROM release
                JOIN (SELECT release_key FROM deleted UNION SELECT release_key FROM inserted{(table == "release_text" ? " WHERE text_kind <> 4" : "")}) AS changed
                    ON changed.release_key = release.release_key
                WHERE release.state IN (3, 4, 7)
                """);
    }

    // In EXEC, because a trigger must be alone in its batch, and a script of all migrations is not.
    private static void Trigger(MigrationBuilder migration, string table, string name, string changes, int error, string message, string found) => migration.Sql($"""
        EXEC(N'CREATE TRIGGER {name} ON {table} AFTER {changes} AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS ({found.Replace("'", "''", StringComparison.Ordinal)})
                THROW {error}, ''{message}'', 1;
        END');
        """);
}
