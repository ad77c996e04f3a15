using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Par.Tests;

/// <summary>
/// Makes the database answer later, as a server does. SQLite answers every asynchronous call before it returns, and what forgets to wait
/// for an answer goes unseen.
/// </summary>
internal sealed class TrulyAsynchronous : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    private static readonly TrulyAsynchronous Instance = new();

    /// <summary>Makes every asynchronous call of contexts of a type leave its thread before it is done.</summary>
    public static void For<TContext>(IServiceCollection services)
        where TContext : DbContext => services.ConfigureDbContext<TContext>(options => options.AddInterceptors(Instance));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) => LaterAsync(result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result,
        CancellationToken cancellationToken = default) => LaterAsync(result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default) => LaterAsync(result);

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default) => LaterAsync(result);

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default) => LaterAsync(result);

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default) => LaterAsync(result);

    private static async ValueTask<T> LaterAsync<T>(T result)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return result;
    }
}
