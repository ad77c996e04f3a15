using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Par.Portal.Tests.Publication;

/// <summary>The process was killed.</summary>
public sealed class KilledException : Exception;

/// <summary>
/// Kills at the n-th moment at which something is asked of the database: before a command, before a commit, or just after one. From then on nothing reaches the
/// database any more, as after <c>kill -9</c>.
/// </summary>
internal sealed class Killer
{
    private int moments;
    private volatile bool isDead;

    /// <summary>The moment of the kill; 0 for none.</summary>
    public int At { get; set; }

    /// <summary>True when the moment came.</summary>
    public bool Killed => isDead;

    /// <summary>What stands between the contexts and the database.</summary>
    public IInterceptor[] Interceptors => [new Commands(this), new Transactions(this)];

    private void Moment()
    {
        if (isDead || (At > 0 && Interlocked.Increment(ref moments) == At))
        {
            isDead = true;
            throw new KilledException();
        }
    }

    private sealed class Commands(Killer killer) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            killer.Moment();
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            killer.Moment();
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }
    }

    private sealed class Transactions(Killer killer) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            killer.Moment();
            return base.TransactionCommittingAsync(transaction, eventData, result, cancellationToken);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            killer.Moment();
            return base.TransactionCommittedAsync(transaction, eventData, cancellationToken);
        }
    }
}
