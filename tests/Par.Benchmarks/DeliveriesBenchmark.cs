using System.Diagnostics;
using System.Globalization;
using MiniExcelLibs;
using Par.Ingest.Formats.Json;
using Par.Ingest.Sample;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Benchmarks;

/// <summary>
/// A national January day: the files of the round from 20 senders at once through the machine interface of the real portal, each until it is answered, while
/// somebody reads pages at a steady rate. Beside two floors of the same run: the same workbooks through MiniExcel alone, and the same pages while nobody delivers.
/// Then 20 files of nearly 20 MB at once.
/// </summary>
internal static class DeliveriesBenchmark
{
    private const int Senders = 20;
    private const double PagesPerSecond = 10;
    private static readonly string[] Pages = ["/fi/kunnat/179", "/fi/kunnat/179/tiedot/ent-referral.csv", "/fi/toimitus"];
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    public static async Task<IReadOnlyList<string>> RunAsync()
    {
        var (catalogue, gazetteer) = (CatalogueFiles.Load(CatalogueFiles.DefaultFolder), Gazetteer.Load(Gazetteer.DefaultFolder));
        var country = new SampleCountry(catalogue, gazetteer);
        var inTheSample = new SampleCountry(catalogue, gazetteer, size: SampleSize.Small).Organisations.Select(row => (row.ParId, row.Side)).ToHashSet();
        var shares = country.Deliveries(new SampleRange(Workbench.Year, Workbench.Year, null))
            .Where(delivery => delivery.Revision == 1 && !inTheSample.Contains((delivery.ParId, delivery.Side)))
            .Select((delivery, index) => (delivery, Sender: index % Senders)).ToLookup(pair => pair.Sender, pair => pair.delivery);
        var files = new Dictionary<SampleDelivery, byte[]>();
        foreach (var delivery in shares.SelectMany(share => share))
            files.Add(delivery, await ContentAsync(country, delivery));
        var plain = PlainRead(files);

        await using var portal = await PortalUnderTest.StartAsync(MachineSender.Settings);
        var senders = await MachineSender.MakeAsync(portal, country.Organisations,
            [.. shares.Select(share => share.Select(delivery => new DeliveryRight(delivery.ParId, delivery.Side)).Distinct().ToList())]);
        using var signedIn = await SteadyReader.SignInAsync(portal, "outreach");
        var reader = new SteadyReader(signedIn, Pages, PagesPerSecond);
        await ReadWhileAsync(reader, () => Task.Delay(TimeSpan.FromSeconds(5)));

        var (quiet, _) = await ReadWhileAsync(reader, async () => { await Task.Delay(Quiet); return 0; });
        var quietPeak = portal.PeakMegabytes;
        var watch = Stopwatch.StartNew();
        var (busy, sent) = await ReadWhileAsync(reader, () => SendAllAsync(senders, [.. shares], files));
        var (time, peak) = (watch.Elapsed.TotalSeconds, portal.PeakMegabytes);
        var large = LargeFiles(country, catalogue, [.. shares]);
        var (withLarge, _) = await ReadWhileAsync(reader, () => Task.WhenAll(senders.Zip(large, (sender, file) => sender.DeliverAsync("large.json", file))));
        return Report(files, plain, sent, time, [("nobody delivers", quiet), ("20 senders deliver", busy), ("20 large files at once", withLarge)],
            [quietPeak, peak, portal.PeakMegabytes], large.Max(file => file.Length) / 1e6);
    }

    private static async Task<byte[]> ContentAsync(SampleCountry country, SampleDelivery delivery)
    {
        using var stream = new MemoryStream();
        await country.WriteAsync(delivery, stream);
        return stream.ToArray();
    }

    private static (double Seconds, int Files) PlainRead(Dictionary<SampleDelivery, byte[]> files)
    {
        var workbooks = files.Where(file => file.Key.Format == SampleFormat.Workbook).Select(file => file.Value).ToList();
        var watch = Stopwatch.StartNew();
        foreach (var workbook in workbooks)
        {
            using var stream = new MemoryStream(workbook);
            foreach (var sheet in stream.GetSheetNames())
                foreach (IDictionary<string, object?> row in stream.Query(sheetName: sheet))
                    GC.KeepAlive(row);
        }
        return (watch.Elapsed.TotalSeconds, workbooks.Count);
    }

    private static async Task<(IReadOnlyDictionary<string, Percentiles> Pages, T Result)> ReadWhileAsync<T>(SteadyReader reader, Func<Task<T>> work)
    {
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() => reader.ReadAsync(stop.Token));
        var result = await work();
        await stop.CancelAsync();
        return (await reading, result);
    }

    private static Task ReadWhileAsync(SteadyReader reader, Func<Task> work) => ReadWhileAsync(reader, async () => { await work(); return 0; });

    private static async Task<IReadOnlyList<Sent>> SendAllAsync(
        IReadOnlyList<MachineSender> senders, IReadOnlyList<IEnumerable<SampleDelivery>> shares, Dictionary<SampleDelivery, byte[]> files)
    {
        var sent = await Task.WhenAll(senders.Zip(shares, async (sender, share) =>
        {
            var own = new List<Sent>();
            foreach (var delivery in share)
                own.Add(await sender.DeliverAsync(delivery.FileName, files[delivery]));
            return own;
        }));
        return [.. sent.SelectMany(own => own)];
    }

    /// <summary>A file for each sender, as large as may be: the clients of one of its files many times over, one of them without a year of birth, so that it is rejected.</summary>
    private static List<byte[]> LargeFiles(SampleCountry country, VariableCatalogue catalogue, IReadOnlyList<IEnumerable<SampleDelivery>> shares) =>
    [
        .. shares.Select(share =>
        {
            var delivery = share.First();
            var draft = country.Draft(delivery);
            var (id, birth) = (delivery.Side.Code() + "_ID", delivery.Side.Code() + "_BYEAR");
            var pattern = draft.Clients.Rows.ToList();
            for (var number = 0; number < 50_000; number++)
            {
                var row = draft.Clients.Add();
                foreach (var column in draft.Clients.Columns)
                    row[column.Code] = pattern[number % pattern.Count][column.Code];
                row[id] = string.Create(CultureInfo.InvariantCulture, $"X{number}");
            }
            draft.Clients.Rows[0][birth] = null;
            using var stream = new MemoryStream();
            JsonFormat.Write(draft, stream);
            return stream.ToArray();
        }),
    ];

    private static List<string> Report(
        Dictionary<SampleDelivery, byte[]> files, (double Seconds, int Files) plain, IReadOnlyList<Sent> sent, double time,
        IReadOnlyList<(string When, IReadOnlyDictionary<string, Percentiles> Pages)> reading, IReadOnlyList<double> peaks, double largest)
    {
        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
        var ends = string.Join(", ", sent.CountBy(line => line.State).OrderBy(end => end.Key, StringComparer.Ordinal).Select(end => $"{end.Value} {end.Key}"));
        var perFile = plain.Seconds / plain.Files;
        return
        [
            Text($"### A national January day: {sent.Count} files, {files.Values.Sum(file => (long)file.Length) / 1e6:0.0} MB, from {Senders} senders at once (load average of the machine {load})"), "",
            "| what | files | time | rate | × floor |", "|---|---|---|---|---|",
            Text($"| floor: the workbooks among them through MiniExcel alone | {plain.Files} | {plain.Seconds:0.0} s | {plain.Files / plain.Seconds:0.0}/s | 1.00 |"),
            Text($"| sent, received, screened, loaded and answered ({ends}) | {sent.Count} | {time:0.0} s | {sent.Count / time:0.0}/s | {time / sent.Count / perFile:0.00} |"), "",
            "| a sender waits for | p50 | p95 | p99 |", "|---|---|---|---|",
            $"| its receipt | {new Percentiles(sent.Select(line => line.Receipt)).Cells} |",
            $"| its answer: findings and state | {new Percentiles(sent.Select(line => line.Answer)).Cells} |", "",
            Text($"| a page, {PagesPerSecond:0} a second | while | read | p50 | p95 | p99 | p99 × quiet |"), "|---|---|---|---|---|---|---|",
            .. from address in Pages
               from line in reading
               where line.Pages.ContainsKey(address)
               select Text($"| {address} | {line.When} | {line.Pages[address].Count} | {line.Pages[address].Cells} | {line.Pages[address].At(0.99) / reading[0].Pages[address].At(0.99):0.0} |"),
            "",
            Text($"Peak memory of the portal: {peaks[0]:0} MB before, {peaks[1]:0} MB after the day, {peaks[2]:0} MB after {Senders} files of {largest:0.0} MB at once."), "",
        ];

        static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
    }
}
