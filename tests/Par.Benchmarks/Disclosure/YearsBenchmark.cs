using System.Globalization;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;

namespace Par.Benchmarks.Disclosure;

/// <summary>
/// Every year and side of an installation: what is withheld, what it takes, and what the audits find in the result. Each is protected as the year says (with linear programming) or by single
/// sums as the sample country's own releases are; with programmes, or of one year alone, what each table and level loses follows.
/// </summary>
internal static class YearsBenchmark
{
    /// <summary>Prints a row as soon as it is measured.</summary>
    public static async Task RunAsync(string folder, IReadOnlyList<int> years, IReadOnlyList<Side> sides, bool withProgrammes, int insiders)
    {
        await using var reader = new FactReader(folder);
        Console.WriteLine($"### Releases of {years.Min()}–{years.Max()}, {(withProgrammes ? "ranges proved by linear programming" : "single sums with twice the width, as the sample country's")}");
        Console.WriteLine();
        Console.WriteLine("| release | cells | sums | small | protecting | share withheld | to protect | computable | too narrow | residual | not proved wide | computed by organisations | too narrow for them | count | protect | processor | × audit | peak |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        var losses = new StringWriter();
        foreach (var year in years)
            foreach (var side in sides)
            {
                var facts = await reader.ReadAsync(side, year);
                var rule = facts.Rule with { Programmes = withProgrammes, Margin = withProgrammes ? 1 : 2, InsiderWidth = insiders };
                var measured = Measured.Protect(facts.System, rule, withProgrammes ? Console.Error : null);
                Console.WriteLine(Row(facts, rule, measured));
                if (withProgrammes || years.Count == 1)
                    WriteLosses(losses, facts, measured.Protection);
            }
        Console.WriteLine();
        Console.Write(losses);
    }

    private static void WriteLosses(TextWriter text, ReleaseFacts facts, Protection protection)
    {
        text.WriteLine($"{facts.Name}:");
        text.WriteLine();
        LossTable.Write(text, facts, "table", Losses.ByTable, [("withheld", protection.IsWithheld)]);
        LossTable.Write(text, facts, "cells", Losses.ByKind, [("withheld", protection.IsWithheld)]);
    }

    private static string Row(ReleaseFacts facts, DisclosureRule rule, Measured measured)
    {
        var (system, protection) = (facts.System, measured.Protection);
        var ((check, _), audit) = Effort.Of(() => SafetyCheck.Of(system, rule, protection.IsWithheld));
        foreach (var cell in check.Found)
            Console.Error.WriteLine($"FOUND in {facts.Name}: cell {cell} = {system.Value(cell)}, {system.Role(cell)}, {protection.ReasonOf(cell)}");
        var loss = Losses.ByTable(facts, protection.IsWithheld).Aggregate(default(Loss), (sum, table) => sum + table.Loss);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {facts.Name} | {system.Count:#,0} | {system.Lines.Count:#,0} | {protection.Primary:#,0} | {protection.Secondary:#,0} | {loss.Share:0.0 %} | {check.ToProtect:#,0} | {check.Computable.Count} | {check.Bounded.Count} | {protection.Residual.Count} | {(protection.Narrow is { } narrow ? narrow.Count : "–")} | {protection.Insiders.Count:#,0} | {protection.Bounded.Count:#,0} | {facts.Seconds:0.0} s | {measured.Effort.Seconds:0.0} s | {measured.Effort.Processor:0.0} s | {measured.Effort.Processor / audit.Processor:0.0} | {measured.PeakGigabytes:0.00} GiB |");
    }
}
