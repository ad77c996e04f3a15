using System.Diagnostics;
using System.Globalization;

namespace Par.Benchmarks;

/// <summary>One line of the report: a figure and what it is measured beside, from the same run.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Median">Median of the repetitions, seconds.</param>
/// <param name="Rows">Rows, cells or answers handled in one repetition.</param>
/// <param name="Unit">What <paramref name="Rows"/> counts.</param>
internal sealed record Figure(string Name, double Median, long Rows, string Unit)
{
    /// <summary>A line of the report: the rate, and how many times the floor's time it took.</summary>
    public string Beside(Figure floor) => string.Create(CultureInfo.InvariantCulture,
        $"| {Name} | {Rows:#,0} {Unit} | {Median:0.000} s | {Rows / Median:#,0}/s | {Median / floor.Median:0.00} |");

    /// <summary>A floor: ratio one to itself.</summary>
    public string AsFloor() => Beside(this);
}

/// <summary>Times repetitions.</summary>
internal static class Stopwatches
{
    /// <summary>Median time of <paramref name="repetitions"/> after one that is not counted.</summary>
    public static async Task<double> MedianAsync(int repetitions, Func<Task> work) => (await MediansAsync(repetitions, work))[0];

    /// <summary>The same of work that needs <paramref name="before"/> done each time; that is not timed.</summary>
    public static async Task<double> MedianAsync(int repetitions, Func<Task> before, Func<Task> work)
    {
        var times = new List<double>();
        for (var i = 0; i <= repetitions; i++)
        {
            await before();
            GC.Collect();
            var watch = Stopwatch.StartNew();
            await work();
            if (i > 0)
                times.Add(watch.Elapsed.TotalSeconds);
        }
        return times.Order().ElementAt(times.Count / 2);
    }

    /// <summary>The same of several things in turn, so that whatever else the machine does meanwhile falls on all of them alike.</summary>
    public static async Task<double[]> MediansAsync(int repetitions, params Func<Task>[] works)
    {
        var times = Array.ConvertAll(works, _ => new List<double>());
        for (var i = 0; i <= repetitions; i++)
            foreach (var (work, own) in works.Zip(times))
            {
                GC.Collect();
                var watch = Stopwatch.StartNew();
                await work();
                if (i > 0)
                    own.Add(watch.Elapsed.TotalSeconds);
            }
        return Array.ConvertAll(times, own => own.Order().ElementAt(own.Count / 2));
    }
}
