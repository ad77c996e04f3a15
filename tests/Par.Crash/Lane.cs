using System.Diagnostics;
using System.Globalization;
using Par.Ingest.Sample;
using Par.Jobs;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Crash;

/// <summary>What became of a lane: what its senders were told, and what each kill hit.</summary>
internal sealed record LaneEnd(string Folder, IReadOnlyList<LedgerLine> Ledger, IReadOnlyList<string> Hits);

/// <summary>
/// One installation with its senders, whose worker is killed again and again: from outside at a random moment, or by itself just before or after a random
/// transaction or commit.
/// </summary>
internal sealed class Lane(string folder, int kills, int seed, TimeSpan limit)
{
    private const int Senders = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Random random = new(seed);
    private readonly List<string> hits = [];
    private TimeSpan start = TimeSpan.FromSeconds(1);
    private List<Sender> senders = [];

    public async Task<LaneEnd> RunAsync()
    {
        senders = await FoundAsync();
        var watch = Stopwatch.StartNew();
        using var stop = new CancellationTokenSource();
        var sending = senders.Select(sender => Task.Run(() => sender.RunAsync(stop.Token))).ToList();
        while (hits.Count < kills && watch.Elapsed < limit)
            await KillOnceAsync();
        await stop.CancelAsync();

        using var last = Start(dieAt: 0);
        try
        {
            await Task.WhenAll(sending).WaitAsync(Patience);
            await DrainAsync();
        }
        finally
        {
            last.Kill();
            await last.WaitForExitAsync();
        }
        return new LaneEnd(folder, [.. senders.SelectMany(sender => sender.Ledger)], hits);
    }

    /// <summary>Makes the installation with the sample country's register, and its senders, each with organisations of its own.</summary>
    private async Task<List<Sender>> FoundAsync()
    {
        await using var services = Worker.Services(folder);
        var cancel = CancellationToken.None;
        var catalogue = Get<VariableCatalogue>();
        var country = new SampleCountry(catalogue, Get<Gazetteer>(), size: SampleSize.Small);
        await services.PrepareDatabaseAsync(cancel);
        await Get<OrganisationRegister>().SaveAsync(country.Organisations, Actor.System("test"), cancel: cancel);
        var places = country.Deliveries(SampleRange.Default).Where(delivery => delivery is { Revision: 1, Flaw: SampleFlaw.None })
            .GroupBy(delivery => delivery.ParId).Select((own, index) => (Sender: index % Senders, Own: own)).ToList();
        return [.. Enumerable.Range(0, Senders).Select(number =>
        {
            var name = $"sender{number}";
            var own = places.Where(place => place.Sender == number).SelectMany(place => place.Own).ToList();
            return new Sender(name, new DeliveryMaker(country, catalogue, own, name, seed + number), folder, seed - number);
        })];

        T Get<T>() => (T)services.GetService(typeof(T))!;
    }

    private async Task KillOnceAsync()
    {
        var byItself = random.Next(2) == 0;
        var whileStarting = !byItself && random.Next(8) == 0;
        File.WriteAllBytes(Worker.TraceOf(folder), []);
        var began = Stopwatch.StartNew();
        using var worker = Start(dieAt: byItself ? random.Next(1, 40) : 0);
        if (whileStarting)
        {
            await Task.Delay(start * random.NextDouble());
        }
        else if (await IsUpAsync(worker))
        {
            start = began.Elapsed;
            await WhileAsync(worker, answers: byItself ? int.MaxValue : random.Next(8));
            await Task.Delay(byItself ? 0 : random.Next(100));
        }
        var died = worker.HasExited;
        worker.Kill();
        await worker.WaitForExitAsync();
        File.Delete(Worker.SocketOf(folder));
        if (died && worker.ExitCode != 137)
            throw new InvalidOperationException($"The worker ended by itself with code {worker.ExitCode}:\n{await worker.StandardError.ReadToEndAsync()}");
        hits.Add(Trace.Read(Worker.TraceOf(folder)) is { Length: > 0 } where ? where : "while starting");
    }

    private Process Start(int dieAt)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(Worker).Assembly.Location);
        start.ArgumentList.Add("worker");
        start.ArgumentList.Add(folder);
        start.ArgumentList.Add(dieAt.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add((hits.Count % 10 == 0).ToString());
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    /// <summary>Waits until the worker listens. False when it died before.</summary>
    private async Task<bool> IsUpAsync(Process worker)
    {
        for (var waited = Stopwatch.StartNew(); !worker.HasExited; await Task.Delay(5))
        {
            if (waited.Elapsed > Patience)
                throw new TimeoutException("The worker did not come up.");
            if (File.Exists(Worker.SocketOf(folder)))
                return true;
        }
        return false;
    }

    /// <summary>Waits until the senders have had some more answers, or the worker has died, or nothing more comes.</summary>
    private async Task WhileAsync(Process worker, int answers)
    {
        var before = senders.Sum(sender => sender.Answered);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(10) && !worker.HasExited; await Task.Delay(2))
            if (senders.Sum(sender => sender.Answered) - before >= answers)
                return;
    }

    /// <summary>Waits until the worker has finished whatever was begun.</summary>
    private async Task DrainAsync()
    {
        await using var line = await Sender.ConnectAsync(folder);
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(50))
        {
            await Wire.WriteAsync(line, new Question(Wish.CountUnfinished), CancellationToken.None);
            if ((await Wire.ReadAsync<Answer>(line, CancellationToken.None)).Unfinished == 0)
                return;
        }
        throw new TimeoutException("Submissions are unfinished though the worker was left alone.");
    }
}
