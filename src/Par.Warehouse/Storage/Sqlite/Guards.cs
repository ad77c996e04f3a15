using Microsoft.EntityFrameworkCore.Migrations;

namespace Par.Warehouse.Storage.Sqlite;

/// <summary>
/// What SQLite itself refuses. A row of the audit trail is never changed, and deleted only when the end of the trail says that the rule of retention has removed it. A
/// release that is public (state 3 published, 4 superseded, 7 withdrawn) stays as it is: only its state moves on, and the only text that comes later is why it was
/// withdrawn (kind 4).
/// </summary>
internal static class Guards
{
    public static void Create(MigrationBuilder migration)
    {
        migration.Sql($"INSERT INTO audit_head (head_key, sequence, entry_hash, removed_to, removed_hash) VALUES (1, 0, '{new string('0', 64)}', 0, '{new string('0', 64)}');");
        migration.Sql("""
            CREATE TRIGGER audit_entry_refuses_update BEFORE UPDATE ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END;
            """);
        migration.Sql("""
            CREATE TRIGGER audit_entry_refuses_delete BEFORE DELETE ON audit_entry WHEN OLD.sequence > (SELECT removed_to FROM audit_head)
            BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END;
            """);
        migration.Sql("""
            CREATE TRIGGER release_is_immutable BEFORE UPDATE ON release
            WHEN OLD.state IN (3, 4, 7) AND (NEW.state NOT IN (3, 4, 7)
                OR NEW.side IS NOT OLD.side OR NEW.statistic_year IS NOT OLD.statistic_year OR NEW.version IS NOT OLD.version
                OR NEW.basis_hash IS NOT OLD.basis_hash OR NEW.key_fingerprint IS NOT OLD.key_fingerprint
                OR NEW.built_at IS NOT OLD.built_at OR NEW.built_by IS NOT OLD.built_by OR NEW.approved_by IS NOT OLD.approved_by OR NEW.publish_at IS NOT OLD.publish_at
                OR NEW.published_at IS NOT OLD.published_at OR NEW.is_preliminary IS NOT OLD.is_preliminary OR NEW.is_synthetic IS NOT OLD.is_synthetic)
            BEGIN SELECT RAISE(ABORT, 'A published release is immutable.'); END;
            """);
        migration.Sql("""
            CREATE TRIGGER release_refuses_delete BEFORE DELETE ON release WHEN OLD.state IN (3, 4, 7)
            BEGIN SELECT RAISE(ABORT, 'A published release is immutable.'); END;
            """);
        foreach (var table in (string[])["published_cell", "published_organisation", "published_provider", "release_text"])
        {
            Refuse(migration, table, "UPDATE", "OLD", "");
            Refuse(migration, table, "DELETE", "OLD", "");
            Refuse(migration, table, "INSERT", "NEW", table == "release_text" ? "NEW.text_kind <> 4 AND " : "");
        }
    }

    private static void Refuse(MigrationBuilder migration, string table, string change, string row, string unless) => migration.Sql($"""
        CREATE TRIGGER {table}_refuses_{change.ToLowerInvariant()} BEFORE {change} ON {table}
        WHEN {unless}(SELECT state FROM release WHERE release_key = {row}.release_key) IN (3, 4, 7)
        BEGIN SELECT RAISE(ABORT, 'A published release is immutable.'); END;
        """);
}
