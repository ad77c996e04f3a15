using LinqToDB.Data;
using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Par.Warehouse.Storage;

/// <summary>Writes many rows at once by the provider's bulk path, past change tracking.</summary>
public static class BulkRows
{
    static BulkRows() => LinqToDBForEFTools.Initialize();

    /// <summary>
    /// Inserts <paramref name="rows"/> in the context's current transaction: they are there together with everything else in it, or not at all.
    /// </summary>
    /// <exception cref="InvalidOperationException">The context has no transaction.</exception>
    public static async Task InsertRowsAsync<T>(this ParContext context, IReadOnlyCollection<T> rows, CancellationToken cancel = default)
        where T : class
    {
        if (context.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Rows are inserted in bulk inside a transaction only: begin one with BeginWriteAsync.");
        if (rows.Count == 0)
            return;
        var options = new BulkCopyOptions
        {
            BulkCopyType = context.Database.IsSqlServer() ? BulkCopyType.ProviderSpecific : BulkCopyType.MultipleRows,
            CheckConstraints = true,
            KeepIdentity = true,
            MaxBatchSize = context.Database.IsSqlServer() ? null : 250,
        };
        await context.BulkCopyAsync(options, rows, cancel);
    }
}
