using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Portal.Public.Providers;

/// <summary>A provider that weighs in the figures of a place in one of two years and has none in the other.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year in which it has no figures.</param>
/// <param name="DidNotDeliver">True when it was to deliver for that year; false when it was no provider then.</param>
public sealed record AbsentProvider(string Name, int Year, bool DidNotDeliver);

/// <summary>What must be known of the providers before a number is spoken of.</summary>
/// <param name="Missing">Names of those that serve the place and did not deliver for the year.</param>
/// <param name="Absent">Those for whose sake the year cannot be compared with the one before; none when it can.</param>
public sealed record YearProviders(IReadOnlyList<string> Missing, IReadOnlyList<AbsentProvider> Absent)
{
    /// <summary>Everybody delivered, for both years.</summary>
    public static YearProviders Complete { get; } = new([], []);
}

/// <summary>
/// Who is missing from the figures of a place or organisation: of a side and year, and between two years. Pages, sentences, charts and
/// files all ask here.
/// </summary>
public sealed class ProviderGaps(PublishedStatistics statistics, Gazetteer gazetteer, PlaceId place)
{
    private readonly List<string> municipalities = [.. gazetteer.MunicipalitiesOf(place).Select(municipality => municipality.Code)];

    /// <summary>Asks of the figures that a page shows.</summary>
    public ProviderGaps(PublishedView view, PlaceId place)
        : this(view.Statistics, view.Gazetteer, place)
    {
    }

    /// <summary>True when a cell lacks those who did not deliver: an exact number of grants lacks nobody.</summary>
    public static bool IsLacking(Cell cell) => cell.IsPartial || cell.Status == CellStatus.Missing;

    /// <summary>Names of those that serve the place and did not deliver; of an organisation its own, when it did not.</summary>
    public IReadOnlyList<string> Missing(Side side, int year) => statistics.Find(side, year) is not { } release ? []
        : place.Level == PlaceLevel.Organisation
            ? release.Organisation(place.Code) is { Delivered: false } own ? [own.Name] : []
            : [.. release.MissingAmong(municipalities).Select(organisation => organisation.Name)];

    /// <summary>The same, when they are missing from this cell.</summary>
    public IReadOnlyList<string> MissingFrom(Cell cell, Side side, int year) => IsLacking(cell) ? Missing(side, year) : [];

    /// <summary>
    /// Those for whose sake two years cannot be compared: they weigh in one and have no figures in the other. None when the years can be
    /// compared.
    /// </summary>
    public IReadOnlyList<AbsentProvider> Between(Side side, int before, int now)
    {
        var (earlier, later) = (statistics.Find(side, before), statistics.Find(side, now));
        var comparability = new Comparability(earlier, later, gazetteer);
        return [.. comparability.MissingBefore(place).Select(provider => Absent(provider, earlier, before)),
            .. comparability.MissingNow(place).Select(provider => Absent(provider, later, now))];
    }

    /// <summary>What must be known before the number of a year is spoken of beside that of the year before.</summary>
    public YearProviders Of(Side side, int year) => new(Missing(side, year), Between(side, year - 1, year));

    private static AbsentProvider Absent(PublishedOrganisation provider, PublishedRelease? lacking, int year) =>
        new(provider.Name, year, lacking?.Organisation(provider.ParId) is { Delivered: false });
}
