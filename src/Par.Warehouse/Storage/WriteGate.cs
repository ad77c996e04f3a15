using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Storage;

namespace Par.Warehouse.Storage;

/// <summary>
/// Lets one writer of this process at a time to an embedded database; a database server needs no gate. Writers of other processes are held off
/// by SQLite's own lock and the busy timeout.
/// </summary>
internal sealed class WriteGate
{
    private static readonly ConcurrentDictionary<string, WriteGate> Gates = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim? semaphore;

    private WriteGate(bool oneAtATime) => semaphore = oneAtATime ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Everybody may enter at once.</summary>
    public static WriteGate Open { get; } = new(oneAtATime: false);

    /// <summary>The one gate of a database file.</summary>
    public static WriteGate Of(string databaseFile) => Gates.GetOrAdd(databaseFile, static _ => new WriteGate(oneAtATime: true));

    /// <summary>Waits for the turn; disposing the result ends it.</summary>
    public async ValueTask<Turn> EnterAsync(CancellationToken cancel)
    {
        if (semaphore is not null)
            await semaphore.WaitAsync(cancel);
        return new Turn(semaphore);
    }

    /// <summary>Waits for the turn; disposing the result ends it.</summary>
    public Turn Enter()
    {
        semaphore?.Wait();
        return new Turn(semaphore);
    }

    /// <summary>One writer's turn.</summary>
    public sealed class Turn(SemaphoreSlim? semaphore) : IDisposable
    {
        private SemaphoreSlim? held = semaphore;

        /// <summary>Lets the next writer in; once only.</summary>
        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}

/// <summary>A transaction that writes, see <see cref="ParContext.BeginWriteAsync"/>. Disposing without a commit rolls back.</summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private readonly WriteGate.Turn turn;
    private readonly IDbContextTransaction transaction;

    internal WriteTransaction(WriteGate.Turn turn, IDbContextTransaction transaction) => (this.turn, this.transaction) = (turn, transaction);

    /// <summary>Makes everything that was written in the transaction durable, or nothing.</summary>
    public Task CommitAsync(CancellationToken cancel = default) => transaction.CommitAsync(cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            turn.Dispose();
        }
    }
}
