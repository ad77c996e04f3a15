using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Reminders;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Star;
using Par.Warehouse.Storage;

namespace Par.Benchmarks;

/// <summary>Builds a release (count, round, audit, store), beside the floor of reading the same facts from the same database.</summary>
internal static class ReleaseBenchmark
{
    public static async Task<IReadOnlyList<string>> RunAsync(int repetitions)
    {
        using var bench = await Workbench.PrepareAsync(step: 1);
        await using var installation = await bench.NewInstallationAsync();
        await bench.IngestAsync(installation);
        var contexts = installation.GetRequiredService<IDbContextFactory<ParContext>>();
        await ApproveAsync(bench, contexts);
        var lines = new List<string>();
        foreach (var side in Sides.All)
            lines.AddRange(await BuildAsync(bench, contexts, side, repetitions));
        return lines;
    }

    private static async Task<IEnumerable<string>> BuildAsync(Workbench bench, IDbContextFactory<ParContext> contexts, Side side, int repetitions)
    {
        long facts = 0, cells = 0;
        var read = await Stopwatches.MedianAsync(repetitions, async () => facts = await ReadFactsAsync(contexts, side));
        var builder = new ReleaseBuilder(contexts, bench.Catalogue, bench.Gazetteer, new RecordKeys(new byte[32]), TimeProvider.System);
        var build = await Stopwatches.MedianAsync(repetitions, () => ForgetReleasesAsync(contexts),
            async () => await builder.BuildAsync(side, Workbench.Year, Actor.System("benchmark")));
        await using (var context = await contexts.CreateDbContextAsync())
            cells = await context.PublishedCells.LongCountAsync();
        var floor = new Figure("floor: read the same facts from the database", read, facts, "facts");
        return
        [
            $"### Release: {side.Code()} {Workbench.Year}, {facts} facts, {cells} published cells", "",
            "| what | amount | median | rate | × floor |", "|---|---|---|---|---|",
            floor.AsFloor(), new Figure("count, round, audit and store", build, cells, "cells").Beside(floor), "",
        ];
    }

    private static async Task ApproveAsync(Workbench bench, IDbContextFactory<ParContext> contexts)
    {
        var desk = new ReviewDesk(
            contexts, new ReviewArea(bench.Gazetteer), new ReviewRules(), new ReturnLetters(bench.Catalogue, new ReminderPlan()), new NothingProposed(),
            TimeProvider.System);
        await using var context = await contexts.CreateDbContextAsync();
        foreach (var key in await context.Submissions.Where(submission => submission.State == SubmissionState.Loaded).Select(submission => submission.Key).ToListAsync())
            await desk.ApproveAsync(key, Actor.System("benchmark"), "benchmark");
    }

    private static async Task<long> ReadFactsAsync(IDbContextFactory<ParContext> contexts, Side side)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var keys = context.Submissions.Where(submission => submission.Side == side).Select(submission => submission.Key);
        return await CountAsync(context.FactClients.AsNoTracking().Where(row => keys.Contains(row.SubmissionKey)))
            + await CountAsync(context.FactClientAnswers.AsNoTracking().Where(row => keys.Contains(row.SubmissionKey)));
    }

    private static async Task<long> CountAsync<T>(IQueryable<T> rows)
    {
        var count = 0L;
        await foreach (var row in rows.AsAsyncEnumerable())
            count++;
        return count;
    }

    private static async Task ForgetReleasesAsync(IDbContextFactory<ParContext> contexts)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await context.PublishedCells.ExecuteDeleteAsync();
        await context.PublishedOrganisations.ExecuteDeleteAsync();
        await context.PublishedProviders.ExecuteDeleteAsync();
        await context.Releases.ExecuteDeleteAsync();
    }

    private sealed class NothingProposed : IProposedFacts
    {
        public Task<PutInPlace?> ReadAsync(Submission proposed, CancellationToken cancel) => Task.FromResult<PutInPlace?>(null);
    }
}
