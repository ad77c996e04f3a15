using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace Par.Warehouse.Storage.Sqlite;

/// <summary>
/// SQLite's bulk path: one prepared statement, bound by position and stepped for each row in the running transaction. It takes a third of the time of the
/// provider's command, which looks every parameter up by its name for every row.
/// </summary>
internal static class PreparedInsert
{
    public static void Run<T>(ParContext context, IReadOnlyCollection<T> rows, CancellationToken cancel)
        where T : class
    {
        var entity = context.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no row of the model.");
        var columns = entity.GetProperties().Select(property => new Column(property)).ToArray();
        var database = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, Statement(entity), out var statement), database);
        using (statement)
            foreach (var row in rows)
            {
                cancel.ThrowIfCancellationRequested();
                for (var index = 0; index < columns.Length; index++)
                    Bind(statement, index + 1, columns[index].ValueOf(row));
                var code = raw.sqlite3_step(statement);
                if (code != raw.SQLITE_DONE)
                    SqliteException.ThrowExceptionForRC(code, database);
                raw.sqlite3_reset(statement);
            }
    }

    private static string Statement(IEntityType entity)
    {
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var properties = entity.GetProperties().ToList();
        return $"INSERT INTO \"{table.Name}\" ({string.Join(", ", properties.Select(property => $"\"{property.GetColumnName(table)}\""))}) "
            + $"VALUES ({string.Join(", ", properties.Select((_, index) => $"?{index + 1}"))})";
    }

    // The same forms as the provider's own: what is read back by it must be what was written.
    private static void Bind(sqlite3_stmt statement, int position, object? value) => _ = value switch
    {
        null => raw.sqlite3_bind_null(statement, position),
        string text => raw.sqlite3_bind_text(statement, position, text),
        int number => raw.sqlite3_bind_int64(statement, position, number),
        long number => raw.sqlite3_bind_int64(statement, position, number),
        byte number => raw.sqlite3_bind_int64(statement, position, number),
        short number => raw.sqlite3_bind_int64(statement, position, number),
        bool flag => raw.sqlite3_bind_int64(statement, position, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, position, number),
        Enum named => raw.sqlite3_bind_int64(statement, position, Convert.ToInt64(named, CultureInfo.InvariantCulture)),
        byte[] bytes => raw.sqlite3_bind_blob(statement, position, bytes),
        decimal number => raw.sqlite3_bind_text(statement, position, number.ToString("0.0###########################", CultureInfo.InvariantCulture)),
        DateTime moment => raw.sqlite3_bind_text(statement, position, moment.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        DateOnly day => raw.sqlite3_bind_text(statement, position, day.ToString(@"yyyy\-MM\-dd", CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"Rows with a {value.GetType().Name} are not written in bulk."),
    };

    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();
        private readonly Func<object?, object?>? toStored = property.GetTypeMapping().Converter?.ConvertToProvider;

        public object? ValueOf(object row)
        {
            var value = getter.GetClrValue(row);
            return value is null || toStored is null ? value : toStored(value);
        }
    }
}
