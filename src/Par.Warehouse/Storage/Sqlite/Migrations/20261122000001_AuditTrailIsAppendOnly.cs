using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Par.Warehouse.Storage.Sqlite.Migrations;

/// <summary>Makes the database itself refuse to change or delete a row of the audit trail.</summary>
[DbContext(typeof(SqliteParContext))]
[Migration("20261122000001_AuditTrailIsAppendOnly")]
internal sealed class AuditTrailIsAppendOnly : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            CREATE TRIGGER audit_entry_refuses_update BEFORE UPDATE ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END;
            """);
        migrationBuilder.Sql("""
            CREATE TRIGGER audit_entry_refuses_delete BEFORE DELETE ON audit_entry
            BEGIN SELECT RAISE(ABORT, 'The audit trail is append-only.'); END;
            """);
    }
}
