using System.Diagnostics;
using Par.Warehouse.Disclosure;

namespace Par.Benchmarks.Disclosure;

/// <summary>A system as it was protected, with what that took.</summary>
/// <param name="Protection">The pattern.</param>
/// <param name="Effort">What it took, audits of its own included.</param>
/// <param name="PeakBytes">Greatest working set of the process meanwhile.</param>
/// <param name="Programmes">Linear programmes solved.</param>
internal sealed record Measured(Protection Protection, Effort Effort, long PeakBytes, int Programmes)
{
    public double PeakGigabytes => PeakBytes / (double)(1 << 30);

    /// <summary>Protects and measures.</summary>
    /// <param name="system">The system.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="log">Told the stages with the time at which each began and ended; where nothing is told, nothing is printed.</param>
    public static Measured Protect(CellSystem system, DisclosureRule rule, TextWriter? log = null)
    {
        PeakMemory.Reset();
        var before = WorldProgramme.Solved;
        var clock = Stopwatch.StartNew();
        var (protection, effort) = Effort.Of(() => Protector.Protect(system, rule, log is null ? null : new StageLog(clock, log)));
        return new Measured(protection, effort, PeakMemory.Read(), WorldProgramme.Solved - before);
    }

    /// <summary>Writes a line whenever a stage begins, and every tenth of a second at most within it.</summary>
    private sealed class StageLog(Stopwatch clock, TextWriter log) : IProgress<ProtectionProgress>
    {
        private ProtectionStage? stage;
        private TimeSpan told;

        public void Report(ProtectionProgress value)
        {
            lock (this)
            {
                if (stage == value.Stage && clock.Elapsed - told < TimeSpan.FromSeconds(2))
                    return;
                (stage, told) = (value.Stage, clock.Elapsed);
                log.WriteLine(FormattableString.Invariant($"  {clock.Elapsed.TotalSeconds:0.0} s {value.Stage} {value.Done} of {value.Steps}, {WorldProgramme.Solved} programmes"));
            }
        }
    }
}
