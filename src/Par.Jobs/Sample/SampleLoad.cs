using Microsoft.EntityFrameworkCore;
using Par.Ingest;
using Par.Ingest.Sample;
using Par.Jobs.Progress;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Grants;
using Par.Warehouse.Places;
using Par.Warehouse.Storage;

namespace Par.Jobs.Sample;

/// <summary>
/// Brings the sample country into a new installation by the ordinary way: its files are written, received, screened, loaded and approved, and the
/// releases of its years are built and published.
/// </summary>
/// <remarks>
/// Killed at any moment, the next start goes on and ends with exactly the same content as an undisturbed load: a file is whole or absent, each delivery
/// carries its revision and its time, and every step looks at the state in the database before it acts.
/// </remarks>
public sealed class SampleLoad(
    IDbContextFactory<ParContext> contexts, Intake intake, ReviewDesk desk, OrganisationRegister register, GrantRegister grants,
    SampleReleases releases, VariableCatalogue catalogue, Gazetteer gazetteer, DataFolder folder)
{
    private const string WhyApproved = "Sample country: screened without errors.";

    private static readonly Actor Sample = Actor.System("sample");
    private static readonly Label Founding = new("Esimerkkimaata perustetaan", "Exempellandet grundas", "Founding the sample country");
    private static readonly Label Loading = new(
        "Esimerkkimaan tiedostoja ladataan", "Exempellandets filer laddas", "Loading the submissions of the sample country");

    /// <summary>Loads what is missing of the sample. Does nothing when it is complete, or when the installation is a real one.</summary>
    public async Task RunAsync(Installation installation, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        if (installation.SampleLoad != SampleLoadState.Loading)
            return;
        progress.Report(new StageProgress(Founding));
        var range = SampleRange.Default with { FirstYear = installation.SampleFirstYear ?? SampleRange.Default.FirstYear };
        var country = new SampleCountry(catalogue, gazetteer, size: installation.SampleIsSmall ? SampleSize.Small : SampleSize.Full);
        var deliveries = country.Deliveries(range);
        await register.SaveAsync(country.Organisations, Sample, deliveries[0].DeliveredAt, cancel);
        await grants.SaveAsync([.. country.Grants.Where(grant => grant.StatisticYear >= range.FirstYear)], Sample, cancel);

        await DeliverAsync(country, deliveries, progress, cancel);
        await releases.PublishAsync(range, progress, cancel);
        await CompleteAsync(cancel);
    }

    /// <summary>
    /// Files of one organisation, side and round go in one after another, in their order; different ones side by side: two for each processor, because
    /// one of them is mostly waiting for its turn to write or for the disk. A round begins when the one before it is in: screening compares a file with
    /// earlier rounds.
    /// </summary>
    private async Task DeliverAsync(
        SampleCountry country, IReadOnlyList<SampleDelivery> deliveries, IProgress<StageProgress> progress, CancellationToken cancel)
    {
        var files = new SampleFiles(country, folder.Sample);
        var settled = await SettledAsync(cancel);
        var waiting = SampleReview.LeftToAnalyst(deliveries);
        var done = 0;
        progress.Report(new StageProgress(Loading, 0, deliveries.Count));
        foreach (var round in deliveries.GroupBy(delivery => delivery.Round).OrderBy(round => round.Key.Key))
        {
            await Parallel.ForEachAsync(
                round.GroupBy(delivery => (delivery.ParId, delivery.Side, delivery.Round)),
                new ParallelOptions { MaxDegreeOfParallelism = 2 * Environment.ProcessorCount, CancellationToken = cancel },
                async (revisions, stop) =>
                {
                    foreach (var delivery in revisions)
                    {
                        var path = await files.EnsureAsync(delivery, stop);
                        if (!settled.Contains((delivery.ParId, delivery.Side, delivery.Round.Key, delivery.Revision)))
                            await TakeInAsync(delivery, path, stop);
                        progress.Report(new StageProgress(Loading, Interlocked.Increment(ref done), deliveries.Count));
                    }
                    var (parId, side, key) = revisions.Key;
                    if (key.Kind == RoundKind.January && !waiting.Contains(revisions.Key))
                        await ApproveAsync(parId, side, key.Key, stop);
                });
        }
    }

    private async Task TakeInAsync(SampleDelivery delivery, string path, CancellationToken cancel)
    {
        await using var content = File.OpenRead(path);
        await intake.TakeAsync(delivery.FileName, content, new Delivery(Sample, delivery.Source, delivery.DeliveredAt, delivery.Revision), cancel);
    }

    private async Task ApproveAsync(string parId, Side side, int roundKey, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var loaded = await context.Submissions.AsNoTracking()
            .Where(row => row.ParId == parId && row.Side == side && row.RoundKey == roundKey && row.State == SubmissionState.Loaded)
            .Select(row => (long?)row.Key).SingleOrDefaultAsync(cancel);
        if (loaded is { } key)
            await desk.ApproveAsync(key, Sample, WhyApproved, cancel);
    }

    /// <summary>The deliveries whose intake an earlier start has finished.</summary>
    private async Task<HashSet<(string ParId, Side Side, int RoundKey, int Revision)>> SettledAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await context.Submissions.AsNoTracking()
            .Where(row => row.State != SubmissionState.Received && row.State != SubmissionState.Screened)
            .Select(row => new { row.ParId, row.Side, row.RoundKey, row.Revision }).ToListAsync(cancel);
        return [.. rows.Select(row => (row.ParId, row.Side, row.RoundKey, row.Revision))];
    }

    private async Task CompleteAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var installation = await context.Installations.SingleAsync(cancel);
        installation.SampleLoad = SampleLoadState.Complete;
        await context.SaveChangesAsync(cancel);
    }
}
