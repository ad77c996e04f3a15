using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection;

/// <summary>Keeps the register of delivering organisations.</summary>
public sealed class OrganisationRegister(IDbContextFactory<ParContext> contexts, TimeProvider clock)
{
    /// <summary>All registered organisations by PAR id and side.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<IReadOnlyList<Organisation>> ListAsync(Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Organisations.AsNoTracking().OrderBy(row => row.ParId).ThenBy(row => row.Side).ToListAsync(cancel);
    }

    /// <summary>A registered organisation, or null.</summary>
    /// <exception cref="NotAllowedException">The actor is neither the organisation itself nor of the authority.</exception>
    public async Task<Organisation?> FindAsync(string parId, Side side, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Organisation, ActorRole.Analyst, ActorRole.Administrator);
        if (actor.Role.Includes(ActorRole.Organisation) && actor.ParId != parId)
            throw new NotAllowedException($"{actor.Name} may see {actor.ParId} only.");
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.ParId == parId && row.Side == side, cancel);
    }

    /// <summary>
    /// Registers organisations, or corrects those that are registered with other details, each with a line in the audit trail. One that is registered with
    /// the same details is left alone.
    /// </summary>
    /// <param name="organisations">The organisations.</param>
    /// <param name="actor">An administrator.</param>
    /// <param name="at">The time that the audit trail shows, or null for the clock's.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task SaveAsync(IEnumerable<Organisation> organisations, Actor actor, DateTime? at = null, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var registered = await context.Organisations.ToDictionaryAsync(row => (row.ParId, row.Side), cancel);
        var entries = await context.AuditEntries.Where(entry => entry.SubjectKind == AuditTrail.OfOrganisation)
            .GroupBy(entry => entry.Subject).ToDictionaryAsync(entry => entry.Key, entry => entry.Max(row => row.Number), cancel);
        foreach (var organisation in organisations)
        {
            var known = registered.TryGetValue((organisation.ParId, organisation.Side), out var existing);
            if (known)
                context.Entry(existing!).CurrentValues.SetValues(organisation);
            else
                context.Add(organisation);
            if (known && context.Entry(existing!).State != EntityState.Modified)
                continue;
            var subject = $"{organisation.ParId} {organisation.Side.Code()}";
            context.Audit(AuditTrail.OfOrganisation, subject, entries.GetValueOrDefault(subject) + 1, actor.Name,
                known ? "Corrected" : "Registered", "", at ?? clock.GetUtcNow().UtcDateTime);
        }
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
