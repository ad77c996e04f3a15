using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Admin;

/// <summary>The outbox in an administrator's hand.</summary>
public sealed class LettersPageTests
{
    private const string Page = "/en/admin/letters";

    private static readonly Actor Admin = new("admin", ActorRole.Administrator);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_failed_comes_first_with_its_cause_and_no_letter_shows_what_stands_in_it()
    {
        await using var portal = await StartAsync(Letter(1, OutboxMail.MostAttempts, "550 no such mailbox"), Letter(2, 0), Letter(3, 1,
            "greylisted"), Letter(4, 1, sent: true));
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var pages = new List<IDocument>();
        foreach (var state in new[] { "", "?state=Waiting", "?state=Sent" })
            pages.Add(await admin.PageAsync(Page + state));

        Assert.Equal(["to-1@example.fi"], Names(pages[0]));
        Assert.Contains("550 no such mailbox", pages[0].QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["to-2@example.fi", "to-3@example.fi"], Names(pages[1]));
        Assert.Equal(["to-4@example.fi"], Names(pages[2]));
        Assert.All(pages, page => Assert.DoesNotContain("secret-token", page.DocumentElement.OuterHtml, StringComparison.Ordinal));
        Assert.Equal(["to-3@example.fi"], Names(await admin.PageAsync(Page + "?state=Waiting&words=TO-3")));
    }

    [Fact]
    public async Task A_letter_is_sent_again_or_given_up_and_the_trail_tells_it_without_the_address()
    {
        await using var portal = await StartAsync(Letter(1, OutboxMail.MostAttempts, "refused"), Letter(2, 0));
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        await admin.PostFormAsync(Page + "?state=GivenUp", new() { ["Change"] = "again:1" }, "main form[method=post]:has(table)");
        await admin.PostFormAsync(Page + "?state=Waiting", new() { ["Change"] = "give-up:2" }, "main form[method=post]:has(table)");

        Assert.Equal([(1, 0), (2, OutboxMail.MostAttempts)], await AttemptsAsync(portal.Services));
        Assert.Equal([1L], (await portal.Services.GetRequiredService<Outbox>().DueAsync(9, Cancel)).Select(mail => mail.Key));
        await using var context = await ContextAsync(portal.Services);
        var told = await context.AuditEntries.Where(entry => entry.SubjectKind == AuditTrail.OfLetter).OrderBy(entry => entry.Sequence)
            .ToListAsync(Cancel);
        Assert.Equal(["1 Letter to be sent again kind=reminder-before", "2 Letter given up kind=reminder-before"], told.Select(entry =>
            $"{entry.Subject} {entry.What} {entry.After}"));
    }

    [Fact]
    public async Task After_an_outage_all_that_were_given_up_go_again_but_not_those_whose_link_has_expired()
    {
        await using var portal = await StartAsync(
            Letter(1, OutboxMail.MostAttempts), Letter(2, OutboxMail.MostAttempts), Letter(3, OutboxMail.MostAttempts,
                kind: "account-invitation", daysOld: 3));
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var page = await admin.PageAsync(Page);
        Assert.Single(page.QuerySelectorAll("td .muted"));
        await admin.SendFormAsync(Page, page.QuerySelector("main form[method=post]:has(table)")!, new() { ["Change"] = "all" });

        Assert.Equal([(1, 0), (2, 0), (3, OutboxMail.MostAttempts)], await AttemptsAsync(portal.Services));
    }

    [Fact]
    public async Task A_letter_that_was_given_up_while_it_was_about_to_be_sent_is_not_sent()
    {
        await using var portal = await StartAsync(Letter(1, 0));
        var outbox = portal.Services.GetRequiredService<Outbox>();
        var due = Assert.Single(await outbox.DueAsync(9, Cancel));

        await portal.Services.GetRequiredService<OutboxDesk>().GiveUpAsync([1], Admin, Cancel);

        Assert.False(await outbox.WaitsAsync(due, Cancel));
    }

    [Fact, Slow]
    public async Task Killed_at_any_moment_letters_wait_again_all_or_none_and_are_told_once()
    {
        var kills = await KilledDatabase.AtEveryMomentAsync(
            services => services.AddSingleton<OutboxDesk>(),
            async services =>
            {
                await using var context = await ContextAsync(services);
                context.AddRange(Letter(1, OutboxMail.MostAttempts), Letter(2, OutboxMail.MostAttempts));
                await context.SaveChangesAsync(Cancel);
            },
            services => services.GetRequiredService<OutboxDesk>().SendAgainAsync([1, 2], Admin, Cancel),
            async (services, moment) =>
            {
                var (left, told) = (await AttemptsAsync(services), await ToldAsync(services));
                Assert.True((left.TrueForAll(letter => letter.Attempts == 0) && told == 2) || (left.TrueForAll(letter =>
                    letter.Attempts > 0) && told == 0),
                    $"Killed at moment {moment}: {string.Join(", ", left)}, told {told}.");
                await services.GetRequiredService<OutboxDesk>().SendAgainAsync([1, 2], Admin, Cancel);
                Assert.Equal(2, await ToldAsync(services));
                Assert.Equal([(1, 0), (2, 0)], await AttemptsAsync(services));
            });

        Assert.True(kills > 5, $"Only {kills} moments were reached.");
    }

    private static async Task<TestPortal> StartAsync(params OutboxMail[] letters)
    {
        var portal = await TestPortal.StartAsync();
        await using var context = await ContextAsync(portal.Services);
        context.AddRange(letters);
        await context.SaveChangesAsync(Cancel);
        return portal;
    }

    private static OutboxMail Letter(long key, int attempts, string? error = null, bool sent = false, string kind = "reminder-before",
        int daysOld = 1) => new()
    {
        Key = key, Kind = kind, Subject = "20253 P0179 ENT", To = $"to-{key}@example.fi", Title = "Hei", Text = "secret-token",
            Attempts = attempts, LastError = error,
        CreatedAt = DateTime.UtcNow.AddDays(-daysOld), DueAt = DateTime.UtcNow.AddHours(-10 + key), SentAt = sent ? DateTime.UtcNow : null,
    };

    private static IEnumerable<string> Names(IDocument page) => page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent);

    private static async Task<List<(int Key, int Attempts)>> AttemptsAsync(IServiceProvider services)
    {
        await using var context = await ContextAsync(services);
        return [.. (await context.OutboxMails.AsNoTracking().OrderBy(mail => mail.Key).ToListAsync(Cancel)).Select(mail => ((int)mail.Key,
            mail.Attempts))];
    }

    private static async Task<int> ToldAsync(IServiceProvider services)
    {
        await using var context = await ContextAsync(services);
        return await context.AuditEntries.CountAsync(entry => entry.SubjectKind == AuditTrail.OfLetter, Cancel);
    }

    private static Task<ParContext> ContextAsync(IServiceProvider services) =>
        services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
}
