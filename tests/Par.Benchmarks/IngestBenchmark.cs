using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Par.Ingest.Formats;
using Par.Ingest.Formats.Document;
using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Star;
using Par.Warehouse.Storage;

namespace Par.Benchmarks;

/// <summary>
/// Read, screen and load a January round's workbooks, beside two floors of the same run: reading the same files with MiniExcel and nothing
/// else, and inserting the same rows and nothing else.
/// </summary>
internal static class IngestBenchmark
{
    private static readonly RecordLevel[] Levels = [RecordLevel.Client, RecordLevel.Period, RecordLevel.Measure, RecordLevel.Worker];

    public static async Task<IReadOnlyList<string>> RunAsync(int repetitions)
    {
        using var bench = await Workbench.PrepareAsync(step: 1);
        var documents = bench.Files.Select(file => Read(bench, file.Path)).ToList();
        var rows = documents.Sum(document => Levels.Sum(level => (long)document.Rows(level).Count));

        var plain = await Time("floor: the files through MiniExcel alone", () => PlainRead(bench));
        var read = await Time("read into submission documents", () => Reading(bench));
        var screened = await Time("read and screen", () => Screening(bench));
        var (insert, intake) = await LoadingAsync(bench, repetitions, rows);
        var floors = new Figure("both floors", plain.Median + insert.Median, rows, "rows");

        return
        [
            $"### Ingest: {bench.Files.Count} workbooks of the January round, {rows} rows", "",
            "| what | amount | median | rate | × floor |", "|---|---|---|---|---|",
            plain.AsFloor(), read.Beside(plain), screened.Beside(plain),
            (screened with { Name = "read + screen / read" }).Beside(read) + " reading alone; at most 2", insert.AsFloor(),
            intake.Beside(floors) + " both floors together", "",
        ];

        async Task<Figure> Time(string name, Action work) =>
            new(name, await Stopwatches.MedianAsync(repetitions, () => Task.Run(work)), rows, "rows");
    }

    private static SubmissionDocument Read(Workbench bench, string path)
    {
        using var stream = File.OpenRead(path);
        return SubmissionReader.Read(stream, Path.GetFileName(path), bench.Catalogue).Document
            ?? throw new InvalidOperationException($"{path} cannot be read.");
    }

    private static void PlainRead(Workbench bench)
    {
        foreach (var (_, path) in bench.Files)
        {
            using var stream = File.OpenRead(path);
            foreach (var sheet in stream.GetSheetNames())
                foreach (IDictionary<string, object?> row in stream.Query(sheetName: sheet))
                    GC.KeepAlive(row);
        }
    }

    private static void Reading(Workbench bench)
    {
        foreach (var (_, path) in bench.Files)
            Read(bench, path);
    }

    private static void Screening(Workbench bench)
    {
        foreach (var (delivery, path) in bench.Files)
            SubmissionScreening.Run(Read(bench, path), new ScreeningContext(bench.Gazetteer, DateOnly.FromDateTime(delivery.DeliveredAt), IsSurvey: delivery.Source == Warehouse.Collection.SubmissionSource.Survey));
    }

    private static async Task<(Figure Insert, Figure Intake)> LoadingAsync(Workbench bench, int repetitions, long rows)
    {
        FactsInMemory? facts = null;
        var intake = await Stopwatches.MedianAsync(repetitions, async () =>
        {
            await using var installation = await bench.NewInstallationAsync();
            await bench.IngestAsync(installation);
            facts ??= await FactsInMemory.FromAsync(installation);
        });
        var empty = await Stopwatches.MedianAsync(repetitions, async () =>
        {
            await using var installation = await bench.NewInstallationAsync();
        });
        var insert = await Stopwatches.MedianAsync(repetitions, async () =>
        {
            await using var installation = await bench.NewInstallationAsync();
            await facts!.InsertAsync(installation);
        });
        return (new Figure("floor: insert the same facts in one transaction", insert - empty, rows, "rows"),
            new Figure("receive, read, screen and load", intake - empty, rows, "rows"));
    }

    /// <summary>The facts that the intake wrote, to be inserted again with nothing around.</summary>
    private sealed record FactsInMemory(
        List<Warehouse.Collection.Submission> Submissions, List<DimOrganisation> Organisations, List<FactClient> Clients, List<FactClientAnswer> Answers,
        List<FactPeriod> Periods, List<FactMeasure> Measures, List<FactWorker> Workers, List<FactWorkerTask> Tasks)
    {
        public static async Task<FactsInMemory> FromAsync(ServiceProvider installation)
        {
            await using var context = await installation.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync();
            return new FactsInMemory(
                await All<Warehouse.Collection.Submission>(context), await All<DimOrganisation>(context), await All<FactClient>(context), await All<FactClientAnswer>(context),
                await All<FactPeriod>(context), await All<FactMeasure>(context), await All<FactWorker>(context), await All<FactWorkerTask>(context));
        }

        public async Task InsertAsync(ServiceProvider installation)
        {
            await using var context = await installation.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync();
            await using var write = await context.BeginWriteAsync();
            await context.InsertRowsAsync(Submissions);
            await context.InsertRowsAsync(Organisations);
            await context.InsertRowsAsync(Clients);
            await context.InsertRowsAsync(Answers);
            await context.InsertRowsAsync(Periods);
            await context.InsertRowsAsync(Measures);
            await context.InsertRowsAsync(Workers);
            await context.InsertRowsAsync(Tasks);
            await write.CommitAsync();
        }

        private static Task<List<T>> All<T>(ParContext context)
            where T : class => context.Set<T>().AsNoTracking().ToListAsync();
    }
}
