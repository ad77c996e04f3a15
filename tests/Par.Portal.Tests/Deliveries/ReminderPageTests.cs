using System.Net;
using Microsoft.EntityFrameworkCore;
using Par.Jobs.Mail;
using Par.Portal.Shell;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Deliveries;

public sealed class ReminderPageTests
{
    private const string Page = "/fi/toimitustilanne/muistutus?round=2025-T1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_shows_whom_a_reminder_reaches_and_what_it_says_before_anything_is_sent()
    {
        await using var portal = await DeliveriesScene.StartAsync();
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var page = await analyst.PageAsync(Page);

        Assert.Empty(page.QuerySelectorAll("input[name=Chosen][checked]"));
        Assert.Equal(["P0001-ENT", "P0002-ENT"], page.QuerySelectorAll("input[name=Chosen]:not([disabled])").Select(box => box.Id));
        var all = await analyst.PageAsync(page.QuerySelector("section:has(#recipients) p a")!.GetAttribute("href")!);
        Assert.Equal(["P0001-ENT", "P0002-ENT"], all.QuerySelectorAll("input[name=Chosen][checked]").Select(box => box.Id));
        Assert.Equal(Page + "#recipients", all.QuerySelector("section:has(#recipients) p a")!.GetAttribute("href"));
        Assert.Equal(["P0003-ENT"], page.QuerySelectorAll("input[name=Chosen][disabled]").Select(box => box.Id));
        Assert.Contains("https://par.example/fi/toimitus", page.QuerySelector(".letter")!.TextContent, StringComparison.Ordinal);
        await using var context = await portal.ContextAsync();
        Assert.False(await context.OutboxMails.AnyAsync(Cancel));
    }

    [Fact]
    public async Task Confirming_writes_the_letters_to_the_chosen_in_their_language_and_tells_what_was_done()
    {
        await using var portal = await DeliveriesScene.StartAsync();
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var answer = await analyst.PostFormAsync(Page, new() { ["Chosen"] = "P0002-ENT" });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var board = await analyst.PageAsync(answer.Headers.Location!.PathAndQuery());
        Assert.Equal("Muistutuksia kirjoitettu: 1.", board.QuerySelector(".notice[role=status]")?.TextContent);
        Assert.Contains("odottaa lähetystä", board.QuerySelector("section:has(#organisations)")!.TextContent, StringComparison.Ordinal);
        await using var context = await portal.ContextAsync();
        var mail = await context.OutboxMails.SingleAsync(Cancel);
        Assert.Equal(("fel@organisation.example", "PAR-uppgifter, januariomgången 2026: filen måste rättas"), (mail.To, mail.Title));
        Assert.StartsWith("analyst-", (await context.AuditEntries.SingleAsync(entry => entry.Subject == "P0002 ENT", Cancel)).Actor, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_reminded_when_nobody_is_chosen()
    {
        await using var portal = await DeliveriesScene.StartAsync();
        var analyst = await portal.SignedInAsync(ActorRole.Analyst);

        var answer = await analyst.PostFormAsync(Page, []);

        Assert.Equal("Valitse ainakin yksi organisaatio.", (await answer.DocumentAsync()).QuerySelector(".error-summary a")?.TextContent);
        await using var context = await portal.ContextAsync();
        Assert.False(await context.OutboxMails.AnyAsync(Cancel));
    }

    [Fact]
    public void Letters_lead_to_the_page_on_which_files_are_delivered() => Assert.Equal(
        Languages.All.Select(language => Address.Of(language, Slug.Submit)), Languages.All.Select(ReminderSettings.SubmitPath.In));
}
