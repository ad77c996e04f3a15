using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Portal.Tests.Reports;

/// <summary>A small published country of three outreach organisations: one delivered, one is withheld, one never delivered.</summary>
internal static class GrantFigures
{
    public const string Jyväskylä = "P0179";
    public const string Small = "P0256";
    public const string Silent = "P0410";

    public static PublishedStatistics Published(bool synthetic = true)
    {
        var release = new Release
        {
            Key = 1, Side = Side.Ent, Year = 2025, Version = 3, State = ReleaseState.Published, BasisHash = new string('0', 64),
                KeyFingerprint = "",
            BuiltAt = new DateTime(2026, 2, 18, 10, 0, 0, DateTimeKind.Utc), PublishedAt = new DateTime(2026, 2, 20, 10, 0, 0, DateTimeKind.Utc),
            IsSynthetic = synthetic,
        };
        PublishedTable[] tables =
        [
            Table("ent-grants", (PlaceId.Country, Cell.Of(150_000)), (PlaceId.Region("13"), Cell.Of(150_000)), (Org(Jyväskylä), Cell.Of(90_000)),
                (Org(Small), Cell.Of(30_000)), (Org(Silent), Cell.Of(30_000))),
            Table("ent-granted-person-years", (PlaceId.Country, Cell.Of(5)), (PlaceId.Region("13"), Cell.Of(5)), (Org(Jyväskylä), Cell.Of(3)),
                (Org(Small), Cell.Of(1)), (Org(Silent), Cell.Of(1))),
            Table("ent-person-years", (PlaceId.Country, Cell.Of(4.5)), (PlaceId.Region("13"), Cell.Of(4.5)), (Org(Jyväskylä), Cell.Of(3.6)), (Org(Small), Cell.Of(0.9))),
            Table("ent-reached", (PlaceId.Country, Cell.Of(112)), (PlaceId.Region("13"), Cell.Of(112)), (Org(Jyväskylä), Cell.Of(108)),
                (Org(Small), Cell.TooFew)),
        ];
        return new([new PublishedRelease(release, tables,
        [
            Organisation(Jyväskylä, "Jyväskylän kaupunki", "municipality", delivered: true),
            Organisation(Small, "=HYPERLINK(\"x\")", "association", delivered: true),
            Organisation(Silent, "Laukaan kunta", "municipality", delivered: false),
        ])]);
    }

    private static PlaceId Org(string parId) => PlaceId.Organisation(parId);

    private static PublishedTable Table(string id, params (PlaceId Place, Cell Cell)[] cells) =>
        new(id, cells.Select(pair => KeyValuePair.Create(new CellAddress(pair.Place), pair.Cell)));

    private static PublishedOrganisation Organisation(string parId, string name, string type, bool delivered) => new()
    {
        ReleaseKey = 1, ParId = parId, Name = name, ServiceName = "Etsivä", AdministratorType = type, HomeMunicipality = "179", AreaMunicipalities = "179",
        Source = SubmissionSource.Par, Delivered = delivered,
    };
}
