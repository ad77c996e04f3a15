using Par.Portal.Shell;
using Par.Warehouse.Releases.Subscriptions;

namespace Par.Portal.Public.Releases;

/// <summary>
/// Taking a subscription back by one post to the address in the letter (RFC 8058), as mail programs do it and as the page's own form does. It asks for no
/// antiforgery token: the random token in the address is the leave, and a mail program has no page to take another from.
/// </summary>
internal static class UnsubscribeEndpoints
{
    public static void MapUnsubscribe(this WebApplication app)
    {
        foreach (var language in Languages.All)
        {
            var address = Address.Of(language, Slug.Subscription, Slug.Unsubscribe);
            app.MapPost(address, async (string? token, SubscriptionRegister subscriptions, CancellationToken cancel) =>
            {
                await subscriptions.TakeBackAsync(token, cancel);
                return Results.Redirect($"{address}?done=1", permanent: false, preserveMethod: false);
            }).AllowAnonymous().DisableAntiforgery().WithOrder(-1); // Before the page of the same address, which would take the post as a form of its own.
        }
    }
}
