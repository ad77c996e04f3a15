using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Par.EndToEnd.Tests.Recount;

/// <summary>
/// Counts the approved workbooks again by another route (own XML, CSV and JSON reading, own counting) and holds against them every figure that is
/// published for the country, the AVI areas, the regions, the wellbeing services counties and the municipalities.
/// </summary>
public sealed class PublishedFiguresTests(SampleCountryPortal country)
{
    [Fact]
    public void Every_published_total_equals_a_recount_from_the_workbooks_and_every_breakdown_is_rounded_near_it()
    {
        var places = new RecountPlaces();
        using var database = new SqliteConnection(country.Portal.DatabaseConnection);
        database.Open();
        var compared = new Dictionary<string, int>();
        var wrong = new List<string>();

        foreach (var release in PublishedReleases(database))
        {
            var recount = new Recounted(release.Side, release.Year, places);
            foreach (var file in ApprovedFiles(database, release.Side, release.Year))
                recount.Add(RawSubmission.Read(Path.Combine(country.Portal.DataFolder, "files", file[..2], file)));
            foreach (var cell in Cells(database, release.Key))
            {
                if (recount.Find(cell.Table, cell.Place, cell.Category, cell.Gender) is not { } expected)
                    continue;
                compared[cell.Table] = compared.GetValueOrDefault(cell.Table) + 1;
                if (!IsRight(cell, expected))
                    wrong.Add($"{release.Side} {release.Year} {cell}: recounted {expected}");
            }
        }

        Assert.Empty(wrong.Take(20));
        Assert.All(["ent-reached", "ent-contacted", "ent-referral", "ent-education", "ty-trainees", "ty-education", "ty-housing"],
            table => Assert.True(compared.GetValueOrDefault(table) > 300, $"Only {compared.GetValueOrDefault(table)} cells of {table} were compared."));
    }

    /// <summary>Status 1 and 2 are exact, 3 is rounded, 4 is 1–4, 6 is missing. Only everybody of a place may be told exactly.</summary>
    private static bool IsRight(PublishedRow cell, double expected) => (cell.Status, IsTotal: cell is { Category: "T", Gender: "T" }) switch
    {
        (1 or 2, true) => Math.Abs(cell.Value!.Value - expected) < 0.001 && expected is 0 or >= 5,
        (4, true) => cell.Value is null && expected is >= 1 and <= 4,
        (6, true) => cell.Value is null,
        (3, false) => cell.Value!.Value % 5 == 0 && Math.Abs(cell.Value.Value - expected) <= 4,
        _ => false,
    };

    [Fact]
    public async Task The_page_of_Jyvaskyla_shows_the_newest_figure()
    {
        using var database = new SqliteConnection(country.Portal.DatabaseConnection);
        database.Open();
        var newest = PublishedReleases(database).Where(release => release.Side == "ENT").MaxBy(release => release.Year);
        var reached = Cells(database, newest.Key).Single(cell => cell is { Table: "ent-reached", Place: "KU179", Category: "T", Gender: "T", Age: "T" }).Value!.Value;

        using var client = new HttpClient { BaseAddress = country.Address, Timeout = Patience.Longest };
        var html = await client.GetStringAsync("/fi/kunnat/179", TestContext.Current.CancellationToken);

        var written = reached.ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = "\u00a0" });
        Assert.True(reached > 100);
        Assert.Contains(written, System.Net.WebUtility.HtmlDecode(html));
        Assert.Contains(newest.Year.ToString(CultureInfo.InvariantCulture), html);
    }

    private static List<(long Key, string Side, int Year)> PublishedReleases(SqliteConnection database)
    {
        // 3 = Published.
        using var command = database.CreateCommand();
        command.CommandText = "select release_key, side, statistic_year from release where state = 3";
        using var reader = command.ExecuteReader();
        var releases = new List<(long, string, int)>();
        while (reader.Read())
            releases.Add((reader.GetInt64(0), reader.GetInt32(1) == 1 ? "ENT" : "TY", reader.GetInt32(2)));
        Assert.NotEmpty(releases);
        return releases;
    }

    private static List<string> ApprovedFiles(SqliteConnection database, string side, int year)
    {
        // 5 = Approved; round key = year × 10 + 3 for the January round.
        using var command = database.CreateCommand();
        command.CommandText = "select content_hash from submission where state = 5 and side = $side and round_key = $round";
        command.Parameters.AddWithValue("$side", side == "ENT" ? 1 : 2);
        command.Parameters.AddWithValue("$round", (year * 10) + 3);
        using var reader = command.ExecuteReader();
        var files = new List<string>();
        while (reader.Read())
            files.Add(reader.GetString(0));
        Assert.NotEmpty(files);
        return files;
    }

    private static IEnumerable<PublishedRow> Cells(SqliteConnection database, long release)
    {
        using var command = database.CreateCommand();
        command.CommandText = "select table_id, place, category, gender, age, value, status from published_cell where release_key = $release and age = 'T'";
        command.Parameters.AddWithValue("$release", release);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return new PublishedRow(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4),
                reader.IsDBNull(5) ? null : reader.GetDouble(5), reader.GetInt32(6));
    }

    private sealed record PublishedRow(string Table, string Place, string Category, string Gender, string Age, double? Value, int Status);
}
