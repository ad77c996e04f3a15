using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Par.Warehouse.Storage.Sqlite;

/// <summary>
/// Stores every table with a composite key in the order of that key (<c>WITHOUT ROWID</c>), as SQL Server's clustered key does. SQLite would otherwise
/// keep each fact twice, once in the table and once in the key's index.
/// </summary>
#pragma warning disable EF1001 // The SQLite generator is EF's documented place for such additions; its constructor takes an internal-looking service.
internal sealed class KeyOrderedTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
#pragma warning restore EF1001
{
    /// <inheritdoc/>
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        var keyOrdered = operation.PrimaryKey is { Columns.Length: > 1 };
        base.Generate(operation, model, builder, terminate && !keyOrdered);
        if (!keyOrdered)
            return;
        builder.Append(" WITHOUT ROWID");
        if (!terminate)
            return;
        builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}
