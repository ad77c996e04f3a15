using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Audit;

/// <summary>Tells of looks in the audit trail.</summary>
public static class AuditLooks
{
    private static readonly TimeSpan Seldom = TimeSpan.FromHours(1);

    /// <summary>
    /// Tells that the actor looks at something, at most once an hour, in a transaction of its own. Call it before anything is shown: what cannot be told is not shown.
    /// </summary>
    public static async Task TellLookAsync(
        this IDbContextFactory<ParContext> contexts, string kind, string subject, Actor actor, string what, DateTime now, CancellationToken cancel)
    {
        var since = now - Seldom;
        for (var isLastTry = false; ; isLastTry = true)
        {
            await using var context = await contexts.CreateDbContextAsync(cancel);
            if (await context.AuditEntries.AnyAsync(entry => entry.SubjectKind == kind && entry.Subject == subject
                && entry.Actor == actor.Name && entry.What == what && entry.At > since, cancel))
                return;
            await context.AuditAsync(kind, subject, actor.Name, what, "", now, cancel);
            try
            {
                await context.SaveChangesAsync(cancel);
                return;
            }
            catch (Exception failure) when (!isLastTry && DatabaseFailures.IsWorthAnotherTry(failure))
            {
                // Somebody else appended to the subject at the same moment: the number was taken, and the next one is not.
            }
        }
    }
}
