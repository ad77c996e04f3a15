using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Audit;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity;

/// <summary>
/// Lines of the audit trail about what happens to an account without changing its rows: signing in, being locked. Changes are told in their own transaction
/// (<see cref="AccountWork"/>). Never a password, code, key or address.
/// </summary>
internal sealed class AccountTrail(IDbContextFactory<ParContext> warehouse, TimeProvider clock)
{
    /// <summary>What the audit trail says of somebody who has signed in.</summary>
    public const string SignedIn = "Signed in";

    /// <summary>Writes a line.</summary>
    public async Task TellAsync(Account account, string actor, AuditStep step, CancellationToken cancel)
    {
        await using var context = await warehouse.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        await context.AuditAsync(AuditTrail.OfAccount, account.UserName!, actor, step, clock.GetUtcNow().UtcDateTime, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
