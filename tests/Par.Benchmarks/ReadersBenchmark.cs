using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Ingest.Sample;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Storage;

namespace Par.Benchmarks;

/// <summary>
/// Two hundred people read public pages at once, each another page a second after the last has come, for two minutes: while nothing else happens, and while the portal
/// takes in a January round from senders and another process counts releases into the same database. Every answer must be right; the times of both stand side by side.
/// </summary>
internal static class ReadersBenchmark
{
    private const int Readers = 200;
    private const int Senders = 5;
    private static readonly TimeSpan Thinking = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(2);
    private static readonly string[] Pages =
        ["/fi", "/fi/kunnat/179", "/sv/kommuner/091", "/en/regions/13", "/fi/kunnat/179/tiedot/ent-referral.csv", "/fi/haku?q=jyv%C3%A4skyl%C3%A4"];

    public static async Task<IReadOnlyList<string>> RunAsync()
    {
        var (catalogue, gazetteer) = (CatalogueFiles.Load(CatalogueFiles.DefaultFolder), Gazetteer.Load(Gazetteer.DefaultFolder));
        var country = new SampleCountry(catalogue, gazetteer);
        await using var portal = await PortalUnderTest.StartAsync(MachineSender.Settings);
        var deliveries = country.Deliveries(new SampleRange(Workbench.Year, Workbench.Year, null)).Where(delivery => delivery.Revision == 1)
            .Select((delivery, index) => (delivery, Sender: index % Senders)).ToLookup(pair => pair.Sender, pair => pair.delivery);
        var senders = await MachineSender.MakeAsync(portal, country.Organisations,
            [.. deliveries.Select(share => share.Select(delivery => new DeliveryRight(delivery.ParId, delivery.Side)).Distinct().ToList())]);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Readers, AllowAutoRedirect = false }) { BaseAddress = portal.Address };
        await ReadAsync(client, TimeSpan.FromSeconds(10), new ConcurrentBag<string>());

        var errors = new ConcurrentBag<string>();
        var quiet = await ReadAsync(client, Lasting, errors);
        using var over = new CancellationTokenSource();
        var delivering = Task.WhenAll(senders.Zip(deliveries, (sender, share) => SendAsync(country, sender, share, over.Token)));
        // The embedded database answers at once: without a thread of its own the loop would never let the readers begin.
        var building = Task.Run(() => BuildAsync(portal, catalogue, gazetteer, over.Token));
        var busy = await ReadAsync(client, Lasting, errors);
        await over.CancelAsync();
        var (taken, built) = ((await delivering).Sum(), await building);
        return Report(quiet, busy, errors, taken, built, portal.PeakMegabytes);
    }

    private static async Task<IReadOnlyList<double>> ReadAsync(HttpClient client, TimeSpan time, ConcurrentBag<string> errors)
    {
        var (times, watch) = (new ConcurrentBag<double>(), Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(async reader =>
        {
            await Task.Delay(Thinking * ((double)reader / Readers));
            for (var number = reader; watch.Elapsed < time; number++)
            {
                var (address, own) = (Pages[number % Pages.Length], Stopwatch.StartNew());
                try
                {
                    using var answer = await client.GetAsync(address);
                    var content = await answer.Content.ReadAsByteArrayAsync();
                    if (answer.StatusCode != HttpStatusCode.OK || content.Length == 0)
                        errors.Add($"{address}: {(int)answer.StatusCode}");
                }
                catch (HttpRequestException failure)
                {
                    errors.Add($"{address}: {failure.Message}");
                }

                times.Add(own.Elapsed.TotalSeconds);
                await Task.Delay(Thinking);
            }
        }));
        return [.. times];
    }

    private static async Task<int> SendAsync(SampleCountry country, MachineSender sender, IEnumerable<SampleDelivery> share, CancellationToken over)
    {
        var taken = 0;
        foreach (var delivery in share)
        {
            if (over.IsCancellationRequested)
                break;
            using var stream = new MemoryStream();
            await country.WriteAsync(delivery, stream, CancellationToken.None);
            await sender.DeliverAsync(delivery.FileName, stream.ToArray());
            taken++;
        }
        return taken;
    }

    /// <summary>Counts releases of the sample's years from this process until told to stop; how many.</summary>
    private static async Task<int> BuildAsync(PortalUnderTest portal, VariableCatalogue catalogue, Gazetteer gazetteer, CancellationToken over)
    {
        var folder = new DataFolder(portal.Folder);
        await using var services = new ServiceCollection().AddParStorage(new ConfigurationBuilder().Build(), folder).BuildServiceProvider();
        var contexts = services.GetRequiredService<IDbContextFactory<ParContext>>();
        var builder = new ReleaseBuilder(contexts, catalogue, gazetteer, RecordKeys.Of(folder), TimeProvider.System);
        var built = 0;
        while (!over.IsCancellationRequested)
        {
            // The approved figures are given another basis each time, so that each time there is a version to count and store.
            await using (var context = await contexts.CreateDbContextAsync(CancellationToken.None))
                await context.FactGrants.Where(grant => grant.StatisticYear == Workbench.Year).ExecuteUpdateAsync(
                    grant => grant.SetProperty(row => row.GrantedEuros, row => row.AppliedEuros + built), CancellationToken.None);
            await builder.BuildAsync(Side.Ent, Workbench.Year, Actor.System("benchmark"), cancel: CancellationToken.None);
            built++;
        }
        return built;
    }

    private static List<string> Report(IReadOnlyList<double> quiet, IReadOnlyList<double> busy, ConcurrentBag<string> errors, int taken, int built, double peak)
    {
        var (before, meanwhile) = (new Percentiles(quiet), new Percentiles(busy));
        static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
        return
        [
            Text($"### {Readers} readers for {Lasting.TotalMinutes:0} minutes, {taken} files taken in and {built} releases counted and stored meanwhile"), "",
            "| while | answers | p50 | p95 | p99 | p99 × quiet |", "|---|---|---|---|---|---|",
            Text($"| nothing else happens | {quiet.Count} | {before.Cells} | 1.0 |"),
            Text($"| files come and releases are counted | {busy.Count} | {meanwhile.Cells} | {meanwhile.At(0.99) / before.At(0.99):0.0} |"), "",
            Text($"Errors: {errors.Count}. Most memory of the portal: {peak:0} MB."),
            .. errors.CountBy(error => error).Select(error => $"- {error.Key} ({error.Value} ×)"), "",
        ];
    }
}
