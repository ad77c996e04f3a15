using System.Diagnostics;

namespace Par.Benchmarks.Disclosure;

/// <summary>What some work took. Processor time is what it takes whatever else runs on the machine; on two idle processors the time is between half of it and all.</summary>
/// <param name="Seconds">Time.</param>
/// <param name="Processor">Seconds of all processors together.</param>
internal readonly record struct Effort(double Seconds, double Processor)
{
    /// <summary>Does the work and measures it.</summary>
    public static (T Result, Effort Effort) Of<T>(Func<T> work)
    {
        var (clock, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var result = work();
        return (result, new Effort(clock.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds));
    }
}
