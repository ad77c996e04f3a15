using FsCheck;
using FsCheck.Fluent;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Statistics;
using Par.Warehouse.Tests.Statistics;

namespace Par.Warehouse.Tests.Disclosure;

/// <summary>Group disclosure: nobody is told that everybody somewhere gave the same answer.</summary>
public sealed class SameAnswerTests
{
    private static readonly DisclosureRule Rule = new();
    private static readonly MadeUpPeople Made = new(Gazetteer.Load(Gazetteer.DefaultFolder), 40, 700, 5);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_count_that_is_everybody_of_its_place_or_combination_is_withheld_with_their_total()
    {
        var tables = PersonTables.Build(SmallCatalogue.Year, Made.Places, Made.People, EarlierFigures.None, Rule, Cancel);
        var same = SameAnswers(tables).ToList();

        Assert.True(same.Count > 8, $"{same.Count} only.");
        Assert.All(same, entry => Assert.True(entry.Cells[entry.Answer].IsWithheld && entry.Cells[entry.Total].IsWithheld, $"{entry.Answer}: {entry.Count}"));
    }

    [Fact]
    public void No_zero_beside_it_is_shown()
    {
        var tables = PersonTables.Build(SmallCatalogue.Year, Made.Places, Made.People, EarlierFigures.None, Rule, Cancel);

        foreach (var (_, answer, _, _, cells) in SameAnswers(tables))
            Assert.All(cells.Where(cell => cell.Key.Place == answer.Place && cell.Key.Gender == answer.Gender && cell.Key.Age == answer.Age), cell => Assert.False(cell.Value.IsZero, $"{cell.Key}"));
    }

    [Fact]
    public void Nor_can_it_be_computed_or_placed_in_a_narrow_range()
    {
        var tables = PersonTables.Build(SmallCatalogue.Year, Made.Places, Made.People, EarlierFigures.None, Rule, Cancel);
        var (system, protection) = (tables.System, tables.Protection);
        var same = Enumerable.Range(0, system.Count).Where(cell => system.Joined(cell) == cell && protection.ReasonOf(cell) == WithholdingReason.Group).ToHashSet();
        var sums = new SolvedSums(system, cell => protection.IsWithheld(cell) || system.Role(cell) == CellRole.Virtual, Cancel);
        var computable = RankAudit.Determined(sums).ToHashSet();
        var bounds = new BoundsAudit(system, protection.IsWithheld, computable.Contains);

        Assert.NotEmpty(same);
        Assert.Empty(protection.Residual);
        Assert.All(same, cell => Assert.True(!computable.Contains(cell) && bounds.WidthOf(cell) >= Rule.Width, $"{system.Value(cell)} in a range of {bounds.WidthOf(cell)}"));
    }

    [Theory]
    [InlineData("ent-activity", false)]
    [InlineData("ent-education", true)]
    public void A_village_of_one_answer_shows_it_only_where_that_says_little(string table, bool isShown)
    {
        // A town of every answer, and a village in which all ten women and ten men gave the first.
        var tables = TownAndVillage(table, town: 400, _ => 1, EarlierFigures.None);

        var answer = Assert.Single(SameAnswers(tables, isProtected: !isShown), entry => entry.Answer.Place == PlaceId.Municipality("992") && entry.Answer is { Gender: "T", Age: "T" });
        Assert.Equal(20, answer.Count);
        Assert.Equal(isShown, answer.Cells[answer.Answer].IsShown);
        Assert.Equal(isShown, answer.Cells[answer.Total].IsShown);
    }

    [Fact]
    public void That_nothing_is_known_of_anybody_is_shown()
    {
        var noInformation = SmallCatalogue.Year.CodeLists["ACT"].Codes[^1].Number;
        var tables = TownAndVillage("ent-activity", town: 400, _ => noInformation, EarlierFigures.None);

        var cells = tables.CellsOf(tables.Tables.Single(table => table.Id == "ent-activity")).ToDictionary();
        var place = PlaceId.Municipality("992");
        Assert.Equal(20, cells[new CellAddress(place)].Value);
        Assert.Equal(20, cells[new CellAddress(place, $"act-{noInformation}")].Value);
    }

    [Fact]
    public void A_correction_after_which_all_gave_the_same_answer_is_protected_though_the_version_before_told_their_total()
    {
        var earlier = new EarlierFigures();
        var first = TownAndVillage("ent-activity", town: 400, number => number < 14 ? 1 : 2, EarlierFigures.None);
        foreach (var table in first.Tables)
            foreach (var (address, cell) in first.CellsOf(table))
                earlier.Add(table.Id, address, cell.Value);

        var tables = TownAndVillage("ent-activity", town: 399, _ => 1, earlier);

        Assert.Empty(tables.Protection.Residual);
        var answer = Assert.Single(SameAnswers(tables), entry => entry.Answer.Place == PlaceId.Municipality("992") && entry.Answer is { Gender: "T", Age: "T" });
        Assert.True(answer.Cells[answer.Answer].IsWithheld && answer.Cells[answer.Total].IsWithheld);
        Assert.True(answer.Cells[new CellAddress(PlaceId.Municipality("179"))].IsWithheld);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_stays_so_when_the_cell_is_joined_with_one_that_is_withheld_for_an_organisation(bool isFirst)
    {
        var system = new CellSystem();
        var (one, other) = (system.Add(7), system.Add(7));
        system.MarkSensitive(isFirst ? one : other, WithholdingReason.Group);
        system.MarkSensitive(isFirst ? other : one, WithholdingReason.Insider);

        system.AddSum(one, [other]);

        Assert.True(system.IsSecret(one, Rule) && system.IsSecret(other, Rule));
    }

    [Fact]
    public void What_is_marked_in_any_system_is_withheld_and_cannot_be_computed()
    {
        var marked = 0;
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var (system, random) = (RandomSystem.Make(seed, 5, 4), new Random(seed));
            for (var cell = 0; cell < system.Count; cell++)
                if (system.Role(cell) == CellRole.Publishable && random.Next(12) == 0)
                    system.MarkSensitive(cell, WithholdingReason.Group);

            var protection = Protector.Protect(system, Rule);

            var computable = DenseElimination.Determined(system, cell => protection.IsWithheld(cell) || system.Role(cell) == CellRole.Virtual).Select(system.Joined).ToHashSet();
            var same = Enumerable.Range(0, system.Count).Where(cell => system.Sensitive(cell) == WithholdingReason.Group && system.Role(cell) == CellRole.Publishable).ToList();
            marked += same.Count;
            return same.All(cell => protection.IsWithheld(cell) && (!computable.Contains(system.Joined(cell)) || protection.Residual.Contains(system.Joined(cell))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
        Assert.True(marked > 500, $"{marked} marked.");
    }

    /// <summary>The plain totals and one table of a town in which every answer is given, and of a village of ten women and ten men.</summary>
    /// <param name="table">The table.</param>
    /// <param name="town">How many live in the town.</param>
    /// <param name="answerOf">The answer of each in the village, by number.</param>
    /// <param name="earlier">What earlier versions tell.</param>
    private static PersonTables TownAndVillage(string table, int town, Func<int, int> answerOf, EarlierFigures earlier)
    {
        var year = SmallCatalogue.Year.With([.. SmallCatalogue.Year.Tables.Where(known => known.Id == table || known.VariableConcept is null)]);
        var variable = year.FindConcept(year.Tables.Single(known => known.Id == table).VariableConcept!, Side.Ent)!.Number;
        var places = new PlaceAxis(Gazetteer.Load(Gazetteer.DefaultFolder), SmallCatalogue.AllLevels, ["P1", "P2"], ["179", "992"]);
        var people = Enumerable.Range(0, town).Select(number => (Organisation: "P1", Municipality: "179", Gender: 1 + (number % 2), Code: 1 + (number % 7)))
            .Concat(Enumerable.Range(0, 20).Select(number => (Organisation: "P2", Municipality: "992", Gender: 1 + (number % 2), Code: answerOf(number))));
        var leaves = people.SelectMany(person => new[] { (0, 0), (variable, person.Code) }, (person, answer) => new ClientLeaf(
            new Leaf(places.Organisation(person.Organisation), places.Municipality(person.Municipality), (byte)person.Gender, 3, answer.Item2, 1), answer.Item1, Reached: true, Ended: true)).ToList();
        return PersonTables.Build(year, places, new People(Side.Ent, leaves, []), earlier, Rule, Cancel);
    }

    /// <summary>The counts of five and more, below the country, that are everybody of their place and combination.</summary>
    private static IEnumerable<(StatisticTable Table, CellAddress Answer, CellAddress Total, int Count, Dictionary<CellAddress, Cell> Cells)> SameAnswers(PersonTables tables, bool isProtected = true)
    {
        foreach (var table in tables.Tables.Where(table => table.GroupDisclosure == isProtected))
        {
            var cells = tables.CellsOf(table).ToDictionary();
            var counts = tables.AuditedOf(table).ToDictionary(cell => cell.Address, cell => cell.Count);
            foreach (var (address, count) in counts)
                if (address.Category != "T" && count >= 5 && address.Place != PlaceId.Country && count == counts[address with { Category = "T" }])
                    yield return (table, address, address with { Category = "T" }, count, cells);
        }
    }
}
