using System.Globalization;
using System.Text.RegularExpressions;

namespace Par.Portal.Tests.Attack;

/// <summary>A line of the CSV file under a figure.</summary>
internal sealed record FigureLine(string Row, string RowName, string Measure, double? Value, string Status);

/// <summary>The CSV files under figures, with the version and place that they are about.</summary>
internal static partial class FigureFiles
{
    /// <summary>The words under which pages of places stand, for an expression.</summary>
    public const string Kinds = "municipalities|regions|wellbeing-services-counties|organisations";

    private static readonly (string Kind, string Prefix)[] Written =
        [("municipalities", "KU"), ("regions", "MK"), ("wellbeing-services-counties", "HVA"), ("organisations", "ORG")];

    /// <summary>All of them but the trends, which hold several years.</summary>
    public static IEnumerable<(Issue Issue, string Id, string Place, IReadOnlyList<FigureLine> Lines)> Of(Loot loot)
    {
        foreach (var file in loot.Files.Values)
            if (FilePath().Match(file.Path) is { Success: true } match && match.Groups["id"].Value != "trend")
                yield return (loot.Newest(match.Groups["id"].Value.Split('-')[0]), match.Groups["id"].Value, PlaceOf(match.Groups["kind"].Value, match.Groups["code"].Value), Lines(file.Text));
    }

    /// <summary>The written form of the place of a page.</summary>
    public static string PlaceOf(string kind, string code) => (Written.FirstOrDefault(entry => entry.Kind == kind).Prefix ?? "SSS") + code;

    /// <summary>The page of a place.</summary>
    public static string PageOf(string place) => place == "SSS" ? "/en"
        : Written.Where(entry => place.StartsWith(entry.Prefix, StringComparison.Ordinal)).Select(entry => $"/en/{entry.Kind}/{place[entry.Prefix.Length..]}").First();

    /// <summary>The CSV file under a figure.</summary>
    public static string PathOf(string place, string id) => $"{PageOf(place)}/data/{id}.csv";

    /// <summary>The lines of a file.</summary>
    public static IReadOnlyList<FigureLine> Lines(string text) => [.. text.Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(Loot.Fields).Select(fields => new FigureLine(
        fields[2], fields[3], fields[4], fields[7].Length == 0 ? null : double.Parse(fields[7], CultureInfo.InvariantCulture), fields[8]))];

    [GeneratedRegex("^/en(?:/(?<kind>" + FigureFiles.Kinds + ")/(?<code>[^/]+))?/data/(?<id>[a-z-]+)\\.csv$")]
    private static partial Regex FilePath();
}
