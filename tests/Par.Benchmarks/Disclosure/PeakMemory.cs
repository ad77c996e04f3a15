using System.Diagnostics;
using System.Globalization;

namespace Par.Benchmarks.Disclosure;

/// <summary>The greatest working set of the process since it was last reset; where the system cannot reset it (other than Linux), since the process began.</summary>
internal static class PeakMemory
{
    /// <summary>Begins a new measurement.</summary>
    public static void Reset()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (OperatingSystem.IsLinux())
            File.WriteAllText("/proc/self/clear_refs", "5");
    }

    /// <summary>Bytes.</summary>
    public static long Read()
    {
        const string Peak = "VmHWM:";
        if (!OperatingSystem.IsLinux())
            return Process.GetCurrentProcess().PeakWorkingSet64;
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(Peak, StringComparison.Ordinal));
        return long.Parse(line[Peak.Length..^2].Trim(), CultureInfo.InvariantCulture) * 1024;
    }
}
