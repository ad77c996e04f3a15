using System.Globalization;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;

namespace Par.Benchmarks.Disclosure;

/// <summary>
/// Processor time and memory against the number of cells: parts of the country, the country, and several of it under one top. The floor is one audit of the same protected system in the same run.
/// </summary>
internal static class SizeBenchmark
{
    /// <summary>What is measured is also drawn into this file of the current folder, anew after each size.</summary>
    private const string Drawing = "disclosure-size.svg";

    private static readonly int[] Parts = [16, 4];
    private static readonly int[] Copies = [1, 4, 16];

    /// <summary>Measures by single sums, and by linear programming up to the country itself.</summary>
    public static async Task RunAsync(string folder, IReadOnlyList<int> years, IReadOnlyList<Side> sides, bool withProgrammes, int insiders)
    {
        await using var reader = new FactReader(folder);
        var points = new List<SizePoint>();
        // Compiles the code before anything is measured.
        Protector.Protect((await reader.ReadAsync(sides[0], years[0], Parts[0])).System, new DisclosureRule());
        foreach (var year in years)
            foreach (var side in sides)
            {
                await MeasureAsync(reader, year, side, Copies, false, insiders, points);
                if (withProgrammes)
                    await MeasureAsync(reader, year, side, [1], true, insiders, points);
            }
    }

    private static async Task MeasureAsync(FactReader reader, int year, Side side, IReadOnlyList<int> copies, bool withProgrammes, int insiders, List<SizePoint> points)
    {
        Console.WriteLine($"### Size: {side.Code()} {year}, {(withProgrammes ? "with linear programming" : "single sums")}");
        Console.WriteLine();
        Console.WriteLine("| system | joined cells | sums | withheld | audit, processor | protect | processor | × audit | s per 1,000 cells | computable, too narrow | not proved wide | peak |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var oneIn in Parts)
        {
            var facts = await reader.ReadAsync(side, year, oneIn);
            await AddAsync($"1/{oneIn} of the organisations", facts.Rule, facts.System);
        }
        var whole = await reader.ReadAsync(side, year);
        foreach (var count in copies)
            await AddAsync(count == 1 ? "the country" : $"{count} countries", whole.Rule, count == 1 ? whole.System : ManyCountries.Of(whole, count));
        Console.WriteLine();

        async Task AddAsync(string name, DisclosureRule rule, CellSystem system)
        {
            points.Add(Measure(name, rule with { Programmes = withProgrammes, InsiderWidth = insiders }, system, side, withProgrammes));
            await File.WriteAllTextAsync(Drawing, SizeChart.Draw(points));
        }
    }

    private static SizePoint Measure(string name, DisclosureRule rule, CellSystem system, Side side, bool withProgrammes)
    {
        _ = system.Lines;
        var measured = Measured.Protect(system, rule, withProgrammes ? Console.Error : null);
        var ((check, _), audit) = Effort.Of(() => SafetyCheck.Of(system, rule, measured.Protection.IsWithheld));
        var cells = Enumerable.Range(0, system.Count).Count(cell => system.Joined(cell) == cell);
        var point = new SizePoint($"{side.Code()}, {(withProgrammes ? "with LP" : "single sums")}", cells, audit.Processor, measured.Effort.Processor, measured.PeakGigabytes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {cells:#,0} | {system.Lines.Count:#,0} | {measured.Protection.Primary + measured.Protection.Secondary:#,0} | {point.Audit:0.0} s | {measured.Effort.Seconds:0.0} s | {point.Protect:0.0} s | {point.Protect / point.Audit:0.0} | {1000 * point.Protect / point.Cells:0.00} | {check.Computable.Count}, {check.Bounded.Count} | {(measured.Protection.Narrow is { } narrow ? narrow.Count : "–")} | {point.Gigabytes:0.00} GiB |"));
        return point;
    }
}

/// <summary>One size.</summary>
/// <param name="Series">What was done.</param>
/// <param name="Cells">Cells of the system.</param>
/// <param name="Audit">Processor seconds of one audit by computation and single sums.</param>
/// <param name="Protect">Processor seconds to protect it.</param>
/// <param name="Gigabytes">Greatest working set.</param>
internal sealed record SizePoint(string Series, int Cells, double Audit, double Protect, double Gigabytes);
