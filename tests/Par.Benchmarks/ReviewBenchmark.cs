using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Par.Warehouse.Collection;

namespace Par.Benchmarks;

/// <summary>
/// The review queue of each side and one submission's desk, as an analyst opens them with the January round of the whole sample country delivered. Beside the bare
/// SQL that reads what they are made of: the round's and the year before's submissions with their figures, and the register.
/// </summary>
internal static partial class ReviewBenchmark
{
    private const string Floor =
        "select * from submission where side = $side and round_key in ($now, $before); "
        + "select s.par_id, s.round_key, f.figure, f.value from submission s join submission_figure f on f.submission_key = s.submission_key "
        + "where s.side = $side and s.round_key in ($now, $before); "
        + "select * from organisation where side = $side";

    public static async Task<IReadOnlyList<string>> RunAsync(int repetitions)
    {
        await using var portal = await PortalUnderTest.StartWithWholeCountryAsync();
        using var analyst = await SteadyReader.SignInAsync(portal, "analyst");
        List<string> lines = [$"### Review: January {Workbench.Year} of the whole country, one page after another", "", "| what | amount | median | rate | × floor |", "|---|---|---|---|---|"];
        foreach (var side in Sides.All)
            lines.AddRange(await MeasureAsync(portal, analyst, side, repetitions));
        return [.. lines, ""];
    }

    private static async Task<IEnumerable<string>> MeasureAsync(PortalUnderTest portal, HttpClient analyst, Side side, int repetitions)
    {
        var queue = string.Create(CultureInfo.InvariantCulture, $"/fi/tarkastus?side={side.Code()}&year={Workbench.Year}");
        var cases = Case().Matches(await analyst.GetStringAsync(queue)).Select(match => match.Value).Distinct().ToList();
        var rows = 0L;
        var medians = await Stopwatches.MediansAsync(
            repetitions, () => Task.Run(() => rows = Read(portal.Folder, side)), () => analyst.GetByteArrayAsync(queue), () => analyst.GetByteArrayAsync(cases[0]));
        var floor = new Figure($"floor: what the pages of {side.Code()} are made of, by bare SQL", medians[0], rows, "rows");
        var listed = new Figure($"the queue of {side.Code()}", medians[1], cases.Count, "organisations");
        var opened = new Figure("the desk of one of its submissions", medians[2], 1, "submission");
        return [floor.AsFloor(), listed.Beside(floor), opened.Beside(floor)];
    }

    private static long Read(string folder, Side side)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "par.db")};Mode=ReadOnly");
        database.Open();
        using var command = new SqliteCommand(Floor, database);
        command.Parameters.AddWithValue("$side", (int)side);
        command.Parameters.AddWithValue("$now", new Round(Workbench.Year, RoundKind.January).Key);
        command.Parameters.AddWithValue("$before", new Round(Workbench.Year - 1, RoundKind.January).Key);
        using var reader = command.ExecuteReader();
        var rows = 0L;
        do
        {
            for (var values = new object[reader.FieldCount]; reader.Read(); rows++)
                reader.GetValues(values);
        }
        while (reader.NextResult());
        return rows;
    }

    [GeneratedRegex("/fi/tarkastus/\\d+")]
    private static partial Regex Case();
}
