using System.CommandLine;
using Par.Ingest.Sample;
using Par.Jobs.Progress;
using Par.Jobs.Sample;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;

namespace Par.Jobs.Commands;

/// <summary><c>sample --out DIR</c>: writes the sample country's submissions as files.</summary>
internal static class SampleCommand
{
    private static readonly Label Writing = new("Tiedostoja kirjoitetaan", "Filer skrivs", "Writing files");

    public static Command Create()
    {
        var target = new Option<DirectoryInfo>("--out") { Description = "Folder to write into; files that are there are left alone.", Required = true };
        var from = new Option<int>("--from") { Description = "First statistic year.", DefaultValueFactory = _ => SampleRange.Default.FirstYear };
        var to = new Option<int>("--to") { Description = "Last statistic year; the newest also brings May and September of the year after.", DefaultValueFactory = _ => SampleRange.NewestYear };
        var seed = new Option<int>("--seed") { Description = "Another seed is another country.", DefaultValueFactory = _ => SampleCountry.DefaultSeed };
        var small = new Option<bool>("--small") { Description = "A few dozen organisations only." };
        var command = new Command("sample", "Writes the submissions of the synthetic sample country.") { target, from, to, seed, small };
        command.SetAction((line, cancel) => RunAsync(
            line.GetRequiredValue(target), RangeOf(line.GetValue(from), line.GetValue(to)), line.GetValue(seed),
            line.GetValue(small) ? SampleSize.Small : SampleSize.Full, cancel));
        return command;
    }

    private static SampleRange RangeOf(int from, int to) => from >= SampleRange.OldestYear && to <= SampleRange.NewestYear && from <= to
        ? new SampleRange(from, to, to == SampleRange.NewestYear ? to + 1 : null)
        : throw new CommandException($"The sample country has the years {SampleRange.OldestYear}–{SampleRange.NewestYear}; --from must not be later than --to.");

    private static async Task<int> RunAsync(DirectoryInfo target, SampleRange range, int seed, SampleSize size, CancellationToken cancel)
    {
        var country = new SampleCountry(
            CatalogueFiles.Load(CatalogueFiles.DefaultFolder), Gazetteer.Load(Gazetteer.DefaultFolder), seed, size);
        var deliveries = country.Deliveries(range);
        var files = new SampleFiles(country, target.FullName);
        var console = ConsoleProgress.ForError();
        var done = 0;
        console.Report(new StageProgress(Writing, 0, deliveries.Count));
        await Parallel.ForEachAsync(deliveries, cancel, async (delivery, stop) =>
        {
            await files.EnsureAsync(delivery, stop);
            console.Report(new StageProgress(Writing, Interlocked.Increment(ref done), deliveries.Count));
        });
        console.Finish();
        Console.WriteLine($"{deliveries.Count} synthetic submissions in {target.FullName}");
        return ExitCode.Done;
    }
}
