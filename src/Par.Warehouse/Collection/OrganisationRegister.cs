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
        var preview = RegisterPreview.Of(await context.Organisations.ToListAsync(cancel), [.. organisations]);
        await WriteAsync(context, preview, actor, at ?? clock.GetUtcNow().UtcDateTime, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    /// <summary>What a list would do to the register, for somebody to look at before it is taken. Writes nothing.</summary>
    /// <param name="wanted">The list, each organisation and side at most once.</param>
    /// <param name="actor">An administrator.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<RegisterPreview> PreviewAsync(IReadOnlyCollection<Organisation> wanted, Actor actor,
        CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return RegisterPreview.Of(await context.Organisations.AsNoTracking().ToListAsync(cancel), wanted);
    }

    /// <summary>
    /// Takes a list as it was previewed: everything in one transaction, with a line in the audit trail for each organisation that changes
    /// and one for the whole. What the register says already is done: the same list twice is taken once. When the register is another than
    /// at the preview, nothing is written.
    /// </summary>
    /// <param name="wanted">The list, each organisation and side at most once.</param>
    /// <param name="basis"><see cref="RegisterPreview.Basis"/> of the preview that was confirmed.</param>
    /// <param name="actor">An administrator.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>False when the register has changed since the preview: look at a new one.</returns>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<bool> TakeAsync(IReadOnlyCollection<Organisation> wanted, string basis, Actor actor,
        CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var preview = RegisterPreview.Of(await context.Organisations.ToListAsync(cancel), wanted);
        if (preview.IsNothing)
            return true;
        if (preview.Basis != basis)
            return false;
        var now = clock.GetUtcNow().UtcDateTime;
        await WriteAsync(context, preview, actor, now, cancel);
        var (added, changed) = (preview.Changes.Count(change => change.IsNew), preview.Changes.Count(change => change.Fields.Count > 0));
        await context.AuditAsync(AuditTrail.OfInstallation, "register", actor.Name,
            new AuditStep("Register imported", After: $"new={added}; changed={changed}"), now, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return true;
    }

    /// <summary>Adds what changes to the context, each with its line in the audit trail.</summary>
    private static async Task WriteAsync(ParContext context, RegisterPreview preview, Actor actor, DateTime at, CancellationToken cancel)
    {
        var entries = await context.AuditEntries.Where(entry => entry.SubjectKind == AuditTrail.OfOrganisation)
            .GroupBy(entry => entry.Subject).ToDictionaryAsync(entry => entry.Key, entry => entry.Max(row => row.Number), cancel);
        foreach (var change in preview.Changes.Where(change => !change.IsNothing))
        {
            if (change.Known is { } known)
                context.Entry(known).CurrentValues.SetValues(change.Wanted);
            else
                context.Add(change.Wanted);
            var subject = $"{change.Wanted.ParId} {change.Wanted.Side.Code()}";
            context.Audit(AuditTrail.OfOrganisation, subject, entries.GetValueOrDefault(subject) + 1, actor.Name, change.IsNew
                ? new AuditStep("Registered")
                : new AuditStep("Corrected", "", Told(change, field => field.Before), Told(change, field => field.After)), at);
        }
    }

    /// <summary>
    /// The fields that change, for the audit trail, which is kept longer than an address should be: of an address only that it changes.
    /// </summary>
    private static string Told(RegisterChange change, Func<FieldChange, string?> value) => string.Join("; ", change.Fields.Select(field =>
        $"{field.Field}={(field.Field == RegisterField.ContactEmail && value(field) is not null ? "(address)" : value(field) ?? "")}"));
}
