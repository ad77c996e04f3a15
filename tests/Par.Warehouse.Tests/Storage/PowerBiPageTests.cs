using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Star;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.Mart;
using Par.Warehouse.Tests.Releases;

namespace Par.Warehouse.Tests.Storage;

/// <summary>The questions of <c>docs/power-bi.md</c>, asked of a database and held against what went into it.</summary>
public sealed partial class PowerBiPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_question_of_the_page_is_answered_as_the_facts_are()
    {
        await using var warehouse = await PublishedAsync();

        var answers = new List<List<object?[]>>();
        foreach (var question in Questions())
            answers.Add(await AskAsync(warehouse, question));

        Assert.Equal(5, answers.Count);
        Assert.All(answers, answer => Assert.NotEmpty(answer));
        Assert.Equal(["Central Finland", (double)ReachedIn(warehouse, "179", "410", "850"), "", 0L], Row(answers[0], "Central Finland"));
        Assert.All(answers[1], row => Assert.True(row[3] is 1L && Convert.ToDouble(row[1], CultureInfo.InvariantCulture) % 5 == 0));
        Assert.Equal(WomenByHousing(warehouse).Order(), answers[2].Select(row => ((string)row[0]!, (string)row[1]!, (long)row[2]!)).Order());
        Assert.Equal([["municipality", (long)warehouse.Homes.Count, (double)warehouse.Workers.Sum(worker => worker.PersonYears)]], answers[3]);
        Assert.Equal(NoInformation(warehouse), answers[4].ToDictionary(row => (string)row[0]!, row => Math.Round((double)row[2]!, 9)));
    }

    [Fact]
    public async Task Every_view_can_be_read_and_is_made_once()
    {
        await using var warehouse = await PublishedAsync();
        var views = MartViews.Of(SmallWarehouse.Catalogue);

        foreach (var view in views)
            await AskAsync(warehouse, $"SELECT * FROM mart.{view.Name} LIMIT 1");
        await using var connection = new SqliteConnection($"Data Source={warehouse.Database.Folder.Database}");
        await connection.OpenAsync(Cancel);
        var before = await VersionAsync(connection);
        await warehouse.Database.Contexts.SeedDimensionsAsync(SmallWarehouse.Catalogue, SmallWarehouse.Gazetteer, Cancel);

        Assert.Equal(views.Count, views.DistinctBy(view => view.Name).Count());
        Assert.Equal(before, await VersionAsync(connection));
    }

    [Fact]
    public void No_view_on_SQL_Server_names_a_table_without_its_schema()
    {
        var sql = new MartSql(DatabaseProvider.SqlServer);

        Assert.All(MartViews.Of(SmallWarehouse.Catalogue), view => Assert.DoesNotMatch(@"\b(FROM|JOIN) (?!dbo\.|mart\.)", sql.Create(view)));
    }

    [Fact]
    public async Task A_view_of_a_published_table_shows_each_of_its_cells_once_with_its_labels()
    {
        await using var warehouse = await PublishedAsync();
        await using var context = warehouse.Database.Context();
        var cells = await context.PublishedCells.CountAsync(cell => cell.TableId == "ent-referral", Cancel);

        var rows = await AskAsync(warehouse, "SELECT place_fi, category_fi, gender_fi, age_fi, value, symbol FROM mart.ent_referral");

        Assert.Equal(cells, rows.Count);
        Assert.All(rows, row => Assert.All(row[..4], Assert.NotNull));
        Assert.All(rows, row => Assert.True(row[4] is null != (string)row[5]! is ""));
    }

    internal static IEnumerable<string> Questions() =>
        Question().Matches(File.ReadAllText(Repository.Folder("docs/power-bi.md"))).Select(match => match.Groups["sql"].Value);

    private static async Task<SmallWarehouse> PublishedAsync()
    {
        var warehouse = await SmallWarehouse.CreateAsync(seed: 20261130, Cancel);
        await ReleaseScene.BuilderOf(warehouse.Database.Contexts, new SetClock(new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc)))
            .BuildAsync(Side.Ent, SmallWarehouse.Year, Actor.System("test"), cancel: Cancel);
        await using var context = warehouse.Database.Context();
        await context.Database.ExecuteSqlRawAsync("UPDATE release SET state = 3", Cancel);
        return warehouse;
    }

    private static async Task<List<object?[]>> AskAsync(SmallWarehouse warehouse, string question)
    {
        await using var connection = new SqliteConnection($"Data Source={warehouse.Database.Folder.Database}");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The question is the page's own.
        command.CommandText = question.Replace("mart.", "mart_", StringComparison.Ordinal);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<object?[]>();
        while (await reader.ReadAsync(Cancel))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))]);
        return rows;
    }

    private static async Task<object?> VersionAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA schema_version";
        return await command.ExecuteScalarAsync(Cancel);
    }

    private static object?[] Row(List<object?[]> rows, string first) => rows.Single(row => Equals(row[0], first));

    private static int ReachedIn(SmallWarehouse warehouse, params string[] codes) => warehouse.Clients.Count(client => client.Reached
        && codes.Contains((client.MunicipalityKey / 10_000).ToString("000", CultureInfo.InvariantCulture)));

    private static IEnumerable<(string, string, long)> WomenByHousing(SmallWarehouse warehouse)
    {
        var year = SmallWarehouse.Catalogue[SmallWarehouse.Year];
        var housing = year.FindConcept("housing", Side.Ent)!;
        var codes = year.CodesOf(housing).Codes.ToDictionary(code => CodeKey.Of(SmallWarehouse.Year, housing, code), code => code.Label.En);
        var names = AreaRows.Of(SmallWarehouse.Gazetteer).ToDictionary(row => row.AreaKey, row => row.NameEn);
        return from answer in warehouse.Answers
               where answer is { GenderKey: 2, Reached: true } && codes.ContainsKey(answer.CodeKey)
               group answer by (names[answer.MunicipalityKey], codes[answer.CodeKey]) into counted
               select (counted.Key.Item1, counted.Key.Item2, (long)counted.Count());
    }

    private static Dictionary<string, double> NoInformation(SmallWarehouse warehouse)
    {
        var year = SmallWarehouse.Catalogue[SmallWarehouse.Year];
        var unknown = (from variable in year.Variables
                       where variable.IsCoded
                       from code in year.CodesOf(variable).Codes
                       where code.Kind == CodeKind.NoInformation
                       select CodeKey.Of(SmallWarehouse.Year, variable, code)).ToHashSet();
        return warehouse.Answers.GroupBy(answer => answer.OrganisationKey).ToDictionary(
            own => SmallWarehouse.ParId((int)own.Key - 1), own => Math.Round(own.Average(answer => unknown.Contains(answer.CodeKey) ? 1.0 : 0), 9));
    }

    [GeneratedRegex(@"```sql\n(?<sql>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Question();
}
