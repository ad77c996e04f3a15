using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Jobs.Mail;
using Par.Jobs.Operations;
using Par.Jobs.Queue;
using Par.Portal.Admin;
using Par.Portal.Shell;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Admin;

/// <summary>What an administrator is told of how the service is.</summary>
public sealed class ServiceStatePageTests
{
    private static readonly DateTime Now = new(2026, 1, 31, 10, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Language.Fi, "Kukaan ei tee jonon intake töitä", "Julkaise se, minkä aika on")]
    [InlineData(Language.Sv, "Ingen gör arbetena i kön intake", "Publicera det som är i tur")]
    [InlineData(Language.En, "Nobody does the jobs of the queue intake", "Publish what is due")]
    public async Task The_page_tells_in_each_language_what_waits_and_what_needs_attention(Language language, string untaken, string job)
    {
        await using var portal = await TestPortal.StartAsync();
        portal.Services.GetRequiredService<Schedule>().Repeat();
        await using (var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel))
        {
            context.Add(Letter(1, OutboxMail.MostAttempts));
            context.Add(Letter(2, 1));
            context.Add(Letter(3, 0));
            await context.SaveChangesAsync(Cancel);
        }
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var page = (await admin.PageAsync(Address.Of(language, Slug.Admin, Slug.ServiceState))).Body!.TextContent;

        Assert.Contains(untaken, page, StringComparison.Ordinal);
        Assert.Contains(job, page, StringComparison.Ordinal);
        Assert.Contains(ServiceStateTexts.MailGivenUp.With(1).In(language), page, StringComparison.Ordinal);
        Assert.Contains(ServiceStateTexts.NoBackup.In(language), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_queue_that_workers_take_needs_no_attention()
    {
        await using var portal = await TestPortal.StartAsync();
        using var workers = QueueSetup.StartWorkers(portal.Services);
        var reader = portal.Services.GetRequiredService<InstallationStateReader>();

        while (!(await reader.ReadAsync(Actor.System("test"), Cancel)).Queues.All(queue => queue.IsTaken))
            await Task.Delay(50, Cancel); // A server tells of itself a moment after it was started.
    }

    [Fact]
    public async Task The_state_counts_letters_files_and_what_is_on_its_way()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.LoadedAsync("P0179", "Esimerkki", clients: 8);
        await portal.Services.GetRequiredService<FileStore>().AddAsync(new MemoryStream(new byte[2000]), limit: 10_000, Cancel);
        await using (var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel))
        {
            context.Add(Letter(1, OutboxMail.MostAttempts));
            context.Add(Letter(2, 1));
            context.Add(Letter(3, 0));
            await context.SaveChangesAsync(Cancel);
        }

        var state = await portal.Services.GetRequiredService<InstallationStateReader>().ReadAsync(Actor.System("test"), Cancel);

        Assert.Equal((2, 1, 1, Now.AddHours(-1)), (state.Mail.Waiting, state.Mail.PutOff, state.Mail.GivenUp, state.Mail.OldestDue));
        Assert.Equal((0, 1), (state.Unfinished, state.Storage.FileCount));
        Assert.True(state.Storage is { Database: > 100_000, Files: > 1000, DiskFree: > 0 } && state.Storage.DiskFree <= state.Storage.Disk);
    }

    [Fact]
    public void What_needs_attention_is_told_and_nothing_else()
    {
        var fine = new InstallationState(
            Now, [new QueueState(JobQueue.Intake, 300, IsTaken: true)], [], [], FailedJobs: 0, Unfinished: 300,
                new MailState(PostStatus.Open, 40, 3, GivenUp: 0, null),
            new StorageState(1, 1, 1, DiskFree: 20, Disk: 100), new BackupState("/backup", 14, Now.AddHours(-25), 1),
            [new ReleaseVersion(Side.Ent, 2025, 2, ReleaseState.Published, Now, LiveProblems: 0),
                new ReleaseVersion(Side.Ty, 2025, 1, ReleaseState.Withdrawn, Now, LiveProblems: 3)]);

        Assert.Empty(Told(fine));
        Assert.Equal(["Nobody does the jobs of the queue mail. Start a worker whose setting Jobs:Queues names it."],
            Told(fine with { Queues = [new QueueState(JobQueue.Mail, 0, IsTaken: false)] }));
        Assert.StartsWith("Only 9.0%", Assert.Single(Told(fine with { Storage = fine.Storage with { DiskFree = 9 } })),
            StringComparison.Ordinal);
        Assert.Contains("2 jobs", Assert.Single(Told(fine with { FailedJobs = 2 })), StringComparison.Ordinal);
        Assert.Contains("1 letters", Assert.Single(Told(fine with { Mail = fine.Mail with { GivenUp = 1 } })), StringComparison.Ordinal);
        Assert.Contains("more than a day", Assert.Single(Told(fine with { Backups = fine.Backups with { NewestAt = Now.AddHours(-27) } })),
            StringComparison.Ordinal);
        Assert.Contains("more than a day", Assert.Single(Told(fine with { Backups = fine.Backups with { NewestAt = null } })),
            StringComparison.Ordinal);
        Assert.Contains("Backup:Folder", Assert.Single(Told(fine with { Backups = new BackupState(null, 0, null, 0) })),
            StringComparison.Ordinal);
        Assert.Contains("ENT 2025", Assert.Single(Told(fine with { Releases = [fine.Releases[0] with { LiveProblems = 1 }] })),
            StringComparison.Ordinal);
    }

    private static IEnumerable<string> Told(InstallationState state) => ServiceAttention.Of(state, Language.En).Select(label => label.En);

    private static OutboxMail Letter(long key, int attempts) => new()
    {
        Key = key, Kind = "reminder-before", Subject = $"{key}", To = "aino@example.fi", Title = "Title", Text = "Text",
            CreatedAt = Now.AddDays(-1), DueAt = Now.AddHours(key - 3),
        Attempts = attempts,
    };
}
