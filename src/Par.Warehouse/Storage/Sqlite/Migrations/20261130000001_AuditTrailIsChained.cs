using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Par.Warehouse.Storage.Sqlite.Migrations;

/// <summary>
/// A row of the audit trail may be changed once, when it is put on the chain, and deleted only when the end of the trail says that the rule of retention has removed it.
/// </summary>
[DbContext(typeof(SqliteParContext))]
[Migration("20261130000001_AuditTrailIsChained")]
internal sealed class AuditTrailIsChained : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("INSERT INTO audit_head (head_key, sequence, entry_hash, removed_to, removed_hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0, '0000000000000000000000000000000000000000000000000000000000000000');");
        migrationBuilder.Sql("""
            CREATE TRIGGER audit_entry_refuses_update BEFORE UPDATE ON audit_entry WHEN OLD.entry_hash <> ''
            BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END;
            """);
        migrationBuilder.Sql("""
            CREATE TRIGGER audit_entry_refuses_delete BEFORE DELETE ON audit_entry
            WHEN OLD.sequence = 0 OR OLD.sequence > (SELECT removed_to FROM audit_head)
            BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END;
            """);
    }
}
