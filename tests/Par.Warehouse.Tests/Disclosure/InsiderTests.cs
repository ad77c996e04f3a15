using FsCheck;
using FsCheck.Fluent;
using Par.Warehouse.Disclosure;

namespace Par.Warehouse.Tests.Disclosure;

/// <summary>What organisations can work out of others that know their own clients: small tables worked out by hand, and random ones held against dense elimination.</summary>
public sealed class InsiderTests
{
    private const int A = 1;
    private const int B = 2;
    private static readonly DisclosureRule Rule = new(InsiderWidth: 3);

    private static Arbitrary<(int Seed, int Places, int Answers)> Shapes { get; } =
        (from seed in Gen.Choose(0, 1_000_000) from places in Gen.Choose(2, 5) from answers in Gen.Choose(2, 4) select (seed, places, answers)).ToArbitrary();

    private static Config Runs => Config.QuickThrowOnFailure.WithMaxTest(150);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Of_two_providers_seven_and_three_the_municipality_is_withheld_too()
    {
        var system = new CellSystem();
        var municipality = Sensitive(system, 10, A, 3);
        var (seven, three) = (Own(system, 7, A), Own(system, 3, B));
        system.AddSum(municipality, [seven, three]);
        system.AddSum(system.Add(210, CellRole.Fixed), [municipality, system.Add(90), system.Add(110)]);

        var protection = Protector.Protect(system, Rule, cancellation: Cancel);

        Assert.Equal(WithholdingReason.Insider, protection.ReasonOf(municipality));
        Assert.True(protection.IsWithheld(three));
        Assert.Empty(protection.Insiders);
        Assert.Empty(Learned(system, protection.IsWithheld));
    }

    [Fact]
    public void Of_three_providers_ten_one_and_one_the_greatest_would_know_the_other_two()
    {
        var system = new CellSystem();
        var municipality = Sensitive(system, 12, A, 2);
        int[] providers = [Own(system, 10, A), Own(system, 1, B), Own(system, 1, 3)];
        system.AddSum(municipality, providers);
        system.AddSum(system.Add(112, CellRole.Fixed), [municipality, system.Add(100)]);

        Assert.Equal([new InsiderFinding(A, municipality)], InsiderAudit.Shown(system, Rule, providers[1..].Contains));
        Assert.True(Protector.Protect(system, Rule, cancellation: Cancel).IsWithheld(municipality));
    }

    [Fact]
    public void A_provider_whose_own_number_protects_a_small_one_takes_it_away_again()
    {
        var system = new CellSystem();
        var (small, mine, large, larger) = (system.Add(3), Own(system, 8, A), system.Add(40), system.Add(60));
        system.AddSum(system.Add(111, CellRole.Fixed), [small, mine, large, larger]);

        Assert.Empty(RankAudit.Determined(system, cell => cell == small || cell == mine, Cancel));
        Assert.Equal([new InsiderFinding(A, small)], Learned(system, cell => cell == small || cell == mine));

        var protection = Protector.Protect(system, Rule, cancellation: Cancel);

        // Which cell protects is decided by what readers lose: the provider's own stays shown, for it would protect from all but the provider.
        Assert.Equal([true, false, true, false], ((int[])[small, mine, large, larger]).Select(protection.IsWithheld));
    }

    [Fact]
    public void What_two_sums_together_tell_a_provider_is_found()
    {
        var system = new CellSystem();
        var (small, between, one, other) = (system.Add(2), system.Add(30), Own(system, 9, A), Own(system, 11, A));
        system.AddSum(system.Add(41, CellRole.Fixed), [small, between, one]);
        system.AddSum(system.Add(41, CellRole.Fixed), [between, other]);

        Assert.Equal([new InsiderFinding(A, small)], Learned(system, ((int[])[small, between, one, other]).Contains));
        Assert.Empty(Learned(system, ((int[])[small, between, one, other]).Contains, B));
    }

    [Fact]
    public void What_two_tables_together_tell_a_provider_through_a_withheld_total_is_found()
    {
        var system = new CellSystem();
        var total = system.Add(20);
        system.BeginBlock();
        int[] first = [Own(system, 8, A), system.Add(12)];
        system.AddSum(total, first);
        system.BeginBlock();
        int[] second = [Own(system, 17, A), system.Add(3)];
        system.AddSum(total, second);

        Assert.Equal([new InsiderFinding(A, second[1])], Learned(system, ((int[])[total, first[0], .. second]).Contains));
    }

    [Fact]
    public void A_total_that_is_always_shown_is_told_to_those_who_prepare_the_release_and_holds_nothing_back()
    {
        var system = new CellSystem();
        var country = system.Add(100, CellRole.Fixed);
        system.AddInsider(country, A, 2);
        system.MarkSensitive(country, WithholdingReason.Insider);
        system.AddSum(country, [Own(system, 98, A), Own(system, 2, B)]);

        var protection = Protector.Protect(system, Rule, cancellation: Cancel);

        Assert.Contains(new InsiderFinding(A, country), protection.Insiders);
        Assert.False(protection.IsWithheld(country));
        Assert.Empty(protection.Residual);
    }

    [Fact]
    public void A_year_that_does_not_ask_for_it_withholds_nothing_for_insiders()
    {
        var system = new CellSystem();
        var municipality = Sensitive(system, 50, A, 3);
        system.AddSum(system.Add(150, CellRole.Fixed), [municipality, system.Add(100)]);

        Assert.False(Protector.Protect(system, Rule with { InsiderWidth = 0 }, cancellation: Cancel).IsWithheld(municipality));
        Assert.True(Protector.Protect(system, Rule, cancellation: Cancel).IsWithheld(municipality));
    }

    [Fact]
    public void The_audit_finds_what_dense_elimination_finds_whatever_is_withheld() =>
        Prop.ForAll(Shapes, shape =>
        {
            var (made, random) = (Make(shape), new Random(shape.Seed));
            _ = made.System.Lines;
            var withheld = Enumerable.Range(0, made.System.Count).Select(_ => random.Next(2) == 0).ToArray();
            bool IsUnknown(int cell) => made.System.Role(cell) == CellRole.Virtual || (made.System.Role(cell) == CellRole.Publishable && withheld[made.System.Joined(cell)]);
            // What everybody computes is for the audit of readers to find.
            var told = DenseElimination.Determined(made.System, cell => made.System.Joined(cell) == cell && IsUnknown(cell)).ToHashSet();
            var dense = Enumerable.Range(0, made.Organisations).SelectMany(organisation => made.Learned(organisation, IsUnknown)).Where(finding => !told.Contains(finding.Cell)).ToHashSet();
            return dense.SetEquals(InsiderAudit.Learned(made.System, Rule, IsUnknown, Cancel).Where(finding => !told.Contains(finding.Cell)));
        }).Check(Runs);

    [Fact]
    public void No_organisation_computes_a_small_count_of_others_but_those_that_are_reported() =>
        Check(Rule, (made, protection, isUnknown) => Enumerable.Range(0, made.Organisations).SelectMany(organisation => made.Learned(organisation, isUnknown))
            .All(finding => protection.Insiders.Contains(finding) || protection.Residual.Contains(finding.Cell)));

    [Fact]
    public void So_it_is_when_linear_programming_has_widened_ranges_and_given_back_what_it_does_not_need() =>
        Check(Rule with { Programmes = true }, (made, protection, isUnknown) => Enumerable.Range(0, made.Organisations).SelectMany(organisation => made.Learned(organisation, isUnknown))
            .All(finding => protection.Insiders.Contains(finding) || protection.Residual.Contains(finding.Cell)));

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    public void Who_has_seven_of_nine_places_the_two_of_a_neighbour_from_eleven_between_one_and_three(int width, bool isWithheld)
    {
        var system = new CellSystem();
        var (mine, neighbour) = (Sensitive(system, 9, A, 2), system.Add(2));
        var region = system.Add(11);
        system.AddSum(region, [mine, neighbour]);
        system.AddSum(system.Add(111, CellRole.Fixed), [region, system.Add(40), system.Add(60)]);

        var protection = Protector.Protect(system, Rule with { InsiderWidth = width }, cancellation: Cancel);

        Assert.Equal(isWithheld, protection.IsWithheld(region));
        Assert.Empty(protection.Bounded);
    }

    [Fact]
    public void No_organisation_places_a_small_count_of_others_too_closely_by_single_sums_but_those_that_are_reported() =>
        Check(Rule, (made, protection, isUnknown) => Enumerable.Range(0, made.Organisations).SelectMany(organisation => Narrow(made.System, organisation, isUnknown))
            .All(finding => protection.Bounded.Contains(finding) || protection.Residual.Contains(finding.Cell)));

    [Fact]
    public void Organisations_place_many_counts_too_closely_when_only_their_computations_are_asked()
    {
        var (exact, wide) = (0, 0);
        foreach (var made in Enumerable.Range(0, 40).Select(seed => Make((seed, 4, 3))))
            (exact, wide) = (exact + Left(made, Rule with { InsiderWidth = 1 }), wide + Left(made, Rule));

        Assert.True(exact > 20, $"Only {exact} findings.");
        Assert.True(wide < exact / 2, $"{wide} of {exact} findings are left.");

        static int Left(RandomProviders made, DisclosureRule rule) => Protector.Protect(made.System, rule, cancellation: Cancel) is var protection
            ? Enumerable.Range(0, made.Organisations).Sum(organisation => Narrow(made.System, organisation, cell => protection.IsWithheld(cell) || made.System.Role(cell) == CellRole.Virtual).Count()) : 0;
    }

    /// <summary>The small counts of others that an organisation places too closely: ranges narrowed sum by sum, all sums again and again until nothing moves.</summary>
    private static IEnumerable<InsiderFinding> Narrow(CellSystem system, int organisation, Func<int, bool> isUnknown)
    {
        int[] cells = [.. Enumerable.Range(0, system.Count).Where(cell => system.Joined(cell) == cell)];
        var (low, high) = (new long[system.Count], new long[system.Count]);
        foreach (var cell in cells)
        {
            var others = system.InsidersOf(cell).Where(insider => insider.Organisation == organisation).Select(insider => (int?)insider.Others).FirstOrDefault();
            (low[cell], high[cell]) = !isUnknown(cell) || others == 0 ? (system.Value(cell), system.Value(cell))
                : (others is { } few ? system.Value(cell) - few + 1 : system.Role(cell) == CellRole.Virtual ? 0 : 1, 100_000);
        }
        for (var again = true; again;)
        {
            again = false;
            foreach (var line in system.Lines)
                foreach (var (side, across) in new[] { (line.Left, line.Right), (line.Right, line.Left) })
                    foreach (var cell in side)
                    {
                        var (least, most) = (across.Sum(other => low[other]) - side.Sum(other => other == cell ? 0 : high[other]), across.Sum(other => high[other]) - side.Sum(other => other == cell ? 0 : low[other]));
                        again |= least > low[cell] || most < high[cell];
                        (low[cell], high[cell]) = (Math.Max(low[cell], least), Math.Min(high[cell], most));
                    }
        }
        return cells.Where(cell => isUnknown(cell) && high[cell] - low[cell] < Rule.Width && InsiderAudit.Tells(system, Rule, organisation, cell)
            && system.InsidersOf(cell).All(insider => insider.Organisation != organisation || insider.Others > 0)).Select(cell => new InsiderFinding(organisation, cell));
    }

    [Fact]
    public void No_published_number_leaves_an_organisation_with_few_others_unless_it_must_be_published() =>
        Check(Rule, (made, protection, isUnknown) => Enumerable.Range(0, made.System.Count).Where(cell => !isUnknown(cell) && made.System.Role(cell) == CellRole.Publishable)
            .All(cell => Enumerable.Range(0, made.Organisations).All(organisation => !Rule.IsSmall(made.Others(organisation, cell)))));

    [Fact]
    public void What_is_reported_would_be_told_by_what_must_be_published_alone() =>
        Check(Rule, (made, protection, _) =>
        {
            bool CanBeUnknown(int cell) => made.System.Role(cell) != CellRole.Fixed;
            return protection.Insiders.Where(finding => CanBeUnknown(finding.Cell))
                .All(finding => made.Learned(finding.Organisation, CanBeUnknown).Contains(finding) || Narrow(made.System, protection, finding.Cell));

            // Sensitive, and all that is left beside it fixed or small: bounded by single sums, whoever asks.
            static bool Narrow(CellSystem system, Protection protection, int cell) => new BoundsAudit(system, protection.IsWithheld).WidthOf(cell) < Rule.Width;
        });

    [Fact]
    public void The_random_countries_have_much_to_learn_for_organisations_that_know_themselves()
    {
        var (before, after) = (0, 0);
        foreach (var seed in Enumerable.Range(0, 40))
        {
            var made = Make((seed, 4, 3));
            var outsiders = Protector.Protect(made.System, Rule with { InsiderWidth = 0 }, cancellation: Cancel);
            before += Learned(made, outsiders);
            after += Learned(made, Protector.Protect(made.System, Rule, cancellation: Cancel));
        }

        Assert.True(before > 300, $"Only {before} findings.");
        Assert.True(after < before / 20, $"{after} of {before} findings are left.");

        static int Learned(RandomProviders made, Protection protection) => Enumerable.Range(0, made.Organisations)
            .Sum(organisation => made.Learned(organisation, cell => protection.IsWithheld(cell) || made.System.Role(cell) == CellRole.Virtual).Count());
    }

    private static void Check(DisclosureRule rule, Func<RandomProviders, Protection, Func<int, bool>, bool> holds) =>
        Prop.ForAll(Shapes, shape =>
        {
            var made = Make(shape);
            var protection = Protector.Protect(made.System, rule, cancellation: Cancel);
            return holds(made, protection, cell => protection.IsWithheld(cell) || made.System.Role(cell) == CellRole.Virtual);
        }).Check(Runs);

    private static RandomProviders Make((int Seed, int Places, int Answers) shape) => RandomProviders.Make(shape.Seed, shape.Places, shape.Answers);

    private static IEnumerable<InsiderFinding> Learned(CellSystem system, Func<int, bool> isUnknown, int organisation = A) =>
        InsiderAudit.Learned(system, Rule, isUnknown, Cancel).Where(finding => finding.Organisation == organisation);

    private static int Own(CellSystem system, int value, int organisation)
    {
        var cell = system.Add(value);
        system.AddInsider(cell, organisation, 0);
        return cell;
    }

    private static int Sensitive(CellSystem system, int value, int organisation, int others)
    {
        var cell = system.Add(value);
        system.AddInsider(cell, organisation, others);
        system.MarkSensitive(cell, WithholdingReason.Insider);
        return cell;
    }
}
