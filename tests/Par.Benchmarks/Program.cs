using Par.Benchmarks;
using Par.Benchmarks.Disclosure;

// Prints every figure beside its floor, both from this run. Absolute times say something of this machine only; the ratios are the result.
var wanted = args.Length == 0 ? ["ingest", "release", "serving", "review", "deliveries", "season", "readers"] : args;
foreach (var suite in wanted)
{
    IReadOnlyList<string> lines = suite switch
    {
        "ingest" => await IngestBenchmark.RunAsync(repetitions: 5),
        "release" => await ReleaseBenchmark.RunAsync(repetitions: 3),
        "serving" => await ServingBenchmark.RunAsync(repetitions: 5),
        "review" => await ReviewBenchmark.RunAsync(repetitions: 25),
        "deliveries" => await DeliveriesBenchmark.RunAsync(),
        "season" => await SeasonBenchmark.RunAsync(),
        "readers" => await ReadersBenchmark.RunAsync(),
        _ when suite.StartsWith(YearsBenchmark.Prefix, StringComparison.Ordinal) =>
            await YearsBenchmark.RunAsync(int.Parse(suite[YearsBenchmark.Prefix.Length..], System.Globalization.CultureInfo.InvariantCulture)),
        _ when suite.StartsWith(DisclosureBenchmark.Prefix, StringComparison.Ordinal) =>
            await DisclosureBenchmark.RunAsync(suite[DisclosureBenchmark.Prefix.Length..]),
        _ => [$"Unknown suite '{suite}': expected ingest, release, serving, review, deliveries, season, readers, {YearsBenchmark.Prefix}NUMBER or {DisclosureBenchmark.Prefix}FOLDER."],
    };
    foreach (var line in lines)
        Console.WriteLine(line);
}
