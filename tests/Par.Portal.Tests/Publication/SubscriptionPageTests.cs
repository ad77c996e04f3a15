using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Jobs.Mail;
using Par.Portal.Shell;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Publication;

public sealed class SubscriptionPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_subscribes_confirms_by_letter_and_takes_it_back_with_one_click()
    {
        await using var portal = new TestPortal().With("Portal:Address", "https://par.example.fi");
        await portal.BringUpAsync();
        var visitor = portal.Visitor();

        await visitor.PostFormAsync("/fi/tilaus", new() { ["Email"] = "aino@example.fi", ["Ent"] = "true" });
        var letter = await LetterAsync(portal);
        var confirm = new Uri(letter.Split('\n', ' ').Single(word => word.StartsWith("https://par.example.fi/fi/tilaus/vahvista", StringComparison.Ordinal))).PathAndQuery;
        var looked = await visitor.PageAsync(confirm);
        var waiting = await SubscribersAsync(portal, confirmed: true);
        await visitor.PostFormAsync(confirm, []);
        var confirmed = await SubscribersAsync(portal, confirmed: true);
        var token = await portal.InScopeAsync<IDbContextFactory<ParContext>, string>(async contexts =>
        {
            await using var context = await contexts.CreateDbContextAsync(Cancel);
            return (await context.Subscribers.SingleAsync(Cancel)).UnsubscribeToken;
        });
        // As a mail program does it: one post, no cookie, no page before it (RFC 8058).
        using var oneClick = await portal.Visitor().PostAsync($"/fi/tilaus/lopeta?token={token}", new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]), Cancel);

        Assert.NotNull(looked.QuerySelector("main form button"));
        Assert.Equal((0, 1), (waiting, confirmed)); // Opening the link confirms nothing: mail servers open links.
        Assert.Equal(HttpStatusCode.Redirect, oneClick.StatusCode);
        Assert.Equal(0, await SubscribersAsync(portal, confirmed: null));
    }

    [Fact]
    public async Task Without_an_address_of_its_own_the_portal_offers_no_letters()
    {
        await using var portal = await TestPortal.StartAsync();

        var page = await portal.Visitor().PageAsync("/en/subscription");

        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public void The_letters_lead_to_the_pages_that_are_there()
    {
        foreach (var language in Languages.All)
        {
            Assert.Equal(Address.Of(language, Slug.Releases), LetterAddresses.ReleasesPath.In(language));
            Assert.Equal(Address.Of(language, Slug.Subscription, Slug.Confirm), LetterAddresses.ConfirmPath.In(language));
            Assert.Equal(Address.Of(language, Slug.Subscription, Slug.Unsubscribe), LetterAddresses.UnsubscribePath.In(language));
        }
    }

    private static Task<string> LetterAsync(TestPortal portal) => portal.InScopeAsync<IDbContextFactory<ParContext>, string>(async contexts =>
    {
        await using var context = await contexts.CreateDbContextAsync(Cancel);
        return (await context.OutboxMails.SingleAsync(Cancel)).Text;
    });

    private static Task<int> SubscribersAsync(TestPortal portal, bool? confirmed) => portal.InScopeAsync<IDbContextFactory<ParContext>, int>(async contexts =>
    {
        await using var context = await contexts.CreateDbContextAsync(Cancel);
        return await context.Subscribers.CountAsync(row => confirmed == null || (row.ConfirmedAt != null) == confirmed, Cancel);
    });
}
