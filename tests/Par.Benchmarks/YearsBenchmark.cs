using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Star;
using Par.Warehouse.Storage;

namespace Par.Benchmarks;

/// <summary>
/// Many national years in the embedded database: the facts of one January round of the sample country, loaded through the real reader, copied under other years,
/// submissions fifty in a transaction. How the time of a year grows with the years that are there already, the memory it takes, and a release built from the newest.
/// </summary>
internal sealed class YearsBenchmark
{
    public const string Prefix = "years=";

    // The years in between are the sample's own and stay empty.
    private const int FirstCopied = 2100;

    // Waiting for the disk is not what is measured.
    private const int TogetherCommitted = 50;

    private readonly IDbContextFactory<ParContext> contexts;
    private List<Submission> submissions = [];
    private ILookup<long, FactClient> clients = Empty<FactClient>();
    private ILookup<long, FactClientAnswer> answers = Empty<FactClientAnswer>();
    private ILookup<long, FactPeriod> periods = Empty<FactPeriod>();
    private ILookup<long, FactMeasure> measures = Empty<FactMeasure>();
    private Dictionary<long, DimOrganisation> organisations = [];

    private YearsBenchmark(IDbContextFactory<ParContext> contexts) => this.contexts = contexts;

    public static async Task<IReadOnlyList<string>> RunAsync(int years)
    {
        using var bench = await Workbench.PrepareAsync(step: 1);
        await using var installation = await bench.NewInstallationAsync();
        await bench.IngestAsync(installation);
        var benchmark = new YearsBenchmark(installation.GetRequiredService<IDbContextFactory<ParContext>>());
        await benchmark.ApproveAndReadAsync();
        var builder = new ReleaseBuilder(benchmark.contexts, bench.Catalogue, bench.Gazetteer, new RecordKeys(new byte[32]), TimeProvider.System);
        var alone = await benchmark.BuildAsync(builder);
        var times = new List<double>();
        for (var year = 0; year < years; year++)
        {
            // The time of the processor, so that a busy machine does not bend the curve.
            var before = Environment.CpuUsage.TotalTime;
            await benchmark.CopyAsync(FirstCopied + year);
            times.Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Year {year + 1}: {times[^1]:0.0} s"));
        }

        var among = await benchmark.BuildAsync(builder);
        return benchmark.Report(times, alone, among);
    }

    private static ILookup<long, T> Empty<T>() => Array.Empty<T>().ToLookup(_ => 0L);

    private async Task ApproveAndReadAsync()
    {
        await using var context = await contexts.CreateDbContextAsync();
        await context.Submissions.Where(row => row.State == SubmissionState.Loaded).ExecuteUpdateAsync(row => row.SetProperty(s => s.State, SubmissionState.Approved));
        submissions = await context.Submissions.AsNoTracking().Where(row => row.State == SubmissionState.Approved).ToListAsync();
        clients = (await context.FactClients.AsNoTracking().ToListAsync()).ToLookup(row => row.SubmissionKey);
        answers = (await context.FactClientAnswers.AsNoTracking().ToListAsync()).ToLookup(row => row.SubmissionKey);
        periods = (await context.FactPeriods.AsNoTracking().ToListAsync()).ToLookup(row => row.SubmissionKey);
        measures = (await context.FactMeasures.AsNoTracking().ToListAsync()).ToLookup(row => row.SubmissionKey);
        organisations = await context.DimOrganisations.AsNoTracking().ToDictionaryAsync(row => row.OrganisationKey);
    }

    /// <summary>The newest real year's release, and how long it took.</summary>
    private async Task<double> BuildAsync(ReleaseBuilder builder)
    {
        await using (var context = await contexts.CreateDbContextAsync())
        {
            await context.PublishedCells.ExecuteDeleteAsync();
            await context.PublishedOrganisations.ExecuteDeleteAsync();
            await context.PublishedProviders.ExecuteDeleteAsync();
            await context.Releases.ExecuteDeleteAsync();
        }

        var before = Environment.CpuUsage.TotalTime;
        await builder.BuildAsync(Side.Ent, Workbench.Year, Actor.System("benchmark"));
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private async Task CopyAsync(int year)
    {
        var round = new Round(year, RoundKind.January);
        await using (var context = await contexts.CreateDbContextAsync())
        {
            context.Add(new DimRound
            {
                RoundKey = round.Key, StatisticYear = year, Kind = (int)round.Kind, Code = round.Code, WindowStart = round.WindowStart, WindowEnd = round.WindowEnd,
            });
            await context.SaveChangesAsync();
        }

        foreach (var some in submissions.Chunk(TogetherCommitted))
            await CopyAsync(some, round);
    }

    private async Task CopyAsync(IEnumerable<Submission> some, Round round)
    {
        var year = round.Year;
        await using var context = await contexts.CreateDbContextAsync();
        await using var write = await context.BeginWriteAsync();
        foreach (var submission in some)
        {
            var key = Submission.KeyOf(submission.ParId, submission.Side, round.Key, 1, submission.ContentHash);
            var described = organisations[submission.OrganisationKey!.Value];
            var organisation = DimOrganisation.KeyOf(described.ParId, described.Side, round.Key);
            context.Add(new DimOrganisation
            {
                OrganisationKey = organisation, ParId = described.ParId, Side = described.Side, Name = described.Name, ServiceName = described.ServiceName,
                BusinessId = described.BusinessId, AdministratorType = described.AdministratorType, HomeMunicipality = described.HomeMunicipality,
                AreaMunicipalities = described.AreaMunicipalities, StartPlaces = described.StartPlaces, ValidFromRound = round.Key,
            });
            context.Add(new Submission
            {
                Key = key, ParId = submission.ParId, Side = submission.Side, RoundKey = round.Key, Revision = 1, FileName = submission.FileName,
                ContentHash = submission.ContentHash, Length = submission.Length, ReceivedAt = submission.ReceivedAt, ReceivedFrom = submission.ReceivedFrom,
                State = SubmissionState.Approved, OrganisationKey = organisation, ClientCount = submission.ClientCount,
            });
            await context.SaveChangesAsync();
            var copies = clients[submission.Key].ToDictionary(row => row.ClientNumber, row => new FactClient
            {
                StatisticYear = year, SubmissionKey = key, RoundKey = round.Key, OrganisationKey = organisation, ClientNumber = row.ClientNumber, ClientId = row.ClientId,
                MunicipalityKey = row.MunicipalityKey, GenderKey = row.GenderKey, AgeGroupKey = row.AgeGroupKey, LanguageKey = row.LanguageKey, BirthYear = row.BirthYear,
                Reached = row.Reached, Ended = row.Ended, ContactCount = row.ContactCount,
            });
            await context.InsertRowsAsync(copies.Values);
            await context.InsertRowsAsync(answers[submission.Key].Select(row => new FactClientAnswer(copies[row.ClientNumber]) { CodeKey = row.CodeKey }).ToList());
            await context.InsertRowsAsync(periods[submission.Key].Select(row => new FactPeriod(copies[row.ClientNumber])
            {
                PeriodNumber = row.PeriodNumber, NotifiedOn = row.NotifiedOn, StartedOn = row.StartedOn, EndedOn = row.EndedOn, ReferralCodeKey = row.ReferralCodeKey,
                BasisCodeKey = row.BasisCodeKey, PlacementDuringCodeKey = row.PlacementDuringCodeKey, PlacementAfterCodeKey = row.PlacementAfterCodeKey,
                AttendanceDays = row.AttendanceDays, PlannedWeeklyHours = row.PlannedWeeklyHours,
            }).ToList());
            await context.InsertRowsAsync(measures[submission.Key].Select(row => new FactMeasure(copies[row.ClientNumber])
            {
                MeasureNumber = row.MeasureNumber, CodeKey = row.CodeKey, StartedOn = row.StartedOn, EndedOn = row.EndedOn,
            }).ToList());
        }

        await write.CommitAsync();
    }

    private string[] Report(List<double> times, double alone, double among)
    {
        var (clientCount, rows) = (clients.Sum(own => own.Count()), new long[] { clients.Sum(own => own.Count()), answers.Sum(own => own.Count()), periods.Sum(own => own.Count()), measures.Sum(own => own.Count()) });
        var tenth = Math.Max(1, times.Count / 10);
        var (first, last) = (times.Take(tenth).Average(), times.TakeLast(tenth).Average());
        using var process = Process.GetCurrentProcess();
        static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
        return
        [
            Text($"### {times.Count} national years in the embedded database: {(long)clientCount * times.Count:#,0} clients, {rows.Sum() * times.Count:#,0} rows of facts (seconds of the processor)"), "",
            "| what | seen |", "|---|---|",
            Text($"| a year of {clientCount:#,0} clients and {rows.Sum():#,0} rows | {times.Average():0.0} s |"),
            Text($"| the last tenth of the years beside the first | {last / first:0.00} × |"),
            Text($"| exponent of the whole time in the number of years (1 is proportional) | {Exponent(times):0.000} |"),
            Text($"| release of the newest real year among them, beside the same with no other year | {among:0.0} s, {among / alone:0.00} × |"),
            Text($"| most memory of the process, the source year of it held in memory included | {process.PeakWorkingSet64 / 1e6:#,0} MB |"), "",
        ];
    }

    /// <summary>Slope of the logarithm of the time so far over the logarithm of the years so far, by least squares, from the tenth year on.</summary>
    private static double Exponent(List<double> times)
    {
        var points = times.Select((_, index) => (X: Math.Log(index + 1), Y: Math.Log(times.Take(index + 1).Sum()))).Skip(Math.Min(9, times.Count / 2)).ToList();
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }
}
