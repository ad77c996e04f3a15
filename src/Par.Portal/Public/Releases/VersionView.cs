using System.Globalization;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Releases;

/// <summary>
/// One public version of the figures of a side and year, as its address names it: <c>ent/2024/v1</c>; without the last part the newest. What was replaced keeps
/// its address; of what was withdrawn the address says that it was, and why.
/// </summary>
/// <param name="Version">The version with its texts.</param>
/// <param name="Figures">Its figures and nothing else; null for one that was withdrawn.</param>
/// <param name="Newest">The newest version of the side and year.</param>
/// <param name="Catalogue">Names of variables and codes of the year.</param>
/// <param name="Gazetteer">Names of places.</param>
internal sealed record VersionView(PublicVersion Version, PublishedStatistics? Figures, PublicVersion Newest, CatalogueYear Catalogue, Gazetteer Gazetteer)
{
    /// <summary>The release.</summary>
    public Release Release => Version.Release;

    /// <summary>True when a newer version is public or was.</summary>
    public bool IsOld => Newest.Release.Version > Release.Version;

    /// <summary>The release with its cells; null for one that was withdrawn.</summary>
    public PublishedRelease? Cells => Figures?.Find(Release.Side, Release.Year);

    /// <summary>The tables of the version, in the order of the catalogue.</summary>
    public IEnumerable<StatisticTable> Tables => Catalogue.Tables.Where(table => table.Side == Release.Side && Cells?.Table(table.Id) is not null);

    /// <summary>Finds the version that an address names; null when there is none.</summary>
    public static async Task<VersionView?> FindAsync(
        PublishedView view, PublishedVersions versions, string side, string year, string? version, CancellationToken cancel)
    {
        if (SideOf(side) is not { } found || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var ofYear)
            || view.Catalogue.Find(ofYear) is not { } catalogue || view.Statistics.NewestVersion(found, ofYear) is not { } newest)
            return null;
        var wanted = newest;
        if (version is not null)
        {
            if (version is not ['v', .. var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var one)
                || view.Statistics.Version(found, ofYear, one) is not { } old)
                return null;
            wanted = old;
        }
        return new VersionView(wanted, await versions.FindAsync(view.Statistics, wanted, cancel), newest, catalogue, view.Gazetteer);
    }

    /// <summary>The page of a version.</summary>
    public static string Address(Language language, Release release) => FormattableString.Invariant(
        $"{Shell.Address.Of(language, Slug.Releases)}/{release.Side.Code().ToLowerInvariant()}/{release.Year}/v{release.Version}");

    /// <summary>Name of a place of the version in its written form.</summary>
    public Label NameOf(PlaceId place) => place.Level == PlaceLevel.Organisation
        ? Label.Same(Cells?.Organisation(place.Code)?.Name ?? place.Code)
        : Gazetteer.Name(place) ?? Label.Same(place.ToString());

    /// <summary>Name of a category of a table, <c>T</c> included.</summary>
    public Label CategoryOf(StatisticTable table, string category)
    {
        if (category == "T" || table.VariableConcept is null || Catalogue.FindConcept(table.VariableConcept, table.Side) is not { IsCoded: true } variable)
            return ReleasesTexts.Total;
        var list = Catalogue.CodesOf(variable);
        return list.Groups.FirstOrDefault(group => group.Concept == category)?.Label
            ?? list.Codes.FirstOrDefault(code => code.Concept == category)?.Label ?? Label.Same(category);
    }

    /// <summary>Name of a gender, <c>T</c> included.</summary>
    public Label GenderOf(string gender) =>
        gender == "T" ? ReleasesTexts.Total : Catalogue.CodeLists["SEX"].Find(gender)?.Label ?? Label.Same(gender);

    /// <summary>Name of an age group, <c>T</c> and <c>U29</c> included.</summary>
    public Label AgeOf(string age) => age switch
    {
        "T" => ReleasesTexts.Total,
        "U29" => ReleasesTexts.Under29,
        _ => Catalogue.AgeGroups.FirstOrDefault(group => group.Concept == age)?.Label ?? Label.Same(age),
    };

    /// <summary>The cells of a table in the order in which they are read and written: by place, category, gender and age.</summary>
    public IEnumerable<KeyValuePair<CellAddress, Cell>> CellsOf(StatisticTable table, PlaceId? place = null) => (Cells?.Table(table.Id)?.Cells ?? [])
        .Where(cell => place is null || cell.Key.Place == place)
        .OrderBy(cell => cell.Key.Place.Level).ThenBy(cell => cell.Key.Place.Code, StringComparer.Ordinal)
        .ThenBy(cell => Rank(table, cell.Key.Category)).ThenBy(cell => cell.Key.Category, StringComparer.Ordinal)
        .ThenBy(cell => cell.Key.Gender == "T" ? "" : cell.Key.Gender, StringComparer.Ordinal).ThenBy(cell => AgeRank(cell.Key.Age));

    /// <summary>The places that a table has cells of.</summary>
    public IEnumerable<PlaceId> PlacesOf(StatisticTable table) => (Cells?.Table(table.Id)?.Cells ?? [])
        .Select(cell => cell.Key.Place).Distinct();

    private int Rank(StatisticTable table, string category)
    {
        if (category == "T" || table.VariableConcept is null || Catalogue.FindConcept(table.VariableConcept, table.Side) is not { IsCoded: true } variable)
            return -1;
        var list = Catalogue.CodesOf(variable);
        var group = list.Groups.ToList().FindIndex(known => known.Concept == category);
        return group >= 0 ? group : 1000 + list.Codes.ToList().FindIndex(code => code.Concept == category);
    }

    /// <summary>Everybody, everybody under 29, then from young to old.</summary>
    private int AgeRank(string age) => age switch { "T" => -2, "U29" => -1, _ => Catalogue.AgeGroups.FirstOrDefault(group => group.Concept == age)?.Number ?? byte.MaxValue };

    private static Side? SideOf(string text) => text switch { "ent" => Side.Ent, "ty" => Side.Ty, _ => null };
}
