using System.Diagnostics;
using Microsoft.Playwright;

namespace Par.EndToEnd.Tests;

/// <summary>
/// How long these tests wait for what must happen: so long that a busy machine makes them slower and nothing else, and short enough that
/// what never happens ends a run.
/// The one place where they say so; none has a limit of its own.
/// </summary>
internal static class Patience
{
    /// <summary>The ceiling of every wait.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>The same in the unit of Playwright.</summary>
    public static readonly float Milliseconds = (float)Longest.TotalMilliseconds;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Has everything that is done in a window wait as long.</summary>
    public static void SetOn(IBrowserContext context)
    {
        context.SetDefaultTimeout(Milliseconds);
        context.SetDefaultNavigationTimeout(Milliseconds);
        Assertions.SetDefaultExpectTimeout(Milliseconds);
    }

    /// <summary>Asks again and again until it is so.</summary>
    /// <param name="isSo">What is waited for.</param>
    /// <param name="what">What to say when it never happens.</param>
    public static async Task UntilAsync(Func<Task<bool>> isSo, Func<string> what)
    {
        for (var waited = Stopwatch.StartNew(); !await isSo(); await Task.Delay(Pause, TestContext.Current.CancellationToken))
            Assert.True(waited.Elapsed < Longest, $"After {Longest} still not: {what()}");
    }
}
