using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Releases.Withholding;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Releases;

public sealed class WithholdingReportTests
{
    private static readonly CatalogueYear Year = SmallWarehouse.Catalogue[SmallWarehouse.Year];
    private static readonly CellAddress Region = new(PlaceId.Region("13"));
    private static readonly CellAddress Municipality = new(PlaceId.Municipality("179"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Cells_are_counted_by_table_level_and_kind_of_cross()
    {
        var (group, code) = GroupAndCode("ent-referral");
        var stored = ReleaseComparisonTests.Release(1,
            ("ent-referral", Region, Cell.Of(40)), ("ent-referral", Region with { Category = group }, Cell.Of(30)), ("ent-referral", Region with { Category = code }, Cell.Suppressed),
            ("ent-referral", Region with { Category = code, Gender = "1" }, Cell.Suppressed), ("ent-referral", Region with { Category = code, Gender = "2" }, Cell.Of(0)),
            ("ent-referral", Region with { Category = group, Age = "A2" }, Cell.Of(9)), ("ent-reached", Municipality with { Age = "U29" }, Cell.Suppressed),
            ("ent-reached", Municipality with { Gender = "1", Age = "A3" }, Cell.Of(5)), ("ent-grants", Region, Cell.Of(30_000)));

        var report = WithholdingReport.Of(stored, Year, counted: null);

        Assert.Equal(
            [
                "ent-referral Region Everybody False Everybody: 1 0 0", "ent-referral Region Group False Everybody: 1 0 0", "ent-referral Region Group False Group: 1 0 0",
                "ent-referral Region Code False Everybody: 1 0 1", "ent-referral Region Code True Everybody: 2 1 1",
                "ent-reached Municipality Everybody False Under29: 1 0 1", "ent-reached Municipality Everybody True Group: 1 0 0",
            ],
            report.Rows.OrderBy(row => report.Tables.ToList().IndexOf(row.TableId)).ThenBy(row => row.Kind.Category).ThenBy(row => row.Kind.ByGender).ThenBy(row => row.Kind.Age)
                .Select(row => $"{row.TableId} {row.Level} {row.Kind.Category} {row.Kind.ByGender} {row.Kind.Age}: {row.Tally.Cells} {row.Tally.Zeros} {row.Tally.Withheld}"));
        Assert.Equal(["ent-referral", "ent-reached"], report.Tables);
        Assert.Null(report.SumReasons(_ => true));
        var all = report.Sum(_ => true);
        Assert.Equal((8, 1, 3, 4, 3.0 / 7), (all.Cells, all.Zeros, all.Withheld, all.Shown, all.Share));
    }

    [Fact]
    public void Advice_leaves_nothing_out_that_is_less_withheld_than_the_rest()
    {
        var code = Year.CodesOf(Year.FindConcept("referral-source", Side.Ent)!).Codes.First(known => known.Group is not null).Concept;
        var cells = Enumerable.Range(0, 20).Select(number => ("ent-referral", new CellAddress(PlaceId.Municipality($"{900 + number}"), code), number < 10 ? Cell.Suppressed : Cell.Of(20)))
            .Concat(Enumerable.Range(0, 30).Select(number => ("ent-referral", new CellAddress(PlaceId.Organisation($"P{number}"), code), number < 20 ? Cell.Suppressed : Cell.Of(20))));

        var advice = Advice.Of(WithholdingReport.Of(ReleaseComparisonTests.Release(1, [.. cells]), Year, null), Year);

        Assert.Contains(advice, entry => entry is { Kind: AdviceKind.LeaveOutLevel, Level: PlaceLevel.Organisation });
        Assert.DoesNotContain(advice, entry => entry.Level == PlaceLevel.Municipality);
        Assert.All(advice, entry => Assert.True(entry.Rest.Share < entry.Now.Share));
    }

    [Fact]
    public void Advice_leaves_out_what_is_mostly_withheld_and_tells_what_stays()
    {
        var codes = Year.CodesOf(Year.FindConcept("referral-source", Side.Ent)!).Codes.Where(code => code.Group is not null).Take(15).ToList();
        var cells = codes.Select((code, number) => ("ent-referral", Region with { Category = code.Concept }, number < 12 ? Cell.Suppressed : Cell.Of(20)))
            .Append(("ent-referral", Region, Cell.Of(100))).Append(("ent-referral", Region with { Gender = "1" }, Cell.Of(60)));

        var advice = Assert.Single(Advice.Of(WithholdingReport.Of(ReleaseComparisonTests.Release(1, [.. cells]), Year, null), Year));

        Assert.Equal((AdviceKind.GroupsOnly, "ent-referral", PlaceLevel.Region), (advice.Kind, advice.TableId, advice.Level));
        Assert.Equal((new CellTally(17, 0, 12), new CellTally(15, 0, 12), new CellTally(2, 0, 0)), (advice.Now, advice.LeftOut, advice.Rest));
        var changed = advice.Change(Year.Tables.Single(table => table.Id == "ent-referral"));
        Assert.DoesNotContain(PlaceLevel.Region, changed.DetailLevels);
        Assert.Contains(PlaceLevel.Region, changed.GroupLevels);
    }

    [Theory]
    [InlineData(AdviceKind.LeaveOutGenderAndAge, Cross.GenderAndAge, Cross.Gender | Cross.Age)]
    [InlineData(AdviceKind.LeaveOutGender, Cross.GenderAndAge | Cross.Under29, Cross.Age | Cross.Under29)]
    [InlineData(AdviceKind.LeaveOutGender, Cross.Gender, Cross.None)]
    [InlineData(AdviceKind.LeaveOutAge, Cross.Gender | Cross.Age | Cross.Under29, Cross.Gender | Cross.Under29)]
    [InlineData(AdviceKind.Under29, Cross.GenderAndAge, Cross.Gender | Cross.Under29)]
    [InlineData(AdviceKind.Under29, Cross.Gender, Cross.Gender)]
    public void A_change_takes_away_one_cross_and_no_other(AdviceKind kind, Cross before, Cross after)
    {
        var table = Year.Tables.Single(known => known.Id == "ent-referral") with { CrossEverywhere = Cross.None, CrossWideAreas = before };

        Assert.Equal(after, new Advice(kind, table.Id, null, default, default).Change(table).CrossWideAreas);
    }

    [Fact]
    public async Task Reasons_are_told_of_every_withheld_cell_and_the_small_ones_are_those_that_a_recount_finds()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var release = await scene.BuildAsync();
        using var desk = Desk(scene);

        var report = await desk.ReadAsync(release.Key, ReleaseScene.Analyst, Cancel);

        var recount = new Recount(scene.Warehouse);
        var stored = await StoredAsync(scene.Warehouse);
        var (withheld, cells) = (0, 0);
        foreach (var table in Year.Tables.Where(table => table.Side == Side.Ent && table.CountsPeople))
        {
            var inTable = stored.Where(cell => cell.TableId == table.Id).ToList();
            var small = inTable.Count(cell => cell.Status == CellStatus.Suppressed && recount.Of(table, new CellAddress(PlaceId.Parse(cell.Place), cell.Category, cell.Gender, cell.Age)) is >= 1 and <= 4);
            Assert.Equal(small, report!.SumReasons(row => row.TableId == table.Id)!.Value.Small);
            (withheld, cells) = (withheld + inTable.Count(cell => cell.Status == CellStatus.Suppressed), cells + inTable.Count);
        }
        Assert.All(report!.Rows, row => Assert.Equal(row.Tally.Withheld, row.Reasons!.Value.Small + row.Reasons.Value.FewOthers + row.Reasons.Value.SameAnswer + row.Reasons.Value.OfPlace + row.Reasons.Value.ForOthers));
        Assert.Equal((cells, withheld), (report.Sum(_ => true).Cells, report.Sum(_ => true).Withheld));
        Assert.True(report.SumReasons(_ => true)!.Value is { Small: > 0, ForOthers: > 0 });
    }

    [Fact]
    public async Task A_trial_gives_what_a_build_with_the_changed_table_would_publish()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var release = await scene.BuildAsync();
        using var desk = Desk(scene);
        var report = (await desk.ReadAsync(release.Key, ReleaseScene.Analyst, Cancel))!;
        var advice = desk.AdviceOn(report).First(entry => entry.Kind == AdviceKind.LeaveOutGender);

        var trial = await desk.TryAsync(report, advice, ReleaseScene.Analyst);

        Assert.Equal(await BuiltAsync(table => table), trial!.Before);
        Assert.Equal(await BuiltAsync(advice.Change), trial.After);
        Assert.True(trial.After.Cells < trial.Before.Cells);
        Assert.Same(desk.TryAsync(report, advice, ReleaseScene.Approver), desk.FindTrial(report, advice));

        async Task<CellTally> BuiltAsync(Func<StatisticTable, StatisticTable> change)
        {
            await using var warehouse = await SmallWarehouse.CreateAsync(1, Cancel, organisations: 3);
            var year = Year.With([.. Year.Tables.Where(table => table.Side == Side.Ent && table.CountsPeople && (table.VariableConcept is null || table.Id == advice.TableId))
                .Select(table => table.Id == advice.TableId ? change(table) : table)]);
            await new ReleaseBuilder(warehouse.Database.Contexts, new VariableCatalogue([year]), SmallWarehouse.Gazetteer, scene.Clock)
                .BuildAsync(Side.Ent, SmallWarehouse.Year, ReleaseScene.Analyst, null, RangeAuditing.SingleSums, Cancel);
            var cells = (await StoredAsync(warehouse)).Where(cell => cell.TableId != advice.TableId || cell.Category != "T").ToList();
            return new CellTally(cells.Count, cells.Count(cell => cell.Status == CellStatus.Zero), cells.Count(cell => cell.Status == CellStatus.Suppressed));
        }
    }

    [Fact]
    public async Task Without_an_earlier_year_nothing_is_put_together()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var release = await scene.BuildAsync();
        using var desk = Desk(scene);
        var report = (await desk.ReadAsync(release.Key, ReleaseScene.Analyst, Cancel))!;

        Assert.Null(await desk.TryAsync(report, desk.AdviceOn(report).First(entry => entry.Kind == AdviceKind.SeveralYears), ReleaseScene.Analyst));
    }

    [Fact]
    public async Task When_the_facts_have_changed_the_cells_are_told_and_the_reasons_are_not()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var release = await scene.BuildAsync();
        using var desk = Desk(scene);
        await scene.ReturnOneAsync();

        var report = await desk.ReadAsync(release.Key, ReleaseScene.Analyst, Cancel);

        Assert.Null(report!.SumReasons(_ => true));
        Assert.True(report.Sum(_ => true).Withheld > 0);
    }

    [Fact]
    public async Task Only_those_who_prepare_or_approve_releases_read_it()
    {
        await using var scene = await ReleaseScene.CreateAsync();
        var release = await scene.BuildAsync();
        using var desk = Desk(scene);
        var report = (await desk.ReadAsync(release.Key, ReleaseScene.Approver, Cancel))!;

        foreach (var actor in new[] { new Actor("a", ActorRole.OrganisationLead, "P0001"), new Actor("b", ActorRole.Ministry), new Actor("c", ActorRole.Administrator), new Actor("d", ActorRole.Analyst, Area: "1") })
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => desk.ReadAsync(release.Key, actor, Cancel));
            await Assert.ThrowsAsync<NotAllowedException>(() => desk.TryAsync(report, desk.AdviceOn(report)[0], actor));
        }
    }

    private static WithholdingDesk Desk(ReleaseScene scene) =>
        new(scene.Warehouse.Database.Contexts, new PublishedReader(scene.Warehouse.Database.Contexts), SmallWarehouse.Catalogue, SmallWarehouse.Gazetteer);

    private static async Task<List<PublishedCell>> StoredAsync(SmallWarehouse warehouse)
    {
        await using var context = warehouse.Database.Context();
        return await context.PublishedCells.AsNoTracking().ToListAsync(Cancel);
    }

    private static (string Group, string Code) GroupAndCode(string table)
    {
        var list = Year.CodesOf(Year.FindConcept(Year.Tables.Single(known => known.Id == table).VariableConcept!, Side.Ent)!);
        var code = list.Codes.First(known => known.Group is not null);
        return (code.Group!, code.Concept);
    }
}
