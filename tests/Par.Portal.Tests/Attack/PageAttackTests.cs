using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Jobs.Publication;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Attack;

/// <summary>What pages, drawings and their files could tell beside the published numbers.</summary>
[Slow]
public sealed class PageAttackTests(AttackedCountry country)
{
    private static readonly string[] Figures = ["ent-referral", "ent-placement", "ty-referral", "ty-placement"];

    private static readonly Dictionary<string, string> Kinds =
        new() { ["KU"] = "/municipalities/", ["MK"] = "/regions/", ["HVA"] = "/wellbeing-services-counties/", ["ORG"] = "/organisations/" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_share_is_one_of_published_numbers()
    {
        var (wrong, shares) = (new List<string>(), 0);
        foreach (var (figure, place, file) in await FilesAsync())
        {
            shares += SharesIn(file).Count();
            wrong.AddRange(await WrongSharesAsync(figure, place, file));
        }

        Assert.Empty(wrong);
        Assert.True(shares > 200, $"There are only {shares} shares.");
    }

    [Fact]
    public async Task A_share_of_the_counts_themselves_is_found()
    {
        var truth = await country.TruthAsync(AttackedCountry.Issues[1]);
        foreach (var (figure, place, file) in (await FilesAsync()).Where(entry => entry.Figure == "ent-referral"))
            foreach (var (row, _, share, line) in SharesIn(file))
                if (truth.Of(new Spot(figure, place, row)) is > 0 and var count && count % 5 != 0)
                {
                    var told = (100m * count / truth.Of(new Spot(figure, place))).ToString("0.0", CultureInfo.InvariantCulture);
                    Assert.NotEmpty(await WrongSharesAsync(figure, place,
                        file.Replace(line, line.Replace($",{share},", $",{told},", StringComparison.Ordinal), StringComparison.Ordinal)));
                    return;
                }
        Assert.Fail("There is nothing to plant.");
    }

    /// <summary>Bars, orders, sentences and sizes: the same portal without a single fact shows the same pages.</summary>
    [Fact]
    public async Task Pages_follow_from_published_numbers_alone()
    {
        var portal = await country.PortalAsync();
        await using var copy = new TestPortal();
        await using (var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel))
            await context.Database.ExecuteSqlAsync($"VACUUM INTO {new DataFolder(copy.Folder).Database}", Cancel);
        await copy.BringUpAsync();
        await using (var context = await copy.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel))
        {
            await context.FactClientAnswers.ExecuteDeleteAsync(Cancel);
            await context.FactClients.ExecuteDeleteAsync(Cancel);
            await context.SubmissionFigures.ExecuteDeleteAsync(Cancel);
        }
        await copy.Services.GetRequiredService<ShelfReader>().RunAsync(Cancel);
        using var here = portal.CreateClient();
        using var there = copy.CreateClient();
        var places = await PlacesAsync();
        var paths = places.Select(PageOf)
            .Concat(places.Take(8).SelectMany(place => Figures.Select(figure => $"{PageOf(place)}/data/{figure}.svg")))
            .Concat(AttackedCountry.Issues.SelectMany(issue => places.Take(8)
                .Select(place => $"/en/releases/{issue}/{issue.Side}-referral?place={place}"))).Append("/en").ToList();
        foreach (var path in paths)
        {
            using var one = await here.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            using var other = await there.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            Assert.Equal(one.StatusCode, other.StatusCode);
            Assert.Equal(await one.Content.ReadAsStringAsync(Cancel), await other.Content.ReadAsStringAsync(Cancel));
        }
    }

    private static string PageOf(string place) => "/en" + Kinds.Where(kind => place.StartsWith(kind.Key, StringComparison.Ordinal))
        .Select(kind => kind.Value + place[kind.Key.Length..]).SingleOrDefault("");

    private async Task<List<string>> PlacesAsync()
    {
        var files = await country.FilesAsync();
        return [.. AttackedCountry.Issues.Where(issue => issue.Version == 2).SelectMany(issue => files.Rows(issue))
        .Where(row => row.Spot.Category != "T" && !row.Spot.Place.StartsWith("AVI", StringComparison.Ordinal)
            && !row.Spot.Place.EndsWith("99", StringComparison.Ordinal))
        .Select(row => row.Spot.Place).Distinct().Order(StringComparer.Ordinal)];
    }

    private async Task<List<(string Figure, string Place, string File)>> FilesAsync()
    {
        using var visitor = (await country.PortalAsync()).CreateClient();
        var files = new List<(string, string, string)>();
        foreach (var place in await PlacesAsync())
            foreach (var figure in Figures)
                if (await visitor.GetAsync(new Uri($"{PageOf(place)}/data/{figure}.csv", UriKind.Relative), Cancel)
                    is { IsSuccessStatusCode: true } answer)
                    files.Add((figure, place, await answer.Content.ReadAsStringAsync(Cancel)));
        return files;
    }

    /// <summary>The lines of a figure's file that are shares with a number.</summary>
    private static IEnumerable<(string Row, string Measure, string Share, string Line)> SharesIn(string file) => file.Split("\r\n").Skip(1)
        .Select(line => (Fields: Published.Fields(line), Line: line))
            .Where(entry => entry.Fields.Count > 18 && entry.Fields[17] == "%" && entry.Fields[18].Length > 0)
        .Select(entry => (entry.Fields[9], entry.Fields[13], entry.Fields[18], entry.Line));

    /// <summary>Shares that are not those of the newest version's numbers.</summary>
    private async Task<List<string>> WrongSharesAsync(string figure, string place, string file)
    {
        var rows = (await country.FilesAsync()).Rows(AttackedCountry.Issues.Single(issue => issue.Side == figure.Split('-')[0]
            && issue.Version == 2), figure)
            .Where(row => row.Spot is { Gender: "T", Age: "T" })
                .ToDictionary(row => (row.Spot.Place, row.Spot.Category), row => row.Number);
        return [.. from share in SharesIn(file)
            let of = share.Measure == "share" ? place : "SSS"
            let told = rows[(of, share.Row)] is { } part && rows[(of, "T")] is >= 20 and var whole
                ? Math.Min(100, Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero)) : -1
            where told != decimal.Parse(share.Share, CultureInfo.InvariantCulture)
            select $"{figure} {place} {share.Row}: {share.Share} instead of {told}"];
    }
}
