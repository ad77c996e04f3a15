using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Releases;

[EveryDatabase]
public sealed class ReleaseTests
{
    private static readonly Actor Analyst = new("analyst", ActorRole.Analyst);

    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_stored_count_is_the_exact_total_or_a_multiple_of_five_within_four_of_a_recount(int seed)
    {
        await using var warehouse = await SmallWarehouse.CreateAsync(seed, cancel, organisations: 4);
        var release = await PublishAsync(warehouse);
        var recount = new Recount(warehouse);
        var published = (await new PublishedReader(warehouse.Database.Published).ReadAsync(cancel)).Find(Side.Ent, SmallWarehouse.Year)!;

        var kinds = new Dictionary<CellStatus, int>();
        foreach (var table in SmallWarehouse.Catalogue[SmallWarehouse.Year].Tables.Where(table => table is { Side: Side.Ent, CountsPeople: true }))
            foreach (var (address, cell) in published.Table(table.Id)!.Cells)
            {
                var number = kinds[cell.Status] = kinds.GetValueOrDefault(cell.Status) + 1;
                // What nobody delivered, nobody recounts. Of the rounded ones, every tenth is.
                if (cell.Status == CellStatus.Missing || (cell.IsRounded && number % 10 != 0))
                    continue;
                var (expected, isTotal) = ((int)recount.Of(table, address), address == new CellAddress(address.Place));
                var isRight = !isTotal ? cell is { IsRounded: true, Value: { } value } && value % 5 == 0 && Math.Abs(value - expected) <= 4
                    : expected is > 0 and < 5 ? cell.Status == CellStatus.Few : cell.Value == expected;
                Assert.True(isRight, $"{table.Id} {address}: {cell} and not {expected}");
                if (!isTotal)
                    Assert.True(recount.Of(table, new CellAddress(address.Place)) >= DisclosureRule.LeastPeople,
                        $"{table.Id} {address} has too few people.");
            }

        Assert.Equal((ReleaseState.Published, ReleaseScene.Keys.Fingerprint), (release.State, release.KeyFingerprint));
        Assert.InRange(kinds[CellStatus.Rounded], 500, int.MaxValue);
        Assert.Superset(new HashSet<CellStatus> { CellStatus.Value, CellStatus.Zero, CellStatus.Few, CellStatus.Missing },
            kinds.Keys.ToHashSet());
    }

    [Fact]
    public async Task Where_nobody_delivered_figures_are_missing_and_where_somebody_did_not_they_are_marked()
    {
        await using var warehouse = await SmallWarehouse.CreateAsync(3, cancel, organisations: 3);
        await PublishAsync(warehouse);
        var recount = new Recount(warehouse);
        var published = (await new PublishedReader(warehouse.Database.Published).ReadAsync(cancel)).Find(Side.Ent, SmallWarehouse.Year)!;

        var zeros = from table in SmallWarehouse.Catalogue[SmallWarehouse.Year].Tables.Where(table =>
            table is { Side: Side.Ent, CountsPeople: true })
                    from entry in published.Table(table.Id)!.Cells
                    where entry.Value.Status == CellStatus.Zero
                    select (Table: table, entry.Key);

        // P0999 did not deliver. It would have served Tampere, in a region where nobody else did.
        Assert.Equal(Cell.Missing, published.Cell("ent-reached", new CellAddress(PlaceId.Municipality("837"))));
        Assert.Equal(Cell.Missing, published.Cell("ent-person-years", new CellAddress(PlaceId.Region("06"))));
        Assert.Single(published.Table("ent-reached")!.Cells, cell => cell.Key.Place == PlaceId.Municipality("837"));
        Assert.True(published.Cell("ent-reached", new CellAddress(PlaceId.Country)).IsPartial);
        Assert.False(published.Cell("ent-reached", new CellAddress(PlaceId.Region("13"))).IsPartial);
        Assert.False(published.Cell("ent-grants", new CellAddress(PlaceId.Country)).IsPartial);
        Assert.Equal(["P0999"], published.MissingAmong(new HashSet<string> { "837", "179" }).Select(organisation => organisation.ParId));
        Assert.All(zeros.Where((_, number) => number % 20 == 0), zero => Assert.Equal(0, recount.Of(zero.Table, zero.Key)));
    }

    [Fact]
    public async Task Administrative_figures_sum_by_home_and_name_who_did_not_deliver()
    {
        await using var warehouse = await SmallWarehouse.CreateAsync(4, cancel);
        await PublishAsync(warehouse);
        var published = (await new PublishedReader(warehouse.Database.Published).ReadAsync(cancel)).Find(Side.Ent, SmallWarehouse.Year)!;

        Assert.Equal(0.75 * warehouse.Workers.Count, published.Cell("ent-person-years", new CellAddress(PlaceId.Country)).Value);
        Assert.Equal(30_000 * (1 + 2 + 3 + 4), published.Cell("ent-grants", new CellAddress(PlaceId.Region("13"))).Value);
        Assert.Equal(2, published.Cell("ent-organisations", new CellAddress(PlaceId.Municipality("179"))).Value);
        Assert.Equal(6, published.Cell("ent-coverage", new CellAddress(PlaceId.Country)).Value);
        Assert.False(published.Organisation("P0999")!.Delivered);
        Assert.True(published.Organisation("P0001")!.Delivered);
        Assert.Equal(Cell.Missing, published.Cell("ent-reached", new CellAddress(PlaceId.Organisation("P0999"))));
    }

    [Fact]
    public async Task The_same_basis_makes_no_second_version_and_a_changed_one_replaces_the_first()
    {
        await using var warehouse = await SmallWarehouse.CreateAsync(5, cancel, organisations: 3);
        var builder = Builder(warehouse);
        var first = await PublishAsync(warehouse);

        var again = await builder.BuildAsync(Side.Ent, SmallWarehouse.Year, Analyst, cancel: cancel);
        await using (var context = warehouse.Database.Context())
        {
            (await context.Submissions.SingleAsync(submission => submission.Key == 2, cancel)).State = SubmissionState.Returned;
            await context.SaveChangesAsync(cancel);
        }
        var second = await PublishAsync(warehouse);

        Assert.Equal(first.Key, again.Key);
        Assert.Equal(2, second.Version);
        await using var reader = warehouse.Database.Context();
        Assert.Equal(ReleaseState.Superseded, (await reader.Releases.SingleAsync(release => release.Key == first.Key, cancel)).State);
        var published = (await new PublishedReader(warehouse.Database.Published).ReadAsync(cancel)).Find(Side.Ent, SmallWarehouse.Year)!;
        Assert.Equal(second.Key, published.Release.Key);
        Assert.Equal(2, published.Cell("ent-organisations", new CellAddress(PlaceId.Country)).Value);
    }

    [Fact]
    public async Task A_killed_build_goes_on_and_ends_with_the_same_cells()
    {
        await using var warehouse = await SmallWarehouse.CreateAsync(6, cancel, organisations: 3);
        using var kill = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var stop = new InlineProgress(progress => { if (progress.Stored == 3) kill.Cancel(); });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Builder(warehouse).BuildAsync(Side.Ent, SmallWarehouse.Year, Analyst, stop, kill.Token));

        await using (var context = warehouse.Database.Context())
            Assert.Equal(3, await context.PublishedCells.Select(cell => cell.TableId).Distinct().CountAsync(cancel));
        var resumed = await CellsAsync(warehouse, await Builder(warehouse).BuildAsync(Side.Ent, SmallWarehouse.Year, Analyst,
            cancel: cancel));
        await using var undisturbed = await SmallWarehouse.CreateAsync(6, cancel, organisations: 3);
        var whole = await CellsAsync(undisturbed, await Builder(undisturbed).BuildAsync(Side.Ent, SmallWarehouse.Year, Analyst,
            cancel: cancel));

        Assert.Equal(whole, resumed);
    }

    private async Task<List<string>> CellsAsync(SmallWarehouse warehouse, Release release)
    {
        Assert.Equal(ReleaseState.Built, release.State);
        await using var context = warehouse.Database.Context();
        return (await context.PublishedCells.Where(cell => cell.ReleaseKey == release.Key).ToListAsync(cancel))
            .Select(cell => $"{cell.TableId} {cell.Place} {cell.Category} {cell.Gender} {cell.Age} {cell.Value} {cell.Status} {cell.IsPartial}").Order(StringComparer.Ordinal).ToList();
    }

    private static ReleaseBuilder Builder(SmallWarehouse warehouse) =>
        ReleaseScene.BuilderOf(warehouse.Database.Contexts, TimeProvider.System);

    /// <summary>Through the desk and its checklist, where one pair of eyes is enough.</summary>
    private async Task<Release> PublishAsync(SmallWarehouse warehouse)
    {
        var scene = ReleaseScene.Over(warehouse, new ReleaseSettings(Eyes: 1));
        var ready = await scene.ReadyAsync();
        return await scene.Publisher.PublishAtOnceAsync(ready.Key, ReleaseScene.Job, cancel: cancel);
    }

    private sealed class InlineProgress(Action<ReleaseProgress> report) : IProgress<ReleaseProgress>
    {
        public void Report(ReleaseProgress value) => report(value);
    }
}
