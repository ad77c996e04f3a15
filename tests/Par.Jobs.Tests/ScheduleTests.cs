using Hangfire;
using Microsoft.EntityFrameworkCore;
using Par.Ingest;
using Par.Ingest.Sample;
using Par.Jobs.Queue;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;

namespace Par.Jobs.Tests;

[EveryDatabase]
public sealed class ScheduleTests
{
    [Fact]
    public async Task The_queue_is_rebuilt_from_the_submissions_that_are_unfinished()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        var received = await ReceiveAsync(installation, deliveries: 3);
        await installation.Get<Intake>().ContinueAsync(received[0].Key, TestContext.Current.CancellationToken);

        var queued = await installation.Get<Schedule>().RebuildQueueAsync(TestContext.Current.CancellationToken);

        var jobs = installation.Get<JobStorage>().GetMonitoringApi().EnqueuedJobs(JobQueue.Intake, 0, 10);
        Assert.Equal(2, queued);
        Assert.Equal(received.Skip(1).Select(submission => submission.Key).Order(), jobs.Select(job => (long)job.Value.Job.Args[0]).Order());
    }

    [Fact]
    public async Task What_is_queued_already_is_not_queued_again_by_the_start_of_another_machine()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        await ReceiveAsync(installation, deliveries: 2);

        Assert.Equal(2, await installation.Get<Schedule>().RebuildQueueAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await installation.Get<Schedule>().RebuildQueueAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Workers_finish_what_the_queue_holds_and_nothing_is_left_to_queue()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        await ReceiveAsync(installation, deliveries: 2);
        await installation.Get<Schedule>().RebuildQueueAsync(TestContext.Current.CancellationToken);

        using (QueueSetup.StartWorkers(installation.Services))
            await UntilAsync(async () => await UnfinishedAsync(installation) == 0);

        Assert.Equal(0, await installation.Get<Schedule>().RebuildQueueAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_hour_of_a_release_does_not_wait_for_the_workers_of_other_jobs()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        await ScheduledReleaseAsync(installation, installation.Get<TimeProvider>().GetUtcNow().UtcDateTime.AddMinutes(-1));
        var jobs = installation.Get<IBackgroundJobClient>();
        for (var number = 0; number < 20; number++)
            jobs.Enqueue(() => BusyJob.Run());
        jobs.Enqueue<PublicationJob>(job => job.EveryMinuteAsync(CancellationToken.None));

        try
        {
            using var workers = QueueSetup.StartWorkers(installation.Services);
            await UntilAsync(async () =>
            {
                await using var context = installation.Context();
                return await context.Releases.AnyAsync(release => release.State == ReleaseState.Published, TestContext.Current.CancellationToken);
            });
        }
        finally
        {
            BusyJob.End();
        }
    }

    [Fact]
    public async Task What_was_left_lying_is_picked_up_once_and_what_has_just_come_is_not()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        var old = await ReceiveAsync(installation, deliveries: 2, at: new DateTime(2026, 1, 20, 9, 0, 0, DateTimeKind.Utc));
        await ReceiveAsync(installation, deliveries: 3);
        var schedule = installation.Get<Schedule>();

        var first = await schedule.PickUpAsync(TestContext.Current.CancellationToken);
        var second = await schedule.PickUpAsync(TestContext.Current.CancellationToken);

        var jobs = installation.Get<JobStorage>().GetMonitoringApi().EnqueuedJobs(JobQueue.Intake, 0, 10);
        Assert.Equal((2, 0), (first, second));
        Assert.Equal(old.Select(submission => submission.Key).Order(), jobs.Select(job => (long)job.Value.Job.Args[0]).Order());
    }

    private static async Task<List<Submission>> ReceiveAsync(TestInstallation installation, int deliveries, DateTime? at = null)
    {
        await installation.Get<OrganisationRegister>().SaveAsync(
            installation.Country.Organisations, Actor.System("test"), cancel: TestContext.Current.CancellationToken);
        var received = new List<Submission>();
        foreach (var delivery in installation.Country.Deliveries(SampleRange.Default).Where(delivery => delivery.Flaw == SampleFlaw.None).Take(deliveries))
        {
            await using var content = File.OpenRead(await installation.Files.EnsureAsync(delivery, TestContext.Current.CancellationToken));
            received.Add(await installation.Get<Intake>().ReceiveAsync(
                delivery.FileName, content, new Delivery(Actor.System("test"), ReceivedAt: at), TestContext.Current.CancellationToken));
        }
        return received;
    }

    private static async Task ScheduledReleaseAsync(TestInstallation installation, DateTime hour)
    {
        await using var context = installation.Context();
        context.Add(new Release
        {
            Key = 1, Side = Side.Ent, Year = 2025, Version = 1, BasisHash = new string('0', 64), KeyFingerprint = "fingerprint", IsSynthetic = false,
            State = ReleaseState.Scheduled, BuiltAt = hour.AddDays(-1),
            BuiltBy = "anna", ApprovedBy = "aarne", PublishAt = hour,
        });
        context.AddRange(Enum.GetValues<Language>().Select(language => new ReleaseText
        {
            ReleaseKey = 1, Kind = ReleaseTextKind.Quality, Language = language, Markdown = "Quality", WrittenBy = "anna", WrittenAt = hour.AddDays(-1),
        }));
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<int> UnfinishedAsync(TestInstallation installation)
    {
        await using var context = installation.Context();
        return await context.Submissions.CountAsync(
            row => row.State == SubmissionState.Received || row.State == SubmissionState.Screened, TestContext.Current.CancellationToken);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(10));
        while (!await condition())
            await Task.Delay(100, limit.Token);
    }
}

/// <summary>A job that keeps its worker busy until the test is over.</summary>
public static class BusyJob
{
    private static readonly ManualResetEventSlim Over = new();

    [Queue(JobQueue.Intake)]
    public static void Run() => Over.Wait(TimeSpan.FromMinutes(15));

    public static void End() => Over.Set();
}
