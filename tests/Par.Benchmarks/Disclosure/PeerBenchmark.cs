using System.Diagnostics;
using System.Globalization;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;

namespace Par.Benchmarks.Disclosure;

/// <summary>What is withheld, beside the line-by-line rule that reaches the same safety, table by table.</summary>
internal static class PeerBenchmark
{
    public static async Task RunAsync(string folder, IReadOnlyList<int> years, IReadOnlyList<Side> sides, bool withProgrammes)
    {
        await using var reader = new FactReader(folder);
        foreach (var year in years)
            foreach (var side in sides)
                Compare(await reader.ReadAsync(side, year), withProgrammes);
    }

    private static void Compare(ReleaseFacts facts, bool withProgrammes)
    {
        var rule = facts.Rule with { Programmes = false, Margin = 1 };
        var patterns = new List<(string Name, Func<int, bool> IsWithheld)>();
        Console.WriteLine($"### Withheld: {facts.Name}, {facts.System.Count:#,0} cells");
        Console.WriteLine();
        Console.WriteLine("| pattern | small | protecting | audits | computable | too narrow | residual | not proved wide by LP | time |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");

        var ours = Measured.Protect(facts.System, rule);
        Tell("single sums", ours.Protection.IsWithheld, ours.Protection.Primary, ours.Protection.Secondary, "–", ours.Protection.Residual.Count, ours.Seconds);
        var clock = Stopwatch.StartNew();
        var peer = LineComplement.Protect(facts.System, rule, Console.Error);
        clock.Stop();
        Tell("line by line", peer.IsWithheld, peer.Primary, peer.Secondary, peer.Audits.ToString(CultureInfo.InvariantCulture), peer.Residual.Count, clock.Elapsed.TotalSeconds);
        Console.WriteLine();
        Console.WriteLine($"Line by line before its first audit: {peer.BeforeAudits:#,0} protecting; the audit then found {peer.FirstAudit.Computable.Count:#,0} computable and {peer.FirstAudit.Bounded.Count:#,0} too narrow.");
        Console.WriteLine();
        Print(facts, "table", Losses.ByTable, patterns);
        Print(facts, "cells", Losses.ByKind, patterns);
        if (!withProgrammes)
            return;
        var proved = Measured.Protect(facts.System, facts.Rule with { Programmes = true }, Console.Error);
        Tell("with LP", proved.Protection.IsWithheld, proved.Protection.Primary, proved.Protection.Secondary, "–", proved.Protection.Residual.Count, proved.Seconds);
        Console.WriteLine($"{proved.Protection.Searches} searches, {proved.Programmes:#,0} programmes, {proved.Protection.Narrow?.Count} not proved wide by its own audit, peak {proved.PeakGigabytes:0.00} GiB.");
        Console.WriteLine();
        Print(facts, "table", Losses.ByTable, patterns);
        Print(facts, "cells", Losses.ByKind, patterns);

        void Tell(string name, Func<int, bool> isWithheld, int primary, int secondary, string audits, int residual, double seconds)
        {
            patterns.Add((name, isWithheld));
            var (check, _) = SafetyCheck.Of(facts.System, rule, isWithheld);
            var open = SafetyCheck.NotProvedWide(facts.System, rule, isWithheld);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {primary:#,0} | {secondary:#,0} | {audits} | {check.Computable.Count} | {check.Bounded.Count} | {residual} | {open:#,0} of {check.ToProtect:#,0} | {seconds:0.0} s |"));
        }
    }

    private static void Print(
        ReleaseFacts facts, string what, Func<ReleaseFacts, Func<int, bool>, IReadOnlyList<(string Name, Loss Loss)>> count, List<(string Name, Func<int, bool> IsWithheld)> patterns)
    {
        var losses = patterns.ConvertAll(pattern => count(facts, pattern.IsWithheld));
        Console.WriteLine($"| {what} | cells | small | {string.Join(" | ", patterns.Select(pattern => pattern.Name))} | single sums / line by line |");
        Console.WriteLine($"|---|---|---|{string.Concat(patterns.Select(_ => "---|"))}---|");
        var rows = Enumerable.Range(0, losses[0].Count).Select(row => (losses[0][row].Name, Losses: losses.ConvertAll(pattern => pattern[row].Loss))).ToList();
        rows.Add(("together", losses.ConvertAll(pattern => pattern.Aggregate(default(Loss), (sum, row) => sum + row.Loss))));
        foreach (var (name, own) in rows)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {own[0].Cells:#,0} | {own[0].SmallShare:0.0 %} | {string.Join(" | ", own.Select(Withheld))} | {Ratio(own[0].Withheld, own[1].Withheld)} |"));
        Console.WriteLine();
    }

    private static string Withheld(Loss loss) => string.Create(CultureInfo.InvariantCulture, $"{loss.Share:0.0 %} ({loss.WithheldZeros:#,0} zeros)");

    private static string Ratio(int ours, int peers) => peers == 0 ? ours == 0 ? "1.00" : "–" : (ours / (double)peers).ToString("0.00", CultureInfo.InvariantCulture);
}
