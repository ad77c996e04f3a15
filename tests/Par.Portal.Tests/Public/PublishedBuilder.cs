using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Public;

/// <summary>Makes published statistics cell by cell.</summary>
public sealed class PublishedBuilder
{
    private readonly SortedDictionary<(Side Side, int Year), Dictionary<string, Dictionary<CellAddress, Cell>>> tables = [];
    private readonly Dictionary<(Side Side, int Year), List<PublishedOrganisation>> organisations = [];
    private readonly Dictionary<(Side Side, int Year), List<PublishedProvider>> providers = [];
    private bool isSynthetic = true;

    /// <summary>The figures are not those of the sample country.</summary>
    public PublishedBuilder Real()
    {
        isSynthetic = false;
        return this;
    }

    /// <summary>Publishes a number.</summary>
    public PublishedBuilder With(Side side, int year, string table, PlaceId place, double value, string category = "T", string gender = "T", string age = "T") =>
        With(side, year, table, place, Cell.Of(value), category, gender, age);

    /// <summary>Publishes a cell.</summary>
    public PublishedBuilder With(Side side, int year, string table, PlaceId place, Cell cell, string category = "T", string gender = "T", string age = "T")
    {
        if (!tables.TryGetValue((side, year), out var ofRelease))
            tables[(side, year)] = ofRelease = [];
        if (!ofRelease.TryGetValue(table, out var cells))
            ofRelease[table] = cells = [];
        cells[new CellAddress(place, category, gender, age)] = cell;
        return this;
    }

    /// <summary>Publishes an organisation.</summary>
    public PublishedBuilder With(
        Side side, int year, string parId, string name, string home, string area, bool delivered = true, SubmissionSource source = SubmissionSource.Par)
    {
        if (!organisations.TryGetValue((side, year), out var list))
            organisations[(side, year)] = list = [];
        list.Add(new PublishedOrganisation
        {
            ReleaseKey = 1, ParId = parId, Name = name, ServiceName = name, AdministratorType = "municipality", HomeMunicipality = home,
            AreaMunicipalities = area, Source = source, Delivered = delivered,
        });
        return this;
    }

    /// <summary>Publishes that an organisation has a tenth or more of a place's people.</summary>
    public PublishedBuilder WithProvider(Side side, int year, PlaceId place, string parId)
    {
        if (!providers.TryGetValue((side, year), out var list))
            providers[(side, year)] = list = [];
        list.Add(new PublishedProvider { ReleaseKey = 1, Place = place.ToString(), ParId = parId });
        return this;
    }

    /// <summary>The statistics.</summary>
    public PublishedStatistics Build() => new(tables.Select(release => new PublishedRelease(
        new Release
        {
            Key = 1, Side = release.Key.Side, Year = release.Key.Year, Version = 1, State = ReleaseState.Published, BasisHash = "",
                KeyFingerprint = "",
            PublishedAt = new DateTime(release.Key.Year + 1, 2, 20, 8, 0, 0, DateTimeKind.Utc), IsSynthetic = isSynthetic,
        },
        release.Value.Select(table => new PublishedTable(table.Key, table.Value)),
        organisations.GetValueOrDefault(release.Key) ?? [], providers.GetValueOrDefault(release.Key))));
}
