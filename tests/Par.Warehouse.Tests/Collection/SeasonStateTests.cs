using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Star;

namespace Par.Warehouse.Tests.Collection;

[EveryDatabase]
public sealed class SeasonStateTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_stands_in_the_lists_where_they_belong()
    {
        await using var scene = await ReviewScene.StartAsync();
        foreach (var parId in new[] { "P0001", "P0002", "P0003", "P0004", "P0005", "P0006" })
            await scene.RegisterAsync(parId);
        await scene.RegisterAsync("P0007", to: 2024);
        await scene.DeliverAsync("P0001", SubmissionState.Approved);
        await scene.DeliverAsync("P0002", SubmissionState.Loaded);
        await scene.DeliverAsync("P0003", SubmissionState.Returned);
        await scene.DeliverAsync("P0003", SubmissionState.Received, revision: 2);
        await scene.DeliverAsync("P0004", SubmissionState.Rejected);
        await scene.DeliverAsync("P0006", SubmissionState.Withdrawn);
        await scene.Missing.ExplainAsync("P0005", Side.Ent, 2025, "Closed in May.", ReviewScene.Anna, Cancel);

        var season = await scene.Season.ReadAsync(Side.Ent, 2025, ReviewScene.Anna, Cancel);

        Assert.Equal(["P0001", "P0002", "P0003", "P0004", "P0005", "P0006"], Ids(season.Expected));
        Assert.Equal(["P0001", "P0002", "P0003"], Ids(season.Delivered));
        Assert.Equal(["P0001"], Ids(season.Approved));
        Assert.Equal(["P0002"], Ids(season.Loaded));
        Assert.Equal(["P0003"], Ids(season.Returned));
        Assert.Equal(["P0003"], Ids(season.InIntake));
        Assert.Equal(["P0004", "P0005", "P0006"], Ids(season.Missing));
        Assert.Equal(["P0004", "P0006"], Ids(season.MissingUnexplained));
        Assert.Equal(["P0003"], Ids(season.ReturnedUnexplained));
    }

    [Fact]
    public async Task Who_has_a_grant_of_the_year_is_expected_though_not_registered()
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.AddAsync(new FactGrant
        {
            GrantKey = 1, DiaryNumber = "D/1", StatisticYear = 2025, ParId = "P0001", Side = Side.Ent, GrantType = "ent", AppliedEuros = 1, GrantedEuros = 1,
            UseFrom = new DateOnly(2025, 1, 1), UseTo = new DateOnly(2025, 12, 31), Authority = "AVI1",
        });

        var season = await scene.Season.ReadAsync(Side.Ent, 2025, ReviewScene.Anna, Cancel);

        Assert.Equal(["P0001"], Ids(season.MissingUnexplained));
    }

    [Fact]
    public async Task An_explanation_is_written_changed_and_taken_back_each_with_a_line_in_the_trail()
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.RegisterAsync("P0001");

        await scene.Missing.ExplainAsync("P0001", Side.Ent, 2025, "Closed in May.", ReviewScene.Anna, Cancel);
        await scene.Missing.ExplainAsync("P0001", Side.Ent, 2025, "Closed in May.", ReviewScene.Anna, Cancel);
        await scene.Missing.ExplainAsync("P0001", Side.Ent, 2025, "Closed in June.", ReviewScene.Bo, Cancel);
        var changed = (await scene.Missing.FindAsync("P0001", Side.Ent, 2025, ReviewScene.Anna, Cancel))!.Standing.Explanation!;
        await scene.Missing.TakeBackAsync("P0001", Side.Ent, 2025, ReviewScene.Bo, Cancel);

        var found = (await scene.Missing.FindAsync("P0001", Side.Ent, 2025, ReviewScene.Anna, Cancel))!;
        Assert.Equal(("Closed in June.", "bo"), (changed.Why, changed.ExplainedBy));
        Assert.Null(found.Standing.Explanation);
        Assert.Equal(
            [("Missing explained: 2025-T1", null), ("Explanation changed: 2025-T1", "Closed in May."), ("Explanation taken back: 2025-T1", "Closed in June.")],
            found.Trail.Select(entry => (entry.What, entry.Before)));
    }

    [Fact]
    public async Task Nothing_is_explained_of_those_who_are_approved_or_were_not_expected()
    {
        await using var scene = await ReviewScene.StartAsync();
        await scene.RegisterAsync("P0001");
        await scene.DeliverAsync("P0001", SubmissionState.Approved);
        await scene.DeliverAsync("P0002", SubmissionState.Rejected);

        foreach (var parId in new[] { "P0001", "P0002" })
        {
            var refused = await Assert.ThrowsAsync<ReviewException>(() => scene.Missing.ExplainAsync(parId, Side.Ent, 2025, "Closed.", ReviewScene.Anna, Cancel));
            Assert.Equal(ReviewProblem.NotMissing, refused.Problem);
        }
    }

    private static IEnumerable<string> Ids(IEnumerable<SeasonOrganisation> rows) => rows.Select(row => row.ParId);
}
