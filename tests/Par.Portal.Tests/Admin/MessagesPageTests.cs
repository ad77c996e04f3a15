using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Messages;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Admin;

/// <summary>Messages: none with an identity code is kept, and one that holds something all the same can be removed.</summary>
public sealed class MessagesPageTests
{
    // An invented code of the range 900–999, which nobody has.
    private const string Code = "010203A9013";

    private static readonly Actor Admin = new("admin", ActorRole.Administrator);
    private static readonly Actor Analyst = new("analyst", ActorRole.Analyst);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Nuori " + Code + " puuttuu.")]
    [InlineData("Nuori\n010203 A 9013\npuuttuu.")]
    [InlineData("０１０２０３A９０１3")]
    public async Task A_message_with_an_identity_code_is_refused_with_words_and_leaves_no_trace(string text)
    {
        await using var portal = await TestPortal.StartAsync();
        var key = await portal.LoadedAsync("P0179", "Esimerkki", clients: 3);
        var organisation = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var answered = await (await organisation.PostFormAsync($"/en/submit/{key}", new() { ["Text"] = text }, "form:has(#answer)"))
            .DocumentAsync();
        var written = await (await analyst.PostFormAsync($"/en/review/{key}", new() { ["Comment"] = text, ["Text"] = text },
            "form:has(#comment)")).DocumentAsync();

        Assert.Contains("looks like a personal identity code", answered.QuerySelector(".error-summary")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("looks like a personal identity code", written.QuerySelector(".error-summary")!.TextContent,
            StringComparison.Ordinal);
        await using var context = await ContextAsync(portal);
        Assert.Empty(await context.ReviewComments.ToListAsync(Cancel));
        Assert.DoesNotContain(await context.AuditEntries.ToListAsync(Cancel), entry => entry.Subject == $"{key}"
            && entry.What.Contains("omment", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Soita 040 123 4567 tai kirjoita aino@kunta.fi.")]
    [InlineData("Laskun numero on 0102031234 ja Y-tunnus 0201256-6.")]
    public async Task What_colleagues_write_to_each_other_otherwise_is_kept(string text)
    {
        await using var portal = await TestPortal.StartAsync();
        var key = await portal.LoadedAsync("P0179", "Esimerkki", clients: 3);

        await portal.Services.GetRequiredService<ReviewConversation>().WriteAsync(key, text, Analyst, Cancel);

        await using var context = await ContextAsync(portal);
        Assert.Equal(text, (await context.ReviewComments.SingleAsync(Cancel)).Text);
    }

    [Fact]
    public async Task A_reason_that_the_trail_would_keep_for_ever_is_screened_too()
    {
        await using var portal = await TestPortal.StartAsync();
        var key = await portal.LoadedAsync("P0179", "Esimerkki", clients: 3);

        var refused = await Assert.ThrowsAsync<ReviewException>(() =>
            portal.Services.GetRequiredService<ReviewDesk>().ReturnAsync(key, Analyst, $"Korjaa {Code}", Cancel));

        Assert.Equal(ReviewProblem.IdentityCode, refused.Problem);
        await using var context = await ContextAsync(portal);
        Assert.DoesNotContain(await context.AuditEntries.ToListAsync(Cancel), entry => entry.Why.Contains(Code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_administrator_removes_a_message_for_a_reason_and_everybody_reads_that_it_was_removed()
    {
        await using var portal = await TestPortal.StartAsync();
        var key = await portal.LoadedAsync("P0179", "Esimerkki", clients: 3);
        await portal.Services.GetRequiredService<ReviewConversation>().WriteAsync(key, "Nuoren nimi on salainen asia.", Analyst, Cancel);
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var list = await admin.PageAsync("/en/admin/messages?words=p0179");
        Assert.DoesNotContain("salainen", list.Body!.TextContent, StringComparison.Ordinal);
        var address = list.QuerySelector("tbody a")!.GetAttribute("href")!;
        var page = await admin.PageAsync(address);
        Assert.Contains("salainen", page.Body!.TextContent, StringComparison.Ordinal);
        var unexplained = await (await admin.PostFormAsync(address, new() { ["Why"] = " " })).DocumentAsync();
        Assert.NotNull(unexplained.QuerySelector(".error-summary"));
        await admin.PostFormAsync(address, new() { ["Why"] = "Nuoren nimi viestissä" });

        var organisation = await portal.SignedInAsync(ActorRole.Organisation, "P0179", Side.Ent);
        var shown = (await organisation.PageAsync($"/en/submit/{key}")).QuerySelector("ol.comments")!.TextContent;
        Assert.Contains("The message was removed", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("salainen", shown, StringComparison.Ordinal);
        await using var context = await ContextAsync(portal);
        Assert.Equal("", (await context.ReviewComments.SingleAsync(Cancel)).Text);
        var round = (await context.Submissions.AsNoTracking().SingleAsync(row => row.Key == key, Cancel)).RoundKey;
        var told = await context.TrailAsync(AuditTrail.OfConversation, $"P0179 ENT {Round.FromKey(round).Code}", Cancel);
        Assert.Equal(["Message 1 read ", "Message 1 removed Nuoren nimi viestissä"], told.Select(entry => $"{entry.What} {entry.Why}"));
    }

    [Theory]
    [InlineData("3", 1)]
    [InlineData("0", 0)]
    public async Task Texts_that_are_old_enough_go_by_themselves_once(string years, int removed)
    {
        await using var portal = new TestPortal().With("Messages:KeepYears", years);
        await portal.BringUpAsync();
        await using (var context = await ContextAsync(portal))
        {
            context.AddRange(Comment(1, DateTime.UtcNow.AddYears(-4)), Comment(2, DateTime.UtcNow.AddYears(-2)));
            await context.SaveChangesAsync(Cancel);
        }
        var retention = portal.Services.GetRequiredService<MessageRetention>();

        Assert.Equal((removed, 0), (await retention.ApplyAsync(Cancel), await retention.ApplyAsync(Cancel)));

        await using var after = await ContextAsync(portal);
        Assert.Equal(removed == 1 ? ["", "text 2"] : ["text 1", "text 2"], await after.ReviewComments.OrderBy(row => row.Number)
            .Select(row => row.Text).ToListAsync(Cancel));
        Assert.Equal(removed, await after.AuditEntries.CountAsync(entry => entry.Subject == "messages", Cancel));
        Assert.Equal([2, 1], (await portal.Services.GetRequiredService<MessageDesk>().ListAsync(null, Admin, Cancel)).Select(message =>
            message.Number));
    }

    private static ReviewComment Comment(int number, DateTime at) => new()
    {
        ParId = "P0179", Side = Side.Ent, RoundKey = 20253, Number = number, Author = "analyst", IsFromAuthority = true, WrittenAt = at,
            Text = $"text {number}",
    };

    private static Task<ParContext> ContextAsync(TestPortal portal) =>
        portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
}
