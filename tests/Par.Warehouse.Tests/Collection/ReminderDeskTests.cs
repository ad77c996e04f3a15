using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Reminders;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Tests.Collection;

[EveryDatabase]
public sealed class ReminderDeskTests
{
    private static readonly Actor Job = Actor.System("reminders");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(16, 0)]
    [InlineData(17, 1)]
    [InlineData(21, 1)]
    [InlineData(22, 0)]
    public async Task Before_the_deadline_those_who_have_not_delivered_are_reminded_from_the_fourth_day_on(int day, int letters)
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.RegisterAsync("P0002");
        await scene.DeliverAsync("P0002", SubmissionState.Loaded, day: 5);
        scene.Clock.Is(2026, 1, day);

        var written = await scene.Desk().WriteDueAsync(Job, Cancel);

        Assert.Equal(letters, written);
        Assert.All(await MailsAsync(scene), mail => Assert.Equal((ReminderKind.Before, "20253 P0001 ENT", "post@p0001.example"), (mail.Kind, mail.Subject, mail.To)));
    }

    [Theory]
    [InlineData(1, 22, 0)]
    [InlineData(1, 23, 1)]
    [InlineData(2, 6, 1)]
    [InlineData(2, 7, 0)]
    public async Task After_the_deadline_the_missing_are_reminded_for_two_weeks(int month, int day, int letters)
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        scene.Clock.Is(2026, month, day);

        Assert.Equal(letters, await scene.Desk().WriteDueAsync(Job, Cancel));
    }

    [Theory]
    [InlineData(16, 0)]
    [InlineData(17, 1)]
    public async Task A_rejected_file_brings_a_letter_two_days_later(int day, int letters)
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.DeliverAsync("P0001", SubmissionState.Rejected, day: 15);
        scene.Clock.Is(2026, 1, day);

        Assert.Equal(letters, await scene.Desk().WriteDueAsync(Job, Cancel));
        Assert.All(await MailsAsync(scene), mail => Assert.Equal(ReminderKind.InError, mail.Kind));
    }

    [Fact]
    public async Task However_often_the_job_runs_each_letter_is_written_once_and_audited_once()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");

        await Task.WhenAll(scene.Desk().WriteDueAsync(Job, Cancel), scene.Desk().WriteDueAsync(Job, Cancel));
        scene.Clock.Is(2026, 1, 27);
        await scene.Desk().WriteDueAsync(Job, Cancel);

        Assert.Single(await MailsAsync(scene));
        await using var context = scene.Database.Context();
        var entry = Assert.Single(await context.TrailAsync(AuditTrail.OfOrganisation, "P0001 ENT", Cancel));
        Assert.Equal(("reminders", "Reminder written: 2025-T1, reminder-missing"), (entry.Actor, entry.What));
    }

    [Fact]
    public async Task A_letter_that_waits_is_taken_back_when_the_organisation_delivers()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.Desk().WriteDueAsync(Job, Cancel);
        await scene.DeliverAsync("P0001", SubmissionState.Loaded, day: 26);

        await scene.Desk().WriteDueAsync(Job, Cancel);

        Assert.Empty(await MailsAsync(scene));
    }

    [Fact]
    public async Task A_letter_written_by_hand_about_an_older_round_stays_when_the_clock_writes_its_own()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.Desk().RemindAsync(new Round(2024, RoundKind.January), [("P0001", Side.Ent)], BoardScene.Analyst, Cancel);

        await scene.Desk().WriteDueAsync(Job, Cancel);

        Assert.Equal([("20243 P0001 ENT", ReminderKind.Asked), ("20253 P0001 ENT", ReminderKind.Missing)], (await MailsAsync(scene)).Select(mail => (mail.Subject, mail.Kind)));
        await using var context = scene.Database.Context();
        Assert.Equal([1, 2], (await context.TrailAsync(AuditTrail.OfOrganisation, "P0001 ENT", Cancel)).Select(entry => entry.Number));
    }

    [Fact]
    public async Task A_letter_that_was_sent_or_given_up_stays_on_record()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.RegisterAsync("P0002");
        await scene.Desk().WriteDueAsync(Job, Cancel);
        await using (var context = scene.Database.Context())
        {
            await context.OutboxMails.Where(mail => mail.Subject.Contains("P0001")).ExecuteUpdateAsync(row => row.SetProperty(mail => mail.SentAt, DateTime.UnixEpoch), Cancel);
            await context.OutboxMails.Where(mail => mail.Subject.Contains("P0002"))
                .ExecuteUpdateAsync(row => row.SetProperty(mail => mail.Attempts, OutboxMail.MostAttempts), Cancel);
        }
        await scene.DeliverAsync("P0001", SubmissionState.Loaded, day: 26);
        await scene.DeliverAsync("P0002", SubmissionState.Loaded, day: 26);

        await scene.Desk().WriteDueAsync(Job, Cancel);

        var items = (await scene.ReadAsync()).Items;
        Assert.Equal([false, true], items.Select(item => Assert.Single(item.Letters).HasFailed));
    }

    [Fact]
    public async Task The_night_brings_no_letter_before_eight_in_the_morning()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        scene.Clock.Is(2026, 1, 26, hour: 1);

        await scene.Desk().WriteDueAsync(Job, Cancel);

        Assert.Equal(new DateTime(2026, 1, 26, 6, 0, 0), Assert.Single(await MailsAsync(scene)).DueAt);
    }

    [Fact]
    public async Task An_analyst_reminds_the_chosen_once_a_day_and_hears_who_has_no_address()
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.RegisterAsync("P0002", email: null);
        await scene.RegisterAsync("P0003");
        await scene.RegisterAsync("P0004");
        await scene.DeliverAsync("P0004", SubmissionState.Loaded);
        (string, Side)[] chosen = [("P0001", Side.Ent), ("P0002", Side.Ent), ("P0004", Side.Ent)];

        var first = await scene.Desk().RemindAsync(BoardScene.Round, chosen, BoardScene.Analyst, Cancel);
        var again = await scene.Desk().RemindAsync(BoardScene.Round, chosen, BoardScene.Analyst, Cancel);
        scene.Clock.Is(2026, 1, 27);
        var tomorrow = await scene.Desk().RemindAsync(BoardScene.Round, chosen, BoardScene.Analyst, Cancel);

        Assert.Equal([(1, 1, 0), (0, 1, 1), (1, 1, 0)], new[] { first, again, tomorrow }.Select(outcome => (outcome.Written, outcome.WithoutAddress.Count, outcome.RemindedToday)));
        Assert.Equal("P0002", Assert.Single(first.WithoutAddress).ParId);
        await using var context = scene.Database.Context();
        var trail = await context.TrailAsync(AuditTrail.OfOrganisation, "P0001 ENT", Cancel);
        Assert.Equal(["anna", "anna"], trail.Select(entry => entry.Actor));
    }

    [Theory]
    [InlineData(Language.Fi, "PAR-tiedot puuttuvat: tammikuun 2026 kierros", "Määräaika oli 21.1.2026.", "https://par.example/fi/toimitus")]
    [InlineData(Language.Sv, "PAR-uppgifter saknas: januariomgången 2026", "Tidsfristen gick ut 21.1.2026.", "https://par.example/sv/leverans")]
    [InlineData(Language.En, "PAR data are missing: January 2026 round", "The deadline was 21 January 2026.", "https://par.example/en/submit")]
    public async Task A_letter_speaks_the_language_of_the_organisation_and_leads_to_the_page(Language language, string title, string deadline, string address)
    {
        await using var scene = await BoardScene.StartAsync();
        await scene.RegisterAsync("P0001", language: language);
        var plan = new ReminderPlan(SubmitPage: new Label("https://par.example/fi/toimitus", "https://par.example/sv/leverans", "https://par.example/en/submit"));

        await scene.Desk(plan).WriteDueAsync(Job, Cancel);

        var mail = Assert.Single(await MailsAsync(scene));
        Assert.Equal(title, mail.Title);
        Assert.Contains(deadline, mail.Text, StringComparison.Ordinal);
        Assert.Contains(address, mail.Text, StringComparison.Ordinal);
        Assert.Contains("Organisation P0001", mail.Text, StringComparison.Ordinal);
        Assert.Contains(language switch { Language.Sv => "Tillstånds- och tillsynsverket", Language.En => "Finnish Supervisory Agency", _ => "Lupa- ja valvontavirasto" },
            mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_cannot_start_the_letters_of_the_clock()
    {
        await using var scene = await BoardScene.StartAsync();

        await Assert.ThrowsAsync<NotAllowedException>(() => scene.Desk().WriteDueAsync(BoardScene.Analyst, Cancel));
    }

    private static async Task<List<OutboxMail>> MailsAsync(BoardScene scene)
    {
        await using var context = scene.Database.Context();
        return await context.OutboxMails.AsNoTracking().OrderBy(mail => mail.Subject).ToListAsync(Cancel);
    }
}
