using Par.Ingest.Sample;
using Par.Jobs.Progress;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Desk;

namespace Par.Jobs.Sample;

/// <summary>Builds and publishes the releases of the sample's years, as many side by side as there are processors, each with its quality description.</summary>
public sealed class SampleReleases(ReleaseBuilder builder, ReleaseTexts texts, ReleasePublisher publisher)
{
    private static readonly Actor Sample = Actor.System("sample");
    private static readonly Label Building = new(
        "Tilastoja lasketaan ja pyöristetään", "Statistiken räknas och avrundas", "Counting and rounding the statistics");

    /// <summary>Publishes every year of the range. A release whose basis has not changed is not made again.</summary>
    public async Task PublishAsync(SampleRange range, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var years = Enumerable.Range(range.FirstYear, range.LastYear - range.FirstYear + 1);
        var wanted = years.SelectMany(_ => Sides.All, (year, side) => (Side: side, Year: year)).ToList();
        var done = 0;
        progress.Report(new StageProgress(Building, 0, wanted.Count));
        await Parallel.ForEachAsync(
            wanted, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancel },
            async (release, stop) =>
            {
                var built = await builder.BuildAsync(release.Side, release.Year, Sample, progress: null, stop);
                if (!built.State.IsPublic())
                    await texts.SaveAsync(built.Key, ReleaseTextKind.Quality, SampleReleaseTexts.QualityOf(release.Year), Sample, stop);
                await publisher.PublishAtOnceAsync(built.Key, Sample, cancel: stop);
                progress.Report(new StageProgress(Building, Interlocked.Increment(ref done), wanted.Count));
            });
    }
}
