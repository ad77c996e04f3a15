using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Admin;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Admin;

/// <summary>Who has asked for letters about releases, for an administrator.</summary>
public sealed class SubscribersPageTests
{
    private const string Page = "/en/admin/subscribers";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscriber_is_found_and_removed_after_a_question_with_the_letters_that_wait_for_it_and_no_trace_of_the_address()
    {
        await using var portal = await TestPortal.StartAsync();
        await using (var context = await ContextAsync(portal))
        {
            context.AddRange(Subscriber(1, "aino@example.fi"), Subscriber(2, "bertta@example.fi"), Subscriber(3, "aila@example.fi",
                isConfirmed: false));
            context.Add(new OutboxMail
            {
                Key = 7, Kind = "release-published", Subject = "x", To = "aino@example.fi", Title = "t", Text = "t",
                    CreatedAt = DateTime.UtcNow, DueAt = DateTime.UtcNow,
            });
            await context.SaveChangesAsync(Cancel);
        }
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var page = await admin.PageAsync(Page + "?words=AI");
        Assert.Equal(["aila@example.fi", "aino@example.fi"], page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        var asked = await (await admin.SendFormAsync(Page, page.QuerySelector("main form[method=post]")!, new() { ["Change"] = "ask:1" }))
            .DocumentAsync();
        Assert.Contains(SubscribersTexts.Means.En, asked.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        await using (var context = await ContextAsync(portal))
            Assert.Equal(3, await context.Subscribers.CountAsync(Cancel));

        await admin.SendFormAsync(Page, asked.QuerySelector(".notice form")!, new() { ["Change"] = "sure:1" });

        await using var after = await ContextAsync(portal);
        Assert.Equal([2L, 3L], await after.Subscribers.Select(row => row.Key).OrderBy(key => key).ToListAsync(Cancel));
        Assert.Empty(await after.OutboxMails.ToListAsync(Cancel));
        var told = await after.AuditEntries.SingleAsync(entry => entry.What == "Subscriber removed", Cancel);
        Assert.DoesNotContain("aino", $"{told.Subject}{told.Why}{told.Before}{told.After}", StringComparison.Ordinal);
    }

    private static Subscriber Subscriber(long key, string email, bool isConfirmed = true) => new()
    {
        Key = key, Email = email, Language = Language.Fi, WantsEnt = true, WantsTy = false, AskedAt = DateTime.UtcNow,
            ConfirmedAt = isConfirmed ? DateTime.UtcNow : null,
        UnsubscribeToken = $"token-{key}",
    };

    private static Task<ParContext> ContextAsync(TestPortal portal) =>
        portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
}
