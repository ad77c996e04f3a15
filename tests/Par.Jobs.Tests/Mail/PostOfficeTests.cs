using System.Net;
using System.Net.Sockets;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using MimeKit;
using Par.Jobs.Mail;
using Par.Warehouse.Settings;
using Par.Warehouse.Storage;

namespace Par.Jobs.Tests.Mail;

public sealed class PostOfficeTests
{
    private static readonly DateTime Morning = new(2026, 1, 26, 8, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_reaches_the_mail_server_whole_and_counts_as_sent()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        await using var server = new MailListener();
        await WriteAsync(installation, "etsivä nuorisotyö", "Hei!\n\n.rivi, joka alkaa pisteellä\nTerveisin Å");

        var sent = await PostTo(server, installation).SendAsync(Cancel);

        Assert.Equal(1, sent);
        var letter = Assert.Single(server.Letters);
        Assert.Equal(("par@authority.example", "0@organisation.example"), (letter.From, letter.To));
        using var content = new MemoryStream(System.Text.Encoding.Latin1.GetBytes(letter.Content));
        var message = await MimeMessage.LoadAsync(content, Cancel);
        Assert.Equal("etsivä nuorisotyö", message.Subject);
        Assert.Equal("Hei!\n\n.rivi, joka alkaa pisteellä\nTerveisin Å", message.TextBody!.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        var mail = Assert.Single(await MailsAsync(installation));
        Assert.Equal((Morning, 1, null), (mail.SentAt, mail.Attempts, mail.LastError));
    }

    [Fact]
    public async Task A_letter_is_sent_once_however_often_the_job_runs()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        await using var server = new MailListener();
        await WriteAsync(installation, "a", "x");

        for (var run = 0; run < 3; run++)
            await PostTo(server, installation).SendAsync(Cancel);

        Assert.Single(server.Letters);
    }

    [Fact]
    public async Task A_refused_recipient_is_put_off_with_the_servers_words_and_the_others_are_sent()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        await using var server = new MailListener { Refuses = to => to.StartsWith('1') ? "550 no such mailbox" : null };
        await WriteAsync(installation, "a", "x", letters: 3);

        var sent = await PostTo(server, installation).SendAsync(Cancel);

        Assert.Equal(2, sent);
        Assert.Equal(["0@organisation.example", "2@organisation.example"], server.Letters.Select(letter => letter.To).Order());
        var refused = Assert.Single(await MailsAsync(installation), mail => mail.SentAt is null);
        Assert.Equal((1, Morning.AddMinutes(5)), (refused.Attempts, refused.DueAt));
        Assert.Contains("no such mailbox", refused.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_puts_every_letter_off_and_they_leave_when_it_is_back()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        await WriteAsync(installation, "a", "x", letters: 3);
        var clock = new Clock(Morning);

        Assert.Equal(0, await new PostOffice(new Outbox(Contexts(installation), clock), Settings(UnusedPort())).SendAsync(Cancel));
        Assert.All(await MailsAsync(installation), mail => Assert.Equal((1, true), (mail.Attempts, mail.LastError is not null)));

        await using var server = new MailListener();
        Assert.Equal(0, await PostTo(server, installation, clock).SendAsync(Cancel));
        clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(3, await PostTo(server, installation, clock).SendAsync(Cancel));
    }

    [Fact]
    public async Task A_sender_that_dies_between_the_servers_yes_and_its_own_note_repeats_that_one_letter_under_the_same_id()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        await using var server = new MailListener();
        await WriteAsync(installation, "a", "x", letters: 3);
        using var death = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        server.OnTaken = () =>
        {
            if (server.Letters.Count == 2)
                death.Cancel();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PostTo(server, installation).SendAsync(death.Token));
        await PostTo(server, installation).SendAsync(Cancel);

        Assert.Equal(4, server.Letters.Count);
        var ids = server.Letters.GroupBy(letter => IdOf(letter)).Select(group => group.Count()).Order();
        Assert.Equal([1, 1, 2], ids);
        Assert.All(await MailsAsync(installation), mail => Assert.NotNull(mail.SentAt));
    }

    [Fact]
    public async Task Without_a_server_letters_wait_untouched()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        await WriteAsync(installation, "a", "x");
        var post = new PostOffice(new Outbox(Contexts(installation), new Clock(Morning)), Settings(0) with { Host = null });

        Assert.Equal((PostStatus.NoServer, 0), (await post.StatusAsync(Cancel), await post.SendAsync(Cancel)));
        Assert.Equal(0, Assert.Single(await MailsAsync(installation)).Attempts);
    }

    [Fact]
    public async Task The_sample_country_never_sends_a_letter_even_with_a_server()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        await using var server = new MailListener();
        await installation.Get<FirstStart>().EnsureAsync(new StartRequest(InstallationKind.Sample), Cancel);
        await WriteAsync(installation, "a", "x");
        var post = PostTo(server, installation);

        Assert.Equal((PostStatus.Sample, 0), (await post.StatusAsync(Cancel), await post.SendAsync(Cancel)));
        Assert.Empty(server.Letters);
    }

    [Theory]
    [InlineData("Security", "plain")]
    [InlineData("From", null)]
    [InlineData("From", "par")]
    [InlineData("From", "par@")]
    [InlineData("From", "PARkki <par>")]
    public void Settings_that_cannot_work_are_refused_at_the_start(string name, string? value)
    {
        var settings = new Dictionary<string, string?> { ["Mail:Host"] = "mail.example", ["Mail:From"] = "par@authority.example", ["Mail:" + name] = value };

        var refused = Assert.Throws<SettingsException>(() =>
            MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));

        Assert.Contains("Mail:" + name, refused.Message, StringComparison.Ordinal);
    }

    private static PostOffice PostTo(MailListener server, TestInstallation installation, TimeProvider? clock = null) =>
        new(new Outbox(Contexts(installation), clock ?? new Clock(Morning)), Settings(server.Port));

    private static MailSettings Settings(int port) => new("127.0.0.1", port, SecureSocketOptions.None, null, null, "par@authority.example");

    private static IDbContextFactory<ParContext> Contexts(TestInstallation installation) => installation.Get<IDbContextFactory<ParContext>>();

    private static string IdOf(ReceivedLetter letter) => letter.Content.Split('\n').Single(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase)).Trim();

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task WriteAsync(TestInstallation installation, string title, string text, int letters = 1)
    {
        await using var context = installation.Context();
        context.AddRange(Enumerable.Range(0, letters).Select(number => new OutboxMail
        {
            Key = 1 + number, Kind = "test", Subject = $"s{number}", To = $"{number}@organisation.example", Title = title, Text = text,
            CreatedAt = Morning, DueAt = Morning,
        }));
        await context.SaveChangesAsync(Cancel);
    }

    private static async Task<List<OutboxMail>> MailsAsync(TestInstallation installation)
    {
        await using var context = installation.Context();
        return await context.OutboxMails.AsNoTracking().OrderBy(mail => mail.Key).ToListAsync(Cancel);
    }

    private sealed class Clock(DateTime now) : TimeProvider
    {
        public DateTime Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
    }
}
