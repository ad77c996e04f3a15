using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Telemetry;

namespace Par.Jobs.Operations;

/// <summary>
/// Reads the state of the installation every half minute and shows it as gauges of the meter <see cref="WorkStep.SourceName"/>.
/// </summary>
internal sealed class Gauges : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    private readonly InstallationStateReader reader;
    private readonly ILogger<Gauges> log;
    private readonly Meter meter = new(WorkStep.SourceName);
    private volatile InstallationState? state;

    public Gauges(InstallationStateReader reader, ILogger<Gauges> log)
    {
        (this.reader, this.log) = (reader, log);
        Show("par.queue.waiting", "{job}", "Jobs that wait in a queue.", now =>
            now.Queues.Select(queue => Value(queue.Waiting, ("par.queue", queue.Name))));
        Show("par.queue.taken", "1", "1 when a running process takes the queue, else 0.", now =>
            now.Queues.Select(queue => Value(queue.IsTaken ? 1 : 0, ("par.queue", queue.Name))));
        Show("par.jobs.failed", "{job}", "Jobs that failed and are not tried again by themselves.", now => [Value(now.FailedJobs)]);
        Show("par.intake.unfinished", "{submission}", "Submissions whose intake is not finished.", now => [Value(now.Unfinished)]);
        Show("par.mail.waiting", "{letter}", "Letters that wait.", now => [Value(now.Mail.Waiting)]);
        Show("par.mail.given_up", "{letter}", "Letters that are not tried again.", now => [Value(now.Mail.GivenUp)]);
        Show("par.release.version", "1", "The version that is public.", now =>
            now.Releases.Where(release => release.State == ReleaseState.Published)
            .Select(release => Value(release.Version, ("par.side", release.Side.Code()), ("par.year", release.Year))));
        Show("par.release.live_problems", "{difference}", "Differences between the live site and the public release.", now => now.Releases
            .Where(release => release is { State: ReleaseState.Published, LiveProblems: not null })
            .Select(release => Value(release.LiveProblems!.Value, ("par.side", release.Side.Code()), ("par.year", release.Year))));
        Show("par.storage.free", "By", "Free on the disk of the data folder.", now => [Value(now.Storage.DiskFree)]);
        Show("par.storage.database", "By", "Size of the database.", now => [Value(now.Storage.Database)]);
        Show("par.storage.files", "By", "Size of the delivered files.", now => [Value(now.Storage.Files)]);
        Show("par.backup.age", "s", "Time since the newest backup.", now => now.Backups.NewestAt is { } at
            ? [Value((long)(now.ReadAt - at).TotalSeconds)] : []);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                state = await reader.ReadAsync(Actor.System("telemetry"), stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                // Before the database is there, and while it cannot be reached, there is nothing to show: that the values are missing is
                // told by an alert.
                log.LogInformation(problem, "The state of the installation cannot be read");
                state = null;
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Show(string name, string unit, string description, Func<InstallationState, IEnumerable<Measurement<long>>> values) =>
        meter.CreateObservableGauge(name, () => state is { } now ? values(now) : [], unit, description);

    private static Measurement<long> Value(long value, params ReadOnlySpan<(string Name, object Value)> tags)
    {
        var named = new KeyValuePair<string, object?>[tags.Length];
        for (var index = 0; index < tags.Length; index++)
            named[index] = new(tags[index].Name, tags[index].Value);
        return new Measurement<long>(value, named);
    }
}
