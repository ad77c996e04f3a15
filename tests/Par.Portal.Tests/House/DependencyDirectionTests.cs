using System.Reflection;
using System.Text.RegularExpressions;

namespace Par.Portal.Tests.House;

/// <summary>Keeps the walls of <c>docs/architecture.md</c>: dependencies run Portal → Jobs → Ingest → Warehouse and never back.</summary>
public sealed partial class DependencyDirectionTests
{
    private static readonly string[] Rooms = ["Par.Warehouse", "Par.Ingest", "Par.Jobs", "Par.Portal"];

    public static TheoryData<string> AllRooms => [.. Rooms];

    [Theory]
    [MemberData(nameof(AllRooms))]
    public void A_room_refers_only_to_rooms_below_it(string room)
    {
        var above = Rooms.SkipWhile(name => name != room).Skip(1);

        var referred = Assembly.Load(room).GetReferencedAssemblies().Select(name => name.Name);

        Assert.Empty(referred.Intersect(above));
    }

    [Theory]
    [InlineData("Par.Warehouse", "Microsoft.AspNetCore|Hangfire|MiniExcel|Parquet|CsvHelper\\.Excel|ScottPlot|Playwright")]
    [InlineData("Par.Ingest", "Microsoft.AspNetCore|Hangfire|ScottPlot|Playwright")]
    [InlineData("Par.Jobs", "MiniExcel|Parquet|ScottPlot|Playwright")]
    public void A_room_does_not_know_what_must_never_be_there(string room, string forbidden)
    {
        var referred = Assembly.Load(room).GetReferencedAssemblies().Select(name => name.Name!);

        Assert.DoesNotContain(referred, name => Regex.IsMatch(name, forbidden));
    }

    [Theory]
    [InlineData("Public")]
    [InlineData("Charts")]
    [InlineData("Reports")]
    public void Pages_for_outsiders_never_name_client_rows_or_the_database(string area)
    {
        var folder = Path.Combine(Repository.Root, "src", "Par.Portal", area);
        var files = Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)).ToList();

        var trespassers = files.Where(file => NamesClientRows().IsMatch(File.ReadAllText(file)));

        Assert.NotEmpty(files);
        Assert.Empty(trespassers);
    }

    [Fact]
    public void No_folder_is_named_for_a_layer()
    {
        string[] layers = ["Services", "Helpers", "Utils", "Utilities", "Models", "Managers", "Common", "Misc"];

        var folders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(folder => !folder.Contains("/bin/", StringComparison.Ordinal) && !folder.Contains("/obj/", StringComparison.Ordinal))
            .Select(Path.GetFileName);

        Assert.Empty(folders.Intersect(layers));
    }

    [GeneratedRegex(@"Warehouse\.Star\b|\bParContext\b|\bFact(Client|Period|Measure|Worker)\w*\b|Microsoft\.EntityFrameworkCore")]
    private static partial Regex NamesClientRows();
}
