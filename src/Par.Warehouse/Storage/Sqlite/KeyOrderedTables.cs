using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Par.Warehouse.Storage.Sqlite;

/// <summary>
/// Gives SQLite's tables what SQL Server's have by themselves. A table with a composite key is stored in the order of that key (<c>WITHOUT ROWID</c>): SQLite would
/// otherwise keep each fact twice, once in the table and once in the key's index. A text is no longer, and a number no larger and no finer, than its column says:
/// SQLite would otherwise take what the server refuses.
/// </summary>
#pragma warning disable EF1001 // The SQLite generator is EF's documented place for such additions; its constructor takes an internal-looking service.
internal sealed class KeyOrderedTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
#pragma warning restore EF1001
{
    /// <inheritdoc/>
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        foreach (var column in operation.Columns)
            if (LimitOf(column) is { } limit)
                operation.CheckConstraints.Add(new AddCheckConstraintOperation { Name = $"ck_{operation.Name}_{column.Name}", Table = operation.Name, Sql = limit });
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

    private string? LimitOf(AddColumnOperation column)
    {
        var name = Dependencies.SqlGenerationHelper.DelimitIdentifier(column.Name);
        return column switch
        {
            { ClrType: var type, MaxLength: { } length } when type == typeof(string) => string.Create(CultureInfo.InvariantCulture, $"length({name}) <= {length}"),
            { Precision: { } precision, Scale: var scale } => string.Create(
                CultureInfo.InvariantCulture, $"abs({name}) < 1e{precision - (scale ?? 0)} AND abs(round({name}, {scale ?? 0}) - {name}) < 1e-9"),
            _ => null,
        };
    }
}
