using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Portal.Identity.Sessions;
using Par.Warehouse.Audit;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity.Mine;

/// <summary>An account's hand on its own sessions; what it ends is told in the audit trail.</summary>
internal sealed class OwnSessions(AccountsContext context, RunningSessions sessions, IDbContextFactory<ParContext> warehouse, TimeProvider clock)
{
    /// <summary>Those that run, the last used first.</summary>
    public Task<IReadOnlyList<AccountSession>> OfAsync(Account account, CancellationToken cancel) => sessions.OfAsync(account.Id, cancel);

    /// <summary>Ends one; one that is not the account's stays.</summary>
    public Task EndAsync(Account account, string keyHash, CancellationToken cancel) =>
        EndAsync(account, () => sessions.EndAsync(account.Id, keyHash, cancel), cancel);

    /// <summary>Ends all but the one that asks.</summary>
    public Task EndOthersAsync(Account account, string? ownHash, CancellationToken cancel) =>
        EndAsync(account, () => sessions.EndAllAsync(account.Id, cancel, ownHash), cancel);

    private async Task EndAsync(Account account, Func<Task<int>> end, CancellationToken cancel)
    {
        await using var work = await AccountWork.BeginAsync(context, warehouse, cancel);
        var ended = await end();
        if (ended > 0)
            await work.TellAsync(account.UserName!, account.UserName!, new AuditStep("Session ended", After: $"ended={ended}"), clock.GetUtcNow().UtcDateTime, cancel);
        await work.CommitAsync(cancel);
    }
}
