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

public sealed class ReleaseTests
{
    private static readonly Actor Analyst = new("analyst", ActorRole.Analyst);

    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_shown_count_of_people_equals_a_recount_from_the_raw_rows(int seed)
    {
        await using var warehouse = await SmallWarehouse.CreateAsync(seed, cancel);
        var release = await PublishAsync(warehouse);
        var recount = new Recount(warehouse);
        var published = (await new PublishedReader(warehouse.Database.Contexts).ReadAsync(cancel)).Find(Side.Ent, SmallWarehouse.Year)!;

        var shown = 0;
        foreach (var table in SmallWarehouse.Catalogue[SmallWarehouse.Year].Tables.Where(table => table is { Side: Side.Ent, CountsPeople: true }))
            foreach (var (address, cell) in published.Table(table.Id)!.Cells.Where(entry => entry.Value.Value != 0))
            {
                var expected = recount.Of(table, address);
                var nothingIsTold = !published.Cell(table.Id, new CellAddress(address.Place)).IsShown
                    || !published.Cell(table.Id, new CellAddress(address.Place, "T", address.Gender, address.Age)).IsShown;
                Assert.True(cell.IsShown ? cell.Value == expected : expected > 0 || nothingIsTold, $"{table.Id} {address}: {cell} and not {expected}");
                Assert.False(cell.Value is > 0 and < 5, $"{table.Id} {address} shows {cell.Value}.");
                shown += cell.IsShown ? 1 : 0;
            }

        Assert.Equal(ReleaseState.Published, release.State);
        Assert.InRange(shown, 500, int.MaxValue);
    }

    [Fact]
    public async Task A_zero_is_published_only_where_nobody_is()
    {
        await using var warehouse = await SmallWarehouse.CreateAsync(3, cancel);
        await PublishAsync(warehouse);
        var recount = new Recount(warehouse);
        var published = (await new PublishedReader(warehouse.Database.Contexts).ReadAsync(cancel)).Find(Side.Ent, SmallWarehouse.Year)!;

        var tables = SmallWarehouse.Catalogue[SmallWarehouse.Year].Tables.Where(table => table is { Side: Side.Ent, CountsPeople: true });

        var zeros = (from table in tables
                     from entry in published.Table(table.Id)!.Cells
                     where entry.Value.Status == CellStatus.Zero && (entry.Key.Place.Level != PlaceLevel.Municipality || warehouse.Homes.Contains(entry.Key.Place.Code))
                     select (Table: table, Address: entry.Key)).Where((_, number) => number % 20 == 0).ToList();

        Assert.NotEmpty(zeros);
        Assert.All(zeros, zero => Assert.Equal(0, recount.Of(zero.Table, zero.Address)));
    }

    [Fact]
    public async Task Administrative_figures_sum_by_home_and_name_who_did_not_deliver()
    {
        await using var warehouse = await SmallWarehouse.CreateAsync(4, cancel);
        await PublishAsync(warehouse);
        var published = (await new PublishedReader(warehouse.Database.Contexts).ReadAsync(cancel)).Find(Side.Ent, SmallWarehouse.Year)!;

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
        await using var warehouse = await SmallWarehouse.CreateAsync(5, cancel);
        var builder = Builder(warehouse);
        var first = await PublishAsync(warehouse);

        var again = await builder.BuildAsync(Side.Ent, SmallWarehouse.Year, Analyst, null, RangeAuditing.SingleSums, cancel);
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
        var published = (await new PublishedReader(warehouse.Database.Contexts).ReadAsync(cancel)).Find(Side.Ent, SmallWarehouse.Year)!;
        Assert.Equal(second.Key, published.Release.Key);
        Assert.Equal(6, published.Cell("ent-organisations", new CellAddress(PlaceId.Country)).Value);
    }

    [Fact]
    public async Task A_killed_build_goes_on_and_ends_with_the_same_cells()
    {
        await using var warehouse = await SmallWarehouse.CreateAsync(6, cancel);
        using var kill = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var stop = new InlineProgress(progress => { if (progress.Stored == 3) kill.Cancel(); });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Builder(warehouse).BuildAsync(Side.Ent, SmallWarehouse.Year, Analyst, stop, RangeAuditing.SingleSums, kill.Token));

        await using (var context = warehouse.Database.Context())
            Assert.Equal(3, await context.PublishedCells.Select(cell => cell.TableId).Distinct().CountAsync(cancel));
        var resumed = await CellsAsync(warehouse, await Builder(warehouse).BuildAsync(Side.Ent, SmallWarehouse.Year, Analyst, null, RangeAuditing.SingleSums, cancel));
        await using var undisturbed = await SmallWarehouse.CreateAsync(6, cancel);
        var whole = await CellsAsync(undisturbed, await Builder(undisturbed).BuildAsync(Side.Ent, SmallWarehouse.Year, Analyst, null, RangeAuditing.SingleSums, cancel));

        Assert.Equal(whole, resumed);
    }

    private async Task<List<string>> CellsAsync(SmallWarehouse warehouse, Release release)
    {
        Assert.Equal(ReleaseState.Built, release.State);
        await using var context = warehouse.Database.Context();
        return (await context.PublishedCells.Where(cell => cell.ReleaseKey == release.Key).ToListAsync(cancel))
            .Select(cell => $"{cell.TableId} {cell.Place} {cell.Category} {cell.Gender} {cell.Age} {cell.Value} {cell.Status}").Order(StringComparer.Ordinal).ToList();
    }

    private static ReleaseBuilder Builder(SmallWarehouse warehouse) =>
        new(warehouse.Database.Contexts, SmallWarehouse.Catalogue, SmallWarehouse.Gazetteer, TimeProvider.System);

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
