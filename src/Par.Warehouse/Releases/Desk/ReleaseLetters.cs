using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Releases.Subscriptions;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Desk;

/// <summary>Letters to those who asked to hear of new figures.</summary>
/// <param name="pages">Where letters lead; null when the installation does not know its address: then nobody can subscribe.</param>
public sealed class ReleaseLetters(SubscriptionPages? pages)
{
    /// <summary>
    /// Writes the letters about releases that become public, into the outbox, in the transaction that makes them public: nobody hears of figures that are not
    /// out, and nobody is forgotten when the process is killed. Releases that come out together are one letter.
    /// </summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="releases">The releases that become public at this moment.</param>
    /// <param name="at">The moment, UTC.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task WriteAsync(ParContext context, IReadOnlyList<Release> releases, DateTime at, CancellationToken cancel = default)
    {
        if (pages is null || releases.Count == 0)
            return;
        var subscribers = await context.Subscribers.AsNoTracking().Where(subscriber => subscriber.ConfirmedAt != null).ToListAsync(cancel);
        foreach (var subscriber in subscribers)
        {
            if (releases.Where(release => subscriber.Wants(release.Side)).OrderBy(release => release.Year).ThenBy(release => release.Side).ToList() is { Count: > 0 } wanted)
                context.Add(SubscriptionLetter.About(subscriber, wanted, pages, at));
        }
    }
}
