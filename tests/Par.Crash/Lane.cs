using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Ingest.Sample;
using Par.Jobs;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Storage;

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
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Random random = new(seed);
    private readonly List<string> hits = [];
    private TimeSpan start = TimeSpan.FromSeconds(1);
    private List<Sender> senders = [];
    private IVictim victim = new WorkerVictim(folder);

    public async Task<LaneEnd> RunAsync()
    {
        await FoundAsync();
        var watch = Stopwatch.StartNew();
        using var stop = new CancellationTokenSource();
        var sending = senders.Select(sender => Task.Run(() => sender.RunAsync(stop.Token))).ToList();
        while (hits.Count < plan.Kills && watch.Elapsed < plan.Limit)
            await KillOnceAsync();
        await stop.CancelAsync();

        using var last = victim.Start(dieAt: 0);
        try
        {
            await Task.WhenAll(sending).WaitAsync(Patience);
            await DrainAsync();
        }
        finally
        {
            last.Kill();
            await last.WaitForExitAsync();
            senders.ForEach(sender => sender.Dispose());
        }
        return new LaneEnd(folder, [.. senders.SelectMany(sender => sender.Ledger)], hits);
    }

    /// <summary>Makes the installation with the sample country's register, and its senders, each with organisations of its own.</summary>
    private async Task FoundAsync()
    {
        await using var services = Worker.Services(folder);
        var cancel = CancellationToken.None;
        var catalogue = services.GetRequiredService<VariableCatalogue>();
        var country = new SampleCountry(catalogue, services.GetRequiredService<Gazetteer>(), size: SampleSize.Small);
        await services.PrepareDatabaseAsync(cancel);
        await services.GetRequiredService<OrganisationRegister>().SaveAsync(country.Organisations, Actor.System("test"), cancel: cancel);
        if (plan.KillsPortal)
            victim = new PortalVictim(folder, country);
        // Answers of the survey come from the authority's page: sent as a file they are rejected, however clean.
        var places = country.Deliveries(SampleRange.Default)
            .Where(delivery => delivery is { Revision: 1, Flaw: SampleFlaw.None, Source: not SubmissionSource.Survey })
            .GroupBy(delivery => delivery.ParId).Select((own, index) => (Sender: index % Senders, Own: own)).ToLookup(place => place.Sender, place => place.Own);
        var mix = plan.KillsPortal ? DeliveryMaker.Mix.Readable : DeliveryMaker.Mix.All;
        for (var number = 0; number < Senders; number++)
        {
            var (name, line) = await victim.LineAsync(number);
            var maker = new DeliveryMaker(country, catalogue, [.. places[number].SelectMany(own => own)], mix, name, seed + number);
            senders.Add(new Sender(name, maker, line, seed - number));
        }
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
            if (waited.Elapsed > Patience)
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

    /// <summary>Waits until whatever was begun is finished.</summary>
    private async Task DrainAsync()
    {
        await using var services = Worker.Services(folder);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(100))
        {
            await using var context = await services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync();
            if (!await context.Submissions.AnyAsync(row => row.State == SubmissionState.Received || row.State == SubmissionState.Screened))
                return;
        }
        throw new TimeoutException("Submissions are unfinished though the process was left alone.");
    }
}
