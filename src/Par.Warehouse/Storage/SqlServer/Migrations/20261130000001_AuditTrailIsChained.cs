using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Par.Warehouse.Storage.SqlServer.Migrations;

/// <summary>
/// A row of the audit trail may be changed once, when it is put on the chain, and deleted only when the end of the trail says that the rule of retention has removed it.
/// </summary>
[DbContext(typeof(SqlServerParContext))]
[Migration("20261130000001_AuditTrailIsChained")]
internal sealed class AuditTrailIsChained : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("INSERT INTO audit_head (head_key, sequence, entry_hash, removed_to, removed_hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0, '0000000000000000000000000000000000000000000000000000000000000000');");
        migrationBuilder.Sql("""
            EXEC('CREATE TRIGGER audit_entry_is_chained ON audit_entry AFTER UPDATE, DELETE AS
            IF EXISTS (
                SELECT 1 FROM deleted LEFT JOIN inserted ON inserted.audit_key = deleted.audit_key
                WHERE (inserted.audit_key IS NOT NULL AND deleted.entry_hash <> '''')
                    OR (inserted.audit_key IS NULL AND (deleted.sequence = 0 OR deleted.sequence > (SELECT removed_to FROM audit_head))))
            THROW 51000, ''The audit trail is append-only.'', 1;');
            """);
    }
}
