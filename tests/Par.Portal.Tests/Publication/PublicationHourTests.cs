using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Publication;

/// <summary>The clock moves across the hour of a release, and the process is killed in each step. Outside sees the old release whole or the new one whole.</summary>
public sealed class PublicationHourTests : IAsyncLifetime
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("par-hour-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Template => Path.Combine(root.FullName, "template");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Template);
        await HourPortal.FoundAsync(Template);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_second_before_the_hour_nothing_is_out_and_at_the_hour_everything_is()
    {
        var clock = new SetClock(HourPortal.Hour.AddSeconds(-1));
        await using var portal = new HourPortal(Copy("plain"), clock);
        await portal.BringUpAsync();

        await portal.RunJobAsync();
        var before = await portal.ChannelsAsync();
        clock.Now = HourPortal.Hour;
        await portal.RunJobAsync();
        var after = await portal.ChannelsAsync();

        Assert.All(before, Assert.False);
        Assert.All(after, Assert.True);
    }

    [Fact]
    public async Task What_one_portal_lets_out_another_over_the_same_database_shows_by_itself()
    {
        var clock = new SetClock(HourPortal.Hour.AddSeconds(-1));
        var folder = Copy("two");
        await using var one = new HourPortal(folder, clock);
        await using var other = new HourPortal(folder, clock) { Watches = true };
        await one.BringUpAsync();
        await other.BringUpAsync();
        Assert.All(await other.ChannelsAsync(), Assert.False);

        clock.Now = HourPortal.Hour;
        await one.RunJobAsync();

        while (!(await other.ChannelsAsync())[0])
            await Task.Delay(100, Cancel);
        Assert.All(await other.ChannelsAsync(), Assert.True);
    }

    [Fact]
    public async Task Readers_who_ask_all_the_time_never_see_a_mixture()
    {
        var clock = new SetClock(HourPortal.Hour.AddSeconds(-1));
        await using var portal = new HourPortal(Copy("readers"), clock);
        await portal.BringUpAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var seen = new List<bool>();
            while (!stop.IsCancellationRequested)
                seen.Add((await portal.ChannelsAsync())[0]); // Each channel fails by itself when it shows a mixture.
            return seen;
        }, Cancel)).ToList();

        clock.Now = HourPortal.Hour;
        await portal.RunJobAsync();
        await portal.ChannelsAsync();
        await stop.CancelAsync();

        foreach (var seen in await Task.WhenAll(readers))
            Assert.Equal(seen.Order(), seen); // Old, then new, and never back.
    }

    [Fact]
    public async Task Figures_that_somebody_began_to_read_before_the_hour_do_not_come_back_after_it()
    {
        var (clock, slow) = (new SetClock(HourPortal.Hour.AddSeconds(-1)), new SlowReading());
        await using var portal = new HourPortal(Copy("slow"), clock) { Between = [slow] };
        await portal.BringUpAsync();
        // As a restart or another server leaves it: the figures are to be read anew, and the reading has begun when the hour strikes.
        portal.Services.GetRequiredService<PublishedShelf>().Replace(PublishedStatistics.Empty);
        slow.HoldNext();
        var before = portal.ReadShelfAsync();
        Assert.Same(slow.Held, await Task.WhenAny(slow.Held, before));

        clock.Now = HourPortal.Hour;
        var hour = portal.RunJobAsync();
        await Task.WhenAny(hour, Task.Delay(TimeSpan.FromSeconds(2), Cancel));
        slow.GoOn();
        await Task.WhenAll(before, hour);

        Assert.All(await portal.ChannelsAsync(), Assert.True);
    }

    [Fact]
    public async Task A_live_site_that_does_not_answer_holds_up_one_run_and_not_the_next()
    {
        using var site = new TcpListener(IPAddress.Loopback, 0);
        site.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)site.LocalEndpoint).Port}");
        await using var portal = new HourPortal(Copy("mute"), new SetClock(HourPortal.Hour)) { CheckAddress = address };
        await portal.BringUpAsync();
        var first = portal.RunJobAsync();
        using var asked = await site.AcceptTcpClientAsync(Cancel);

        await portal.RunJobAsync().WaitAsync(TimeSpan.FromMinutes(10), Cancel);
        var isStillReading = !first.IsCompleted;
        asked.Close();
        site.Stop();
        await first;

        Assert.True(isStillReading);
        Assert.All(await portal.ChannelsAsync(), Assert.True);
    }

    [Fact, Slow]
    public async Task Killed_in_any_step_the_next_start_shows_one_version_whole_and_the_next_run_publishes_once()
    {
        var kills = 0;
        while (await KilledAtAsync(kills + 1))
            kills++;

        Assert.True(kills > 15, $"Only {kills} moments of the publication were reached.");
    }

    /// <summary>False when the publication was over before the moment came.</summary>
    private async Task<bool> KilledAtAsync(int moment)
    {
        var (folder, clock) = (Copy($"kill-{moment}"), new SetClock(HourPortal.Hour));
        bool killed;
        await using (var first = new HourPortal(folder, clock))
        {
            await first.BringUpAsync();
            Assert.All(await first.ChannelsAsync(), Assert.False);
            first.Killer.At = moment;
            try
            {
                await first.RunJobAsync();
            }
            catch (Exception failure)
            {
                Assert.True(first.Killer.Killed, failure.ToString());
            }
            killed = first.Killer.Killed;
        }

        await using var second = new HourPortal(folder, clock);
        await second.BringUpAsync();
        var shown = (await second.ChannelsAsync()).Distinct().ToList();
        Assert.True(shown.Count == 1, $"Killed at moment {moment}, the channels do not agree.");
        await second.RunJobAsync();
        await second.RunJobAsync();

        Assert.All(await second.ChannelsAsync(), Assert.True);
        await using var context = await second.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
        var states = await context.Releases.OrderBy(release => release.Version).Select(release => release.State).ToListAsync(Cancel);
        Assert.Equal([ReleaseState.Superseded, ReleaseState.Published], states);
        Assert.Single(await context.OutboxMails.Where(mail => mail.To == "aino@example.fi").ToListAsync(Cancel));
        Assert.Equal(2, await context.AuditEntries.CountAsync(entry => entry.SubjectKind == AuditTrail.OfRelease, Cancel));
        var verdict = await second.Services.GetRequiredService<AuditVerifier>().VerifyAsync(Actor.System("test"), Cancel);
        Assert.True(verdict.IsWhole);
        return killed;
    }

    private string Copy(string name)
    {
        var folder = Path.Combine(root.FullName, name);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Template))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    /// <summary>Holds one reading of cells up, after it has found out which versions are public.</summary>
    private sealed class SlowReading : DbCommandInterceptor
    {
        private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int waiting;

        public Task Held => held.Task;

        public void HoldNext() => waiting = 1;

        public void GoOn() => goOn.TrySetResult();

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("published_cell", StringComparison.Ordinal) && Interlocked.Exchange(ref waiting, 0) == 1)
            {
                held.TrySetResult();
                await goOn.Task;
            }
            return await base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
