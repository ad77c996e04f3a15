using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Collection;

namespace Par.Portal.Identity.People;

/// <summary>The people among whom the review of a round is shared out.</summary>
internal sealed class Analysts(AccountsContext context)
{
    /// <summary>User names of those who may sign in and review, by name. An analyst of an area sees the names of colleagues elsewhere, too.</summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    public async Task<IReadOnlyList<string>> NamesAsync(Actor actor, CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Analyst);
        var names = await context.Users.AsNoTracking()
            .Where(account => account.DisabledAt == null && (account.Role == ActorRole.Analyst || account.Role == ActorRole.Approver))
            .OrderBy(account => account.NormalizedUserName).Select(account => account.UserName!).ToListAsync(cancel);
        return names;
    }
}
