using System.Globalization;
using Par.Warehouse.Collection;

namespace Par.Benchmarks.Disclosure;

/// <summary>
/// Measures disclosure control over the submissions of an installation: <c>disclosure=FOLDER,WHAT,YEARS,SIDES[,lp][,outsiders|wide-insiders]</c>, where WHAT is <c>peer</c>, <c>years</c> or <c>size</c>, YEARS are
/// <c>2016-2025</c> or <c>2025</c>, and SIDES <c>ent+ty</c>. With <c>outsiders</c> no organisation is taken to know its own clients, with <c>wide-insiders</c> their ranges of a small count of others must be 3 wide; else they may not compute one; the peer has no rule for them in any case. It prints as it goes: a run takes minutes to hours.
/// </summary>
internal static class DisclosureSuite
{
    /// <summary>How the suite's argument begins.</summary>
    public const string Prefix = "disclosure=";

    public const string Usage = Prefix + "FOLDER,peer|years|size,YEARS,SIDES[,lp][,outsiders|wide-insiders]";

    /// <summary>Runs one kind.</summary>
    /// <returns>The last line; all else is printed when it is measured.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(string arguments)
    {
        var parts = arguments.Split(',');
        if (parts.Length < 4)
            throw new ArgumentException($"Expected {Usage}.", nameof(arguments));
        var (folder, years, withProgrammes) = (parts[0], YearsOf(parts[2]), parts.Contains("lp"));
        var insiders = parts.Contains("outsiders") ? 0 : parts.Contains("wide-insiders") ? 3 : 1;
        Side[] sides = [.. parts[3].Split('+').Select(side => Enum.Parse<Side>(side, ignoreCase: true))];
        switch (parts[1])
        {
            case "peer":
                await PeerBenchmark.RunAsync(folder, years, sides);
                break;
            case "years":
                await YearsBenchmark.RunAsync(folder, years, sides, withProgrammes, insiders);
                break;
            case "size":
                await SizeBenchmark.RunAsync(folder, years, sides, withProgrammes, insiders);
                break;
            default:
                throw new ArgumentException($"Expected {Usage}.", nameof(arguments));
        }
        return OperatingSystem.IsLinux()
            ? [$"Load average at the end (1, 5, 15 minutes): {string.Join(", ", (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ').Take(3))} on {Environment.ProcessorCount} processors."]
            : [];
    }

    private static IReadOnlyList<int> YearsOf(string text)
    {
        int[] ends = [.. text.Split('-').Select(year => int.Parse(year, CultureInfo.InvariantCulture))];
        return [.. Enumerable.Range(ends[0], ends[^1] - ends[0] + 1)];
    }
}
