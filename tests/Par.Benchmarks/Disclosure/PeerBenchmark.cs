using System.Globalization;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;

namespace Par.Benchmarks.Disclosure;

/// <summary>What is withheld, beside the line-by-line rule that reaches the same safety, table by table.</summary>
internal static class PeerBenchmark
{
    public static async Task RunAsync(string folder, IReadOnlyList<int> years, IReadOnlyList<Side> sides)
    {
        await using var reader = new FactReader(folder);
        foreach (var year in years)
            foreach (var side in sides)
                Compare(await reader.ReadAsync(side, year));
    }

    private static void Compare(ReleaseFacts facts)
    {
        var rule = facts.Rule with { Programmes = false, Margin = 1, InsiderWidth = 0 };
        var patterns = new List<(string Name, Func<int, bool> IsWithheld)>();
        Console.WriteLine($"### Withheld: {facts.Name}, {facts.System.Count:#,0} cells");
        Console.WriteLine();
        Console.WriteLine("| pattern | small | protecting | audits | computable | too narrow | residual | to protect | time | processor |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");

        var ours = Measured.Protect(facts.System, rule);
        Tell("single sums", ours.Protection.IsWithheld, ours.Protection.Primary, ours.Protection.Secondary, "–", ours.Protection.Residual.Count, ours.Effort);
        var (peer, effort) = Effort.Of(() => LineComplement.Protect(facts.System, rule, Console.Error));
        Tell("line by line", peer.IsWithheld, peer.Primary, peer.Secondary, peer.Audits.ToString(CultureInfo.InvariantCulture), peer.Residual.Count, effort);
        Console.WriteLine();
        Console.WriteLine($"Line by line before its first audit: {peer.BeforeAudits:#,0} protecting; the audit then found {peer.FirstAudit.Computable.Count:#,0} computable and {peer.FirstAudit.Bounded.Count:#,0} too narrow.");
        Console.WriteLine();
        LossTable.Write(Console.Out, facts, "table", Losses.ByTable, patterns);
        LossTable.Write(Console.Out, facts, "cells", Losses.ByKind, patterns);

        void Tell(string name, Func<int, bool> isWithheld, int primary, int secondary, string audits, int residual, Effort took)
        {
            patterns.Add((name, isWithheld));
            var (check, _) = SafetyCheck.Of(facts.System, rule, isWithheld);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {primary:#,0} | {secondary:#,0} | {audits} | {check.Computable.Count} | {check.Bounded.Count} | {residual} | {check.ToProtect:#,0} | {took.Seconds:0.0} s | {took.Processor:0.0} s |"));
        }
    }
}
