using System.Globalization;
using System.Text;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;

namespace Par.Portal.Public.Search;

/// <summary>Something that can be found.</summary>
/// <param name="Place">Where its page is.</param>
/// <param name="Name">Its name in the language of the page.</param>
/// <param name="Keys">Folded names in every language, and its code.</param>
public sealed record Findable(PlaceId Place, string Name, IReadOnlyList<string> Keys);

/// <summary>
/// Finds municipalities, regions, wellbeing services counties and organisations by name, in any of the languages. Case, diacritics, hyphens and one or two slips of
/// the finger do not matter; the best match comes first.
/// </summary>
public sealed class PlaceSearch
{
    private readonly IReadOnlyList<Findable> findables;

    /// <summary>Searches these.</summary>
    public PlaceSearch(IReadOnlyList<Findable> findables) => this.findables = findables;

    /// <summary>Everything that has a page; made once for each release and language.</summary>
    public static PlaceSearch Of(PublishedView view, Language language, ReleaseMemory memory) => memory.Of(
        view.Statistics, (nameof(PlaceSearch), language), () => Of(view, language), search => search.findables.Count * 400L);

    /// <summary>Everything that has a page.</summary>
    public static PlaceSearch Of(PublishedView view, Language language)
    {
        var municipalities = view.Gazetteer.MunicipalitiesOf(PlaceId.Country)
            .Select(municipality => Make(PlaceId.Municipality(municipality.Code), municipality.Name, municipality.Code));
        var regions = view.Gazetteer.Regions.Select(region => Make(PlaceId.Region(region.Code), region.Name, "MK" + region.Code));
        var counties = view.Gazetteer.Counties.Select(county => Make(PlaceId.County(county.Code), county.Name, "HVA" + county.Code, county.ShortName ?? ""));
        var organisations = Sides.All
            .SelectMany(side => view.Statistics.Years(side).Reverse().SelectMany(year => view.Statistics.Find(side, year)!.Organisations))
            .DistinctBy(organisation => (organisation.ParId, organisation.Name, organisation.ServiceName))
            .GroupBy(organisation => organisation.ParId)
            .Select(Organisation);
        return new([.. municipalities, .. regions, .. counties, .. organisations]);

        Findable Make(PlaceId place, Label name, string code, string shortName = "") =>
            new(place, name.In(language), [.. new[] { name.Fi, name.Sv, name.En, code, shortName }.Where(key => key.Length > 0).Select(Fold).Distinct()]);

        static Findable Organisation(IGrouping<string, PublishedOrganisation> group) => new(PlaceId.Organisation(group.Key), group.First().Name,
            [.. group.SelectMany(organisation => new[] { organisation.Name, organisation.ServiceName }).Append(group.Key).Select(Fold).Distinct()]);
    }

    /// <summary>Names to suggest, places first.</summary>
    public IEnumerable<string> Suggestions => findables.Select(findable => findable.Name).Distinct();

    /// <summary>The best matches, best first; none for an empty query.</summary>
    public IReadOnlyList<Findable> Find(string? query, int most = 30)
    {
        var wanted = Fold(query ?? "");
        return wanted.Length == 0 ? [] :
        [
            .. findables
                .Select(findable => (Findable: findable, Rank: findable.Keys.Min(key => Rank(key, wanted))))
                .Where(match => match.Rank < int.MaxValue)
                .OrderBy(match => match.Rank)
                .ThenBy(match => match.Findable.Place.Level == PlaceLevel.Organisation)
                .ThenBy(match => match.Findable.Name.Length)
                .ThenBy(match => match.Findable.Name, StringComparer.Ordinal)
                .Select(match => match.Findable)
                .Take(most),
        ];
    }

    /// <summary>Lower case without diacritics; everything but letters and digits becomes one space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(letter))
                folded.Append(char.ToLowerInvariant(letter));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    // 0 the name itself, 1 its beginning, 2 the beginning of every word asked for, 3 somewhere inside, 4 and on a slip of the finger.
    private static int Rank(string key, string wanted)
    {
        if (key == wanted)
            return 0;
        if (key.StartsWith(wanted, StringComparison.Ordinal))
            return 1;
        var words = key.Split(' ');
        if (wanted.Split(' ').All(part => words.Any(word => word.StartsWith(part, StringComparison.Ordinal))))
            return 2;
        if (wanted.Length >= 3 && key.Contains(wanted, StringComparison.Ordinal))
            return 3;
        var slips = wanted.Length < 4 ? 0 : wanted.Length < 8 ? 1 : 2;
        var distance = Math.Min(Distance(key, wanted), words.Min(word => Distance(word, wanted)));
        return distance <= slips ? 3 + distance : int.MaxValue;
    }

    // Levenshtein; neighbours that changed places count as one slip.
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 2)
            return int.MaxValue;
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }
                var same = left[i - 1] == right[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }
        return table[left.Length, right.Length];
    }
}
