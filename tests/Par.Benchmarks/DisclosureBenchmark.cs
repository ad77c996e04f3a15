using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Storage;

namespace Par.Benchmarks;

/// <summary>Protects the figures of an installation's approved January submissions, year by year, and prints what it costs.</summary>
internal static class DisclosureBenchmark
{
    public static async Task<IReadOnlyList<string>> RunAsync(string folder)
    {
        var parts = folder.Split(',');
        var catalogue = CatalogueFiles.Load(CatalogueFiles.DefaultFolder);
        var gazetteer = Gazetteer.Load(Gazetteer.DefaultFolder);
        var services = new ServiceCollection();
        services.AddParStorage(new ConfigurationBuilder().Build(), new DataFolder(parts[0]));
        await using var provider = services.BuildServiceProvider();
        var contexts = provider.GetRequiredService<IDbContextFactory<ParContext>>();
        var lines = new List<string>();
        foreach (var year in parts[1].Split('+').Select(year => int.Parse(year, CultureInfo.InvariantCulture)))
            foreach (var side in parts[2].Split('+').Select(side => Enum.Parse<Side>(side)))
            {
                await using var context = await contexts.CreateDbContextAsync();
                var basis = await ReleaseBasis.ReadAsync(context, side, year, default);
                var clock = Stopwatch.StartNew();
                var content = await ReleaseContent.CountAsync(context, basis, catalogue[year], gazetteer, default);
                var system = content.Persons.System;
                Console.WriteLine($"{side} {year}: counted {clock.Elapsed.TotalSeconds:0.0} s, {system.Count} cells, {system.Lines.Count} sums, {system.Blocks} blocks, {clock.Elapsed.TotalSeconds:0.0} s");
                var rule = DisclosureRule.Of(catalogue[year]) with { Programmes = parts.Contains("lp"), Insiders = !parts.Contains("outsiders") };
                var sensitive = Enumerable.Range(0, system.Count).Where(cell => system.Joined(cell) == cell && system.Sensitive(cell) == WithholdingReason.Insider).ToLookup(system.Role);
                Console.WriteLine($"  sensitive for insiders: {sensitive[CellRole.Publishable].Count()} published, {sensitive[CellRole.Virtual].Count()} virtual, {sensitive[CellRole.Fixed].Count()} fixed");
                var (last, calls) = ((ProtectionStage)(-1), 0);
                var report = new Progress(step =>
                {
                    if (step.Stage != last || step.Steps < 30_000 && (step.Done == 0 || step.Stage == ProtectionStage.Shielding || ++calls % 50 == 0 || calls < 14))
                        Console.WriteLine($"  {clock.Elapsed.TotalSeconds:0.0} s {step} programmes {WorldProgramme.Solved}");
                    last = step.Stage;
                });
                var protection = Protector.Protect(system, rule, report);
                Console.WriteLine($"  protected {clock.Elapsed.TotalSeconds:0.0} s: {protection.Primary} + {protection.Secondary}, searches {protection.Searches}, residual {protection.Residual.Count}, narrow {protection.Narrow?.Count}, {GC.GetTotalMemory(false) >> 20} MB, programmes {WorldProgramme.Solved}");
                bool IsUnknown(int cell) => protection.IsWithheld(cell) || system.Role(cell) == CellRole.Virtual;
                var exact = RankAudit.Determined(system, IsUnknown);
                var learned = InsiderAudit.Shown(system, rule, IsUnknown).Concat(InsiderAudit.Learned(system, rule, IsUnknown)).Distinct().ToList();
                Console.WriteLine($"  insider audit {clock.Elapsed.TotalSeconds:0.0} s: {learned.Select(finding => finding.Organisation).Distinct().Count()} organisations learn {learned.Count} small counts of others in {learned.Select(finding => finding.Cell).Distinct().Count()} cells; reported {protection.Insiders.Count}; withheld as sensitive {Enumerable.Range(0, system.Count).Count(cell => system.Joined(cell) == cell && protection.ReasonOf(cell) == WithholdingReason.Insider)}");
                Console.WriteLine($"  rank audit {clock.Elapsed.TotalSeconds:0.0} s: {exact.Count} determined, {exact.Count(cell => rule.IsSmall(system.Value(cell)))} of them small, {exact.Count(protection.IsWithheld)} withheld");
                var counts = new SortedDictionary<string, (int Cells, int Zero, int Small, int Place, int Hidden)>(StringComparer.Ordinal);
                foreach (var table in content.Persons.Tables)
                    foreach (var (address, count, number) in content.Persons.AuditedOf(table))
                    {
                        var kind = $"{address.Place.Level,-12} {(address.Category == "T" ? "T" : "c")}{(address.Gender == "T" ? "" : "g")}{(address.Age == "T" ? "" : "a")}";
                        var hidden = number is { } cell && protection.IsWithheld(cell) ? 1 : 0;
                        foreach (var key in new[] { kind, $"~ {table.Id}" })
                        {
                            var (cells, zero, small, place, was) = counts.GetValueOrDefault(key);
                            counts[key] = (cells + 1, zero + (count == 0 ? 1 : 0), small + (rule.IsSmall(count) ? 1 : 0),
                                place + (number is { } at && false ? 1 : 0), was + hidden);
                        }
                    }
                foreach (var (key, (cells, zero, small, _, hidden)) in counts)
                    Console.WriteLine($"  {key,-30} {cells,7} zero {zero,6} small {100.0 * small / Math.Max(1, cells - zero),3:0} % hidden {hidden,6} = {100.0 * hidden / Math.Max(1, cells - zero),3:0} %");
            }
        return lines;
    }

    private sealed class Progress(Action<ProtectionProgress> report) : IProgress<ProtectionProgress>
    {
        public void Report(ProtectionProgress value)
        {
            lock (this)
                report(value);
        }
    }
}
