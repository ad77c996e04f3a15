using System.Diagnostics;

namespace Par.Crash;

/// <summary>What a lane does.</summary>
/// <param name="Kills">How often it kills.</param>
/// <param name="Limit">How long it kills at most.</param>
/// <param name="KillsPortal">The portal itself and not the worker.</param>
internal sealed record LanePlan(int Kills, TimeSpan Limit, bool KillsPortal);

/// <summary>What became of a lane: what its senders were told, and what each kill hit.</summary>
internal sealed record LaneEnd(string Folder, IReadOnlyList<LedgerLine> Ledger, IReadOnlyList<string> Hits);

/// <summary>
/// One installation with its senders, whose process is killed again and again: from outside at a random moment, or by itself just before or after a random
/// transaction or commit.
/// </summary>
internal sealed class Lane(string folder, LanePlan plan, int seed)
{
    private const int Senders = 6;
    private const int KilledCode = 128 + 9;
    private readonly Random random = new(seed);
    private readonly List<string> hits = [];
    private TimeSpan start = TimeSpan.FromSeconds(1);
    private List<Sender> senders = [];
    private IVictim victim = new WorkerVictim(folder);

    public async Task<LaneEnd> RunAsync()
    {
        var founding = await FoundAsync();
        var watch = Stopwatch.StartNew();
        using var stop = new CancellationTokenSource();
        var sending = senders.Select(sender => Task.Run(() => sender.RunAsync(stop.Token))).ToList();
        while (hits.Count < plan.Kills && watch.Elapsed < plan.Limit)
            await KillOnceAsync();
        await stop.CancelAsync();

        using var last = victim.Start(dieAt: 0);
        try
        {
            await Task.WhenAll(sending).WaitAsync(Founding.Patience);
            await founding.DrainAsync(Founding.Patience);
        }
        finally
        {
            last.Kill();
            await last.WaitForExitAsync();
            senders.ForEach(sender => sender.Dispose());
        }
        return new LaneEnd(folder, [.. senders.SelectMany(sender => sender.Ledger)], hits);
    }

    private async Task<Founding> FoundAsync()
    {
        var founding = await Founding.InAsync(folder);
        if (plan.KillsPortal)
            victim = new PortalVictim(folder, founding.Country);
        senders = await founding.SendersAsync(
            Senders, plan.KillsPortal ? DeliveryMaker.Mix.Readable : DeliveryMaker.Mix.All, seed, victim.LineAsync);
        return founding;
    }

    private async Task KillOnceAsync()
    {
        var byItself = !plan.KillsPortal && random.Next(2) == 0;
        var whileStarting = !byItself && random.Next(8) == 0;
        var began = Stopwatch.StartNew();
        using var process = victim.Start(dieAt: byItself ? random.Next(1, 40) : 0);
        if (whileStarting)
        {
            await Task.Delay(start * random.NextDouble());
        }
        else if (await ComesUpAsync(process))
        {
            start = began.Elapsed;
            await WhileAsync(process, answers: byItself ? int.MaxValue : random.Next(8));
            await Task.Delay(byItself ? 0 : random.Next(100));
        }
        var died = process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        if (died && process.ExitCode != KilledCode)
            throw new InvalidOperationException($"The process ended by itself with code {process.ExitCode}:\n{await process.StandardError.ReadToEndAsync()}");
        hits.Add(victim.Bury());
    }

    /// <summary>Waits until deliveries are taken. False when the process died before.</summary>
    private async Task<bool> ComesUpAsync(Process process)
    {
        for (var waited = Stopwatch.StartNew(); !process.HasExited; await Task.Delay(5))
        {
            if (waited.Elapsed > Founding.Patience)
                throw new TimeoutException("The process did not come up.");
            if (await victim.IsUpAsync())
                return true;
        }
        return false;
    }

    /// <summary>Waits until the senders have had some more answers, or the process has died, or nothing more comes.</summary>
    private async Task WhileAsync(Process process, int answers)
    {
        var before = senders.Sum(sender => sender.Answered);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(10) && !process.HasExited; await Task.Delay(2))
            if (senders.Sum(sender => sender.Answered) - before >= answers)
                return;
    }
}
