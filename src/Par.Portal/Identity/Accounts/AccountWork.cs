using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Par.Warehouse.Audit;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity.Accounts;

/// <summary>
/// One transaction over both contexts of the one database: a change of accounts, the line in the audit trail that tells of it and the letter that follows from it
/// are written together or not at all, wherever the process is killed. Not committed means rolled back.
/// </summary>
internal sealed class AccountWork : IAsyncDisposable
{
    private readonly IDbContextTransaction transaction;

    private AccountWork(IDbContextTransaction transaction, ParContext warehouse) => (this.transaction, Warehouse) = (transaction, warehouse);

    /// <summary>The warehouse's side of the transaction.</summary>
    public ParContext Warehouse { get; }

    /// <summary>Begins it. What is saved through <paramref name="accounts"/> from now on is part of it.</summary>
    public static async Task<AccountWork> BeginAsync(AccountsContext accounts, IDbContextFactory<ParContext> contexts, CancellationToken cancel)
    {
        var transaction = await accounts.Database.BeginTransactionAsync(cancel);
        var warehouse = await contexts.CreateDbContextAsync(cancel);
        warehouse.Database.SetDbConnection(accounts.Database.GetDbConnection(), contextOwnsConnection: false);
        await warehouse.Database.UseTransactionAsync(transaction.GetDbTransaction(), cancel);
        await warehouse.JoinWriteAsync(cancel);
        return new AccountWork(transaction, warehouse);
    }

    /// <summary>Adds a line about an account.</summary>
    public async Task TellAsync(string userName, string actor, AuditStep step, DateTime at, CancellationToken cancel)
    {
        await Warehouse.AuditAsync(AuditTrail.OfAccount, userName, actor, step, at, cancel);
        await Warehouse.SaveChangesAsync(cancel);
    }

    /// <summary>Makes everything durable.</summary>
    public Task CommitAsync(CancellationToken cancel) => transaction.CommitAsync(cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Warehouse.DisposeAsync();
        await transaction.DisposeAsync();
    }
}
