using Par.Warehouse.Storage;
using Par.Warehouse.Tests.Collection;

namespace Par.Warehouse.Tests.Storage;

[EveryDatabase]
public sealed class OutboxTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_is_tried_again_after_pauses_that_double_to_a_day_and_then_given_up()
    {
        await using var database = await TestDatabase.CreateAsync();
        var clock = SetClock.At(2026, 1, 26);
        var outbox = new Outbox(database.Contexts, clock);
        await AddAsync(database, clock);
        var pauses = new List<TimeSpan>();

        while (await outbox.DueAsync(10, Cancel) is [var mail, ..])
        {
            await outbox.FailedAsync(mail, "421 busy", Cancel);
            await using var context = database.Context();
            var due = (await context.OutboxMails.FindAsync([1L], Cancel))!.DueAt;
            pauses.Add(due - clock.Now.UtcDateTime);
            clock.Now = new DateTimeOffset(due, TimeSpan.Zero);
        }

        Assert.Equal(OutboxMail.MostAttempts, pauses.Count);
        Assert.Equal([5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440, 1440], pauses.Select(pause => pause.TotalMinutes));
    }

    [Fact]
    public async Task A_letter_that_failed_is_not_due_before_its_pause_is_over()
    {
        await using var database = await TestDatabase.CreateAsync();
        var clock = SetClock.At(2026, 1, 26);
        var outbox = new Outbox(database.Contexts, clock);
        await AddAsync(database, clock);

        await outbox.FailedAsync((await outbox.DueAsync(10, Cancel))[0], "421 busy", Cancel);

        Assert.Empty(await outbox.DueAsync(10, Cancel));
        clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal((1, "421 busy"), (await outbox.DueAsync(10, Cancel)).Select(mail => (mail.Attempts, mail.LastError)).Single());
    }

    [Fact]
    public async Task A_letter_that_was_sent_is_never_due_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        var clock = SetClock.At(2026, 1, 26);
        var outbox = new Outbox(database.Contexts, clock);
        await AddAsync(database, clock);
        var mail = Assert.Single(await outbox.DueAsync(10, Cancel));

        await outbox.SentAsync(mail, Cancel);
        await outbox.FailedAsync(mail, "too late", Cancel);

        clock.Now += TimeSpan.FromDays(30);
        Assert.Empty(await outbox.DueAsync(10, Cancel));
        Assert.False(await outbox.WaitsAsync(mail, Cancel));
    }

    private static async Task AddAsync(TestDatabase database, SetClock clock)
    {
        var now = clock.Now.UtcDateTime;
        await using var context = database.Context();
        context.Add(new OutboxMail { Key = 1, Kind = "test", Subject = "s", To = "a@b.example", Title = "t", Text = "x", CreatedAt = now, DueAt = now });
        await context.SaveChangesAsync(Cancel);
    }
}
