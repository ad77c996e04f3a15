using FsCheck;
using FsCheck.Fluent;
using Par.Warehouse.Disclosure;

namespace Par.Warehouse.Tests.Disclosure;

public sealed class ProtectorPropertyTests
{
    private static readonly DisclosureRule Rule = new();

    private static Arbitrary<(int Seed, int Municipalities, int Categories)> Shapes { get; } =
        (from seed in Gen.Choose(0, 1_000_000) from municipalities in Gen.Choose(2, 6) from categories in Gen.Choose(2, 6)
         select (seed, municipalities, categories)).ToArbitrary();

    [Fact]
    public void No_small_count_published_or_thought_of_is_determined_by_the_sums() =>
        Check((system, protection) =>
        {
            bool IsUnknown(int cell) => protection.IsWithheld(cell) || system.Role(cell) == CellRole.Virtual;
            return DenseElimination.Determined(system, IsUnknown).TrueForAll(cell => !Rule.IsSmall(system.Value(cell)) || protection.Residual.Contains(cell));
        });

    [Fact]
    public void Every_small_count_is_withheld_and_no_fixed_one_is() =>
        Check((system, protection) => Enumerable.Range(0, system.Count).All(cell => system.Role(cell) switch
        {
            CellRole.Publishable => protection.IsWithheld(cell) || !Rule.IsSmall(system.Value(cell)),
            _ => !protection.IsWithheld(cell),
        }));

    [Fact]
    public void Every_sum_with_a_small_count_leaves_room_for_it() =>
        Check((system, protection) => system.Lines.All(line =>
        {
            var residual = line.Cells.Any(protection.Residual.Contains);
            int[] left = [.. line.Left.Where(cell => protection.IsWithheld(cell) || system.Role(cell) == CellRole.Virtual)];
            int[] right = [.. line.Right.Where(cell => protection.IsWithheld(cell) || system.Role(cell) == CellRole.Virtual)];
            int[] unknown = [.. left, .. right];
            return residual || !unknown.Any(protection.IsWithheld) || (left.Length > 0 && right.Length > 0)
                || (unknown.Length > 1 && unknown.Sum(system.Value) >= unknown.Length + Rule.Width);
        }));

    [Fact]
    public void No_small_count_is_narrowed_down_with_linear_programming() =>
        Prop.ForAll(Shapes, shape =>
        {
            var system = Make(shape);
            var protection = Protector.Protect(system, Rule with { Programmes = true });
            return LinearAttack.Run(system, protection, Rule, Rule.Width).All(range => range.Width >= Rule.Width || protection.Residual.Contains(range.Cell) || protection.Narrow!.Contains(range.Cell));
        }).Check(Runs);

    [Fact]
    public void What_linear_programming_leaves_narrow_is_bounded_by_fixed_cells_alone()
    {
        var (narrow, wide) = (0, 0);
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
        {
            var system = RandomCube.Make(seed);
            var protection = Protector.Protect(system, Rule with { Programmes = true });
            var found = LinearAttack.Run(system, protection, Rule, Rule.Width);
            var whateverIsWithheld = LinearAttack.Run(system, cell => system.Role(cell) == CellRole.Publishable, Rule, Rule.Width).ToDictionary(range => range.Cell, range => range.Width);
            narrow += protection.Narrow!.Count;
            wide += found.Count(range => range.Width >= Rule.Width);
            return protection.Narrow.All(cell => whateverIsWithheld[cell] < Rule.Width)
                && found.All(range => range.Width >= Rule.Width || protection.Narrow.Contains(range.Cell) || protection.Residual.Contains(range.Cell));
        }).Check(Runs.WithMaxTest(60));
        Assert.True(narrow > 20 && wide > 200, $"{narrow} narrow, {wide} wide");
    }

    [Fact]
    public void What_is_given_up_has_nothing_left_beside_it_to_withhold() =>
        Check((system, protection) => protection.Residual.All(cell => system.Lines.Where(line => line.Cells.Contains(cell))
            .All(line => line.Cells.All(other => protection.IsWithheld(other) || system.Role(other) != CellRole.Publishable))));

    [Fact]
    public void The_same_system_gives_the_same_pattern() =>
        Prop.ForAll(Shapes, shape =>
        {
            var (first, second) = (Make(shape), Make(shape));
            var (one, two) = (Protector.Protect(first, Rule), Protector.Protect(second, Rule));
            return Enumerable.Range(0, first.Count).All(cell => one.IsWithheld(cell) == two.IsWithheld(cell)) && one.Residual.SequenceEqual(two.Residual);
        }).Check(Runs);

    private static Config Runs => Config.QuickThrowOnFailure.WithMaxTest(150);

    private static void Check(Func<CellSystem, Protection, bool> holds) =>
        Prop.ForAll(Shapes, shape =>
        {
            var system = Make(shape);
            return holds(system, Protector.Protect(system, Rule));
        }).Check(Runs);

    private static CellSystem Make((int Seed, int Municipalities, int Categories) shape) => RandomSystem.Make(shape.Seed, shape.Municipalities, shape.Categories);
}
