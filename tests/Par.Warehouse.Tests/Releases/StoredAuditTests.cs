using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Releases;

/// <summary>Every way in which a stored figure can be another than the facts give is found.</summary>
public sealed class StoredAuditTests(StoredAuditTests.Built built) : IClassFixture<StoredAuditTests.Built>
{
    private static readonly Dictionary<string, Func<Built, (string Table, CellAddress Address, Cell? Cell)>> Faults = new()
    {
        ["an exact total off by one"] = built => ("ent-reached", new(PlaceId.Country),
            Cell.Of(built.Value("ent-reached", new(PlaceId.Country)) + 1).Partly()),
        ["a total of one to four as a number"] = built => built.First(cell => cell.Status == CellStatus.Few, _ => Cell.Of(3)),
        ["a zero as one to four"] = built => built.First(cell => cell.Status == CellStatus.Zero, _ => Cell.Few),
        ["a total that is not there"] = built => built.First(cell => cell.Status == CellStatus.Value, _ => Cell.Missing),
        ["a rounded number that is no multiple of five"] = built =>
            built.First(cell => cell.IsRounded, cell => Cell.RoundedOf(cell.Value!.Value + 1)),
        ["a rounded number ten away"] = built => built.First(cell => cell is { IsRounded: true, Value: > 0 }, cell =>
            Cell.RoundedOf(cell.Value!.Value + 10)),
        ["a rounded number far too large"] = built => built.First(cell => cell.IsRounded, _ => Cell.RoundedOf(1_000)),
        ["a rounded number as if it were exact"] = built =>
            built.First(cell => cell is { IsRounded: true, Value: > 0 }, cell => Cell.Of(cell.Value!.Value)),
        ["a cell that lacks"] = built => built.First(cell => cell.IsRounded, _ => null),
        ["a total that lacks"] = built => built.First(cell => cell.Status == CellStatus.Value, _ => null),
        ["a cell too many"] = _ => ("ent-referral", new(PlaceId.Country, "schools", "1", "A3x"), Cell.RoundedOf(5)),
        ["a mark that lacks"] = built => ("ent-reached", new(PlaceId.Country), Cell.Of(built.Value("ent-reached", new(PlaceId.Country)))),
        ["a mark too many"] = built => built.First(cell => cell is { IsRounded: true, IsPartial: false }, cell => cell.Partly()),
        ["an organisation too many"] = built => ("ent-organisations", new(PlaceId.Country),
            Cell.Of(built.Value("ent-organisations", new(PlaceId.Country)) + 1)),
        ["person-years without their mark"] = built => ("ent-person-years", new(PlaceId.Country),
            Cell.Of(built.Value("ent-person-years", new(PlaceId.Country)))),
    };

    public static TheoryData<string> Planted => [.. Faults.Keys];

    [Fact]
    public void What_the_builder_stored_holds() => Assert.All(built.Checks(built.Stored), check =>
        Assert.True(check.Passed, check.Finding.En));

    [Theory, MemberData(nameof(Planted))]
    public void A_planted_fault_is_found(string fault)
    {
        var (table, address, cell) = Faults[fault](built);

        var differing = built.Checks(built.With(table, address, cell)).Single(check => check.Code == ReleaseCheckCode.StoredCellsDiffer);

        Assert.False(differing.Passed);
        Assert.Contains(table, differing.Finding.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_lacks_and_one_that_nobody_knows_are_found()
    {
        var tables = built.Stored.Tables.Where(table => table.Id != "ent-housing").Append(new PublishedTable("ent-secret", []));

        var differing = built.Checks(new PublishedRelease(built.Stored.Release, tables, []))
            .Single(check => check.Code == ReleaseCheckCode.StoredCellsDiffer);

        Assert.Equal(2, differing.Count);
    }

    /// <summary>All roundings are within 4, and yet some of them together tell a count of 1–4.</summary>
    [Fact]
    public void Roundings_that_together_tell_a_small_count_are_found()
    {
        var rounded = RoundedTables.Round(built.Content.Counted, built.Content.Deliveries, EarlierFigures.None,
            TestContext.Current.CancellationToken);
        Assert.True(TurnUntilTold(rounded.System));
        var tables = built.Stored.Tables.Select(table => built.Content.Counted.Tables.FirstOrDefault(known =>
            known.Id == table.Id) is { } known
            ? new PublishedTable(known.Id, rounded.CellsOf(known)) : table);

        var checks = built.Checks(new PublishedRelease(built.Stored.Release, tables, []));

        Assert.True(checks.Single(check => check.Code == ReleaseCheckCode.StoredCellsDiffer).Passed);
        Assert.False(checks.Single(check => check.Code == ReleaseCheckCode.DisclosureAuditFailing).Passed);
    }

    /// <summary>Turns the roundings of a sum to where it tells most of a small count, for the first sum that then tells it.</summary>
    private static bool TurnUntilTold(FigureSystem system)
    {
        foreach (var (total, parts, rest) in system.Sums.Where(sum => sum.Rest == FigureRange.Exactly(0)
            && sum.Parts.Length is > 1 and < 10))
            foreach (var small in parts.Where(system.IsSmall))
                foreach (var up in new[] { true, false })
                {
                    int[] turned = [.. parts.Append(total).Where(figure => system.CanTurn(figure)
                        && system.Published(figure) > system.People(figure).Count != (figure == total ? !up : up))];
                    Array.ForEach(turned, system.Turn);
                    var others = parts.Where(part => part != small).Select(system.Told).ToList();
                    var low = Math.Max(system.Told(small).Low, system.Told(total).Low - others.Sum(range => range.High));
                    var high = Math.Min(system.Told(small).High, system.Told(total).High - others.Sum(range => range.Low));
                    if (high - low + 1 < DisclosureRule.LeastFigures)
                        return true;
                    Array.ForEach(turned, system.Turn);
                }
        return false;
    }

    /// <summary>A release as it is stored, and its facts counted anew.</summary>
    public sealed class Built : IAsyncLifetime
    {
        private ReleaseScene? scene;

        public PublishedRelease Stored { get; private set; } = null!;

        internal ReleaseContent Content { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var cancel = TestContext.Current.CancellationToken;
            scene = await ReleaseScene.CreateAsync();
            var (contexts, year) = (scene.Warehouse.Database.Contexts, SmallWarehouse.Catalogue[SmallWarehouse.Year]);
            await using var context = scene.Warehouse.Database.Context();
            var basis = await ReleaseBasis.ReadAsync(context, Side.Ent, SmallWarehouse.Year, cancel);
            Content = await ReleaseContent.CountAsync(context, basis, year, SmallWarehouse.Gazetteer, ReleaseScene.Keys, cancel);
            Stored = await new PublishedReader(scene.Warehouse.Database.Published).ReadAsync(await scene.BuildAsync(), cancel);
        }

        public async ValueTask DisposeAsync()
        {
            if (scene is not null)
                await scene.DisposeAsync();
        }

        public double Value(string table, CellAddress address) => Stored.Cell(table, address).Value!.Value;

        /// <summary>A cell of young people reached of this kind, and what is planted in its place.</summary>
        public (string, CellAddress, Cell?) First(Func<Cell, bool> isThis, Func<Cell, Cell?> planted)
        {
            var (address, cell) = Stored.Table("ent-reached")!.Cells.OrderBy(cell => $"{cell.Key}", StringComparer.Ordinal)
                .First(cell => isThis(cell.Value));
            return ("ent-reached", address, planted(cell));
        }

        public PublishedRelease With(string table, CellAddress address, Cell? cell) =>
            new(Stored.Release, Stored.Tables.Select(known => known.Id != table ? known
            : new PublishedTable(table, [.. known.Cells.Where(other => other.Key != address), .. cell is { } value
                ? [KeyValuePair.Create(address, value)] : (KeyValuePair<CellAddress, Cell>[])[]])), []);

        internal List<ReleaseCheck> Checks(PublishedRelease stored) =>
            [.. StoredAudit.Run(stored, Content, SmallWarehouse.Catalogue[SmallWarehouse.Year], EarlierFigures.None,
                TestContext.Current.CancellationToken)];
    }
}
