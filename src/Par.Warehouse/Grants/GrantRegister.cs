using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Star;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Grants;

/// <summary>Keeps the grant decisions, which come from the authority's decision data and never from a submission.</summary>
public sealed class GrantRegister(IDbContextFactory<ParContext> contexts)
{
    /// <summary>The key of a decision in <c>fact_grant</c>, made from its diary number.</summary>
    public static long KeyOf(string diaryNumber) => StableKey.Of("grant", diaryNumber);

    /// <summary>Adds decisions, or corrects those that are there under the same key. Saving the same again changes nothing.</summary>
    /// <exception cref="NotAllowedException">The actor is neither an analyst nor an administrator.</exception>
    public async Task SaveAsync(IReadOnlyCollection<FactGrant> grants, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst, ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var known = await context.FactGrants.ToDictionaryAsync(grant => grant.GrantKey, cancel);
        foreach (var grant in grants)
        {
            if (known.TryGetValue(grant.GrantKey, out var existing))
                context.Entry(existing).CurrentValues.SetValues(grant);
            else
                context.Add(grant);
        }
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
