using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Crash;

/// <summary>
/// Two portals and two workers on one database and one data folder. While senders deliver through both portals, one of each is killed;
/// the others go on. Then
/// a release is published through one portal, and the other shows it.
/// </summary>
internal sealed class Machines(string folder, int seed)
{
    private const int Senders = 5;
    private const int AnswersBeforeKill = 40;
    private const int AnswersAfterKill = 40;

    // On a server the job of a dead worker is given to another after Hangfire's five minutes.
    private static readonly TimeSpan UntilTakenOver = TimeSpan.FromMinutes(15);

    private readonly List<Machine> machines = [];
    private readonly List<string> problems = [];

    /// <summary>Runs it all; each line that it gives is something that must not be.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var founding = await Founding.InAsync(folder);
        PortalVictim[] portals = [new(folder, founding.Country), new(folder, founding.Country)];
        try
        {
            // All at once: whoever comes first founds the installation.
            machines.AddRange([StartPortal(portals, 0), StartPortal(portals, 1), StartWorker(0), StartWorker(1)]);
            foreach (var (portal, machine) in portals.Zip(machines))
                await machine.UntilAsync("A portal that is up", portal.IsUpAsync);
            foreach (var worker in machines[2..])
                await worker.UntilAsync("A worker that works", () =>
                    Task.FromResult(worker.Said.Any(line => line.StartsWith("Par works", StringComparison.Ordinal))));

            using var session = await SharedSession.OfNewAccountAsync(folder);
            Must(await session.SignInAsync(portals[0].Address, portals[1].Address),
                "The form of one portal does not sign in at the other.");
            Must(await session.RunsAtAsync(portals[0].Address), "A session made at the second portal is unknown to the first.");
            problems.AddRange(await DeliverAsync(founding, portals));
            Must(await session.RunsAtAsync(portals[1].Address), "The session ended with the killed portal.");
            await PublishAsync(portals);
            Must(await session.EndsEverywhereAsync(portals[1].Address, portals[0].Address),
                "A session that ended at one portal runs at the other.");
        }
        finally
        {
            foreach (var machine in machines)
                await machine.DisposeAsync();
        }
        await AuditAsync();
        return problems;
    }

    /// <summary>
    /// Senders deliver through both portals, one portal and one worker are killed, and what is there afterwards is looked at.
    /// </summary>
    private async Task<IReadOnlyList<string>> DeliverAsync(Founding founding, PortalVictim[] portals)
    {
        var senders = await founding.SendersAsync(Senders, DeliveryMaker.Mix.Readable, seed, async sender =>
        {
            var key = await PortalVictim.NewKeyAsync(folder, founding.Country);
            return ("api:" + key.Id, new RoundLine([.. portals.Select(portal => new HttpLine(portal.Address, key.ToString()))], sender));
        });
        using var stop = new CancellationTokenSource();
        var sending = senders.Select(sender => Task.Run(() => sender.RunAsync(stop.Token))).ToList();
        await AnswersAsync(senders, sending, AnswersBeforeKill);
        await machines[0].KillAsync();
        await machines[2].KillAsync();
        await AnswersAsync(senders, sending, AnswersBeforeKill + AnswersAfterKill);
        await stop.CancelAsync();
        await Task.WhenAll(sending).WaitAsync(Founding.Patience);
        var waited = Stopwatch.StartNew();
        await founding.DrainAsync(UntilTakenOver);
        Say($"All was finished {waited.Elapsed.TotalSeconds:0} s after the last delivery.");
        senders.ForEach(sender => sender.Dispose());
        var end = new LaneEnd(folder, [.. senders.SelectMany(sender => sender.Ledger)], ["a portal and a worker"]);
        Report.Write([end], waited.Elapsed);
        return await Verdict.OnAsync(end, Directory.CreateDirectory(folder + "-undisturbed").FullName);
    }

    private static async Task AnswersAsync(List<Sender> senders, List<Task> sending, int answers)
    {
        for (var waited = Stopwatch.StartNew(); senders.Sum(sender => sender.Answered) < answers; await Task.Delay(5))
        {
            if (sending.Find(task => task.IsFaulted) is { } failed)
                await failed;
            if (waited.Elapsed > Founding.Patience)
                throw new TimeoutException($"The senders had {senders.Sum(sender => sender.Answered)} answers and not {answers}.");
        }
    }

    /// <summary>
    /// The killed portal comes back with its clock at the hour of a release and publishes it. The other's clock stands before that hour:
    /// it never publishes the
    /// release and can only see that somebody did.
    /// </summary>
    private async Task PublishAsync(PortalVictim[] portals)
    {
        var release = await ScheduledRelease.MakeAsync(folder);
        Must(!await ShowsAsync(portals[1], release), "A release is shown before its hour.");
        machines.Add(StartPortal(portals, 0, ("Clock__StoppedAt", ScheduledRelease.Hour)));
        await machines[^1].UntilAsync("A portal that is up again", portals[0].IsUpAsync);
        await machines[^1].UntilAsync("The release at the portal that publishes it", () => ShowsAsync(portals[0], release));
        var waited = Stopwatch.StartNew();
        await machines[1].UntilAsync("The release at the other portal", () => ShowsAsync(portals[1], release));
        Say($"The other portal showed the release {waited.Elapsed.TotalSeconds:0.0} s after the one that published it.");
    }

    private static async Task<bool> ShowsAsync(PortalVictim portal, ScheduledRelease release)
    {
        using var client = new HttpClient { BaseAddress = portal.Address };
        using var answer = await client.GetAsync(release.Page);
        return answer.StatusCode switch
        {
            HttpStatusCode.OK => true,
            HttpStatusCode.NotFound => false,
            var other => throw new InvalidOperationException($"{release.Page} was answered {other}."),
        };
    }

    private async Task AuditAsync()
    {
        await using var services = Worker.Services(folder);
        var verdict = await services.GetRequiredService<AuditVerifier>().VerifyAsync(new Actor("crash", ActorRole.Administrator));
        Must(verdict.IsWhole, $"The audit trail is not whole: {string.Join(", ", verdict.Faults)}");
        Say($"{verdict.Entries} entries of the audit trail are one chain.");
        await using var context = await services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync();
        Must(await context.Installations.CountAsync() == 1, "There is more than one installation.");
        foreach (var machine in machines)
            foreach (var line in machine.Said.Where(line =>
                line.Contains(" fail: ", StringComparison.Ordinal) || line.Contains(" crit: ", StringComparison.Ordinal)))
                Console.WriteLine($"{machine.Name}: {line}");
    }

    private Machine StartPortal(PortalVictim[] portals, int number, params (string Name, string Value)[] settings)
    {
        var all = settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal);
        all["Identity__SecondFactor"] = "Optional";
        // On a server the first portal publishes, the second does no jobs, and the workers do the rest. Embedded queues are each portal's
        // own.
        if (CrashSettings.Server is not null)
            (all["Jobs__Queues"], all["Jobs__Server"]) = ("publication", number == 0 ? "true" : "false");
        return new Machine(string.Create(CultureInfo.InvariantCulture, $"portal {number + 1}"), portals[number].Start(all));
    }

    private Machine StartWorker(int number)
    {
        var start = CrashSettings.Server is null
            ? new ProcessStartInfo("dotnet", [typeof(EmbeddedWorker).Assembly.Location, "embedded-worker", folder])
            : new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Par.Jobs.dll"), "worker"]);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        CrashSettings.Give(folder, start);
        if (CrashSettings.Server is not null)
            start.Environment["Jobs__Queues"] = "mail upkeep releases intake";
        return new Machine(string.Create(CultureInfo.InvariantCulture, $"worker {number + 1}"), Process.Start(start)!);
    }

    private void Must(bool isSo, string otherwise)
    {
        if (!isSo)
            problems.Add(otherwise);
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
