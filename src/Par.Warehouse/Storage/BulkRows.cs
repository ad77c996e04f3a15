using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Par.Warehouse.Storage.Sqlite;

namespace Par.Warehouse.Storage;

/// <summary>Writes many rows at once by the provider's bulk path, past change tracking.</summary>
public static class BulkRows
{
    static BulkRows() => LinqToDBForEFTools.Initialize();

    /// <summary>
    /// Inserts <paramref name="rows"/> in the context's current transaction: they are there together with everything else in it, or not at all.
    /// </summary>
    /// <exception cref="InvalidOperationException">The context has no transaction, or a code is not ASCII, see <see
    /// cref="CodeGuard"/>.</exception>
    public static async Task InsertRowsAsync<T>(this ParContext context, IReadOnlyCollection<T> rows, CancellationToken cancel = default)
        where T : class
    {
        if (context.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Rows are inserted in bulk inside a transaction only: begin one with BeginWriteAsync.");
        if (rows.Count == 0)
            return;
        CodeGuard.Check(context, rows);
        if (context is SqliteParContext)
            PreparedInsert.Run(context, rows, cancel);
        else
            await context.BulkCopyAsync(new BulkCopyOptions { BulkCopyType = BulkCopyType.ProviderSpecific, CheckConstraints = true, FireTriggers = true, BulkCopyTimeout = 0 }, rows, cancel);
    }
}
