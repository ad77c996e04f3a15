using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Par.Jobs.Mail;
using Par.Jobs.Queue;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Reminders;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Places;
using Par.Warehouse.Storage;

namespace Par.Jobs.Tests.Mail;

/// <summary>From the calendar to the mail server and back to the board, over 2025-T1, whose deadline is 21 January 2026.</summary>
public sealed class ReminderJobTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task As_the_days_pass_a_silent_organisation_is_reminded_before_and_after_the_deadline_and_not_once_it_has_delivered()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        await using var server = new MailListener();
        var days = new Days(installation, server);
        await RegisterAsync(installation);

        for (var day = 10; day <= 24; day++)
            await days.PassAsync(day);
        await DeliverAsync(installation);
        for (var day = 25; day <= 31; day++)
            await days.PassAsync(day);

        Assert.Equal(["2026-01-17 reminder-before", "2026-01-23 reminder-missing"], days.Sent);
        Assert.Equal(2, server.Letters.Count);
        Assert.All(server.Letters, letter => Assert.Equal("ent@organisation.example", letter.To));
        Assert.Equal([false, false], await days.FailedOnTheBoardAsync());
    }

    [Fact]
    public async Task The_sample_country_reminds_nobody_by_itself()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        await using var server = new MailListener();
        await installation.Get<FirstStart>().EnsureAsync(new StartRequest(InstallationKind.Sample), Cancel);
        await RegisterAsync(installation);

        await new Days(installation, server).PassAsync(23);

        await using var context = installation.Context();
        Assert.False(await context.OutboxMails.AnyAsync(Cancel));
    }

    private static async Task RegisterAsync(TestInstallation installation)
    {
        await using var context = installation.Context();
        context.Add(new Organisation
        {
            ParId = "P0001", Side = Side.Ent, Name = "Mallilan kunta", BusinessId = "0174666-4", HomeMunicipality = "179", ExpectedFrom = 2015,
            ContactEmail = "ent@organisation.example",
        });
        await context.SaveChangesAsync(Cancel);
    }

    private static async Task DeliverAsync(TestInstallation installation)
    {
        await using var context = installation.Context();
        context.Add(new Submission
        {
            Key = 1, ParId = "P0001", Side = Side.Ent, RoundKey = 20253, Revision = 1, FileName = "x.xlsx", ContentHash = new string('a', 64), Length = 1,
            ReceivedAt = new DateTime(2026, 1, 24, 12, 0, 0, DateTimeKind.Utc), ReceivedFrom = "test", State = SubmissionState.Loaded,
        });
        await context.SaveChangesAsync(Cancel);
    }

    /// <summary>Days on which the jobs run at noon.</summary>
    private sealed class Days : TimeProvider
    {
        private readonly TestInstallation installation;
        private readonly DeliveryBoard board;
        private readonly ReminderJob reminders;
        private readonly MailJob mail;
        private DateTimeOffset now;

        public Days(TestInstallation installation, MailListener server)
        {
            this.installation = installation;
            var contexts = installation.Get<IDbContextFactory<ParContext>>();
            var (catalogue, outbox) = (installation.Get<VariableCatalogue>(), new Outbox(contexts, this));
            board = new DeliveryBoard(contexts, catalogue, installation.Get<Gazetteer>(), this);
            reminders = new ReminderJob(new ReminderDesk(contexts, board, catalogue, new ReminderPlan(), this),
                new OverdueReturns(contexts, new ReturnLetters(catalogue, new ReminderPlan()), this), outbox);
            mail = new MailJob(new PostOffice(outbox, new MailSettings("127.0.0.1", server.Port, SecureSocketOptions.None, null, null, "par@authority.example")));
        }

        /// <summary>Day and kind of each letter that was sent.</summary>
        public List<string> Sent { get; } = [];

        public override DateTimeOffset GetUtcNow() => now;

        public async Task PassAsync(int day)
        {
            now = new DateTimeOffset(2026, 1, day, 10, 0, 0, TimeSpan.Zero);
            await reminders.RunAsync(Cancel);
            await mail.RunAsync(Cancel);
            await using var context = installation.Context();
            Sent.AddRange(await context.OutboxMails.Where(row => row.SentAt == now.UtcDateTime).Select(row => "2026-01-" + day + " " + row.Kind).ToListAsync(Cancel));
        }

        public async Task<IEnumerable<bool>> FailedOnTheBoardAsync() =>
            (await board.ReadAsync(new Round(2025, RoundKind.January), Actor.System("test"), Cancel))!.Items.Single().Letters.Select(letter => letter.HasFailed);
    }
}
