using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;

namespace Par.Warehouse.Tests.Collection;

public sealed class FigureComparisonTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_figure_stands_beside_last_year_the_years_rounds_its_region_and_the_others()
    {
        await using var scene = await ReviewScene.StartAsync();
        await PeersAsync(scene, (100, 100), (100, 110), (100, 90), (100, 105), (100, 95), (100, 100));
        var key = await OwnAsync(scene, may: 40, september: 80, lastYear: 100, now: 120);

        var clients = await ComparedAsync(scene, key, FigureName.Clients);

        Assert.Equal((120m, 100m, 40m, 80m), (clients.Now, clients.LastYear, clients.May, clients.September));
        Assert.Equal(new FigureOfOthers(6, 100, 600), clients.Region);
        Assert.Equal(new FigureOfOthers(6, 100, 600), clients.Others);
        Assert.Equal(0.2, clients.Change!.Value, 6);
        Assert.Empty(clients.Oddities);
    }

    [Fact]
    public async Task A_change_unlike_that_of_others_is_unusual_and_stands_first()
    {
        await using var scene = await ReviewScene.StartAsync();
        await PeersAsync(scene, (100, 100), (100, 110), (100, 90), (100, 105), (100, 95), (100, 100));
        var key = await OwnAsync(scene, may: null, september: null, lastYear: 100, now: 300);

        var found = (await scene.Queue.FindAsync(key, ReviewScene.Anna, Cancel))!.Figures;
        var item = (await scene.Queue.ListAsync(Side.Ent, 2025, ReviewScene.Anna, Cancel)).Single(row => row.ParId == "P0179");

        var oddity = Assert.Single(found[0].Oddities);
        Assert.Equal((FigureName.Clients, OddityKind.ChangedUnlikeOthers, 6), (found[0].Figure, oddity.Kind, oddity.Others));
        // (ln 3 − ln 1) over the least spread of 0.15, which is larger than the others' spread and than chance.
        Assert.Equal(Math.Log(3) / 0.15, oddity.Score, 6);
        Assert.Equal((FigureName.Clients, oddity.Score), (item.OddFigure, item.Oddness));
    }

    [Fact]
    public async Task With_too_few_others_a_change_is_held_against_the_usual_one()
    {
        await using var scene = await ReviewScene.StartAsync();
        var key = await OwnAsync(scene, may: null, september: null, lastYear: 100, now: 200);

        var oddity = Assert.Single((await ComparedAsync(scene, key, FigureName.Clients)).Oddities);

        Assert.Equal((OddityKind.ChangedMuch, 100m), (oddity.Kind, oddity.Reference));
    }

    [Fact]
    public async Task A_count_from_the_first_of_January_does_not_fall()
    {
        await using var scene = await ReviewScene.StartAsync();
        var key = await OwnAsync(scene, may: 40, september: 100, lastYear: 95, now: 90);

        var oddity = Assert.Single((await ComparedAsync(scene, key, FigureName.Clients)).Oddities);

        Assert.Equal((OddityKind.FellSinceRound, 100m, "2025-T3"), (oddity.Kind, oddity.Reference, oddity.Round?.Code));
    }

    [Fact]
    public async Task A_figure_unlike_the_organisations_own_years_is_unusual()
    {
        await using var scene = await ReviewScene.StartAsync();
        foreach (var (year, clients) in new[] { (2021, 50), (2022, 52), (2023, 48), (2024, 290) })
            await scene.FiguresAsync(await scene.DeliverAsync(state: SubmissionState.Approved, round: (year * 10) + 3), (FigureName.Clients, clients));
        var key = await scene.DeliverAsync();
        await scene.FiguresAsync(key, (FigureName.Clients, 300));

        var oddity = Assert.Single((await ComparedAsync(scene, key, FigureName.Clients)).Oddities);

        Assert.Equal((OddityKind.UnlikeOwnYears, 4, 51m), (oddity.Kind, oddity.Others, oddity.Reference));
    }

    [Fact]
    public async Task A_share_far_from_that_of_others_is_unusual_and_is_not_summed()
    {
        await using var scene = await ReviewScene.StartAsync();
        for (var number = 1; number <= 6; number++)
            await scene.FiguresAsync(await scene.DeliverAsync($"P100{number}", SubmissionState.Approved), (FigureName.Ended, 100), (FigureName.PlacedPositively, 58 + number));
        var key = await scene.DeliverAsync();
        await scene.FiguresAsync(key, (FigureName.Ended, 200), (FigureName.PlacedPositively, 2));

        var share = await ComparedAsync(scene, key, FigureComparison.PlacedShare);

        Assert.Equal((OddityKind.UnlikeOthers, 0.01m), (Assert.Single(share.Oddities).Kind, share.Now));
        Assert.Null(share.Others!.Sum);
    }

    private static async Task<FigureComparison> ComparedAsync(ReviewScene scene, long key, string figure) =>
        (await scene.Queue.FindAsync(key, ReviewScene.Anna, Cancel))!.Figures.Single(row => row.Figure == figure);

    private static async Task PeersAsync(ReviewScene scene, params (int Before, int Now)[] peers)
    {
        var number = 0;
        foreach (var (before, now) in peers)
        {
            var parId = $"P{++number:0000}";
            await scene.RegisterAsync(parId);
            await scene.FiguresAsync(await scene.DeliverAsync(parId, SubmissionState.Approved, round: 20243), (FigureName.Clients, before));
            await scene.FiguresAsync(await scene.DeliverAsync(parId, SubmissionState.Approved), (FigureName.Clients, now));
        }
    }

    private static async Task<long> OwnAsync(ReviewScene scene, int? may, int? september, int lastYear, int now)
    {
        await scene.RegisterAsync("P0179");
        foreach (var (round, clients) in new[] { (20251, may), (20252, september), (20243, lastYear) })
            if (clients is { } known)
                await scene.FiguresAsync(await scene.DeliverAsync(state: SubmissionState.Loaded, round: round), (FigureName.Clients, known));
        var key = await scene.DeliverAsync();
        await scene.FiguresAsync(key, (FigureName.Clients, now));
        return key;
    }
}
