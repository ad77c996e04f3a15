using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Par.Warehouse.Storage.SqlServer.Migrations;

/// <summary>Makes the database itself refuse to change or delete a row of the audit trail.</summary>
[DbContext(typeof(SqlServerParContext))]
[Migration("20261122000001_AuditTrailIsAppendOnly")]
internal sealed class AuditTrailIsAppendOnly : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        EXEC('CREATE TRIGGER audit_entry_is_append_only ON audit_entry INSTEAD OF UPDATE, DELETE AS
        THROW 51000, ''The audit trail is append-only.'', 1;');
        """);
}
