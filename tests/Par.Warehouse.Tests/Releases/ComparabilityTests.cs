using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Tests.Releases;

/// <summary>Two years are compared only where nobody who weighs is in one of them only.</summary>
public sealed class ComparabilityTests
{
    private const string Large = "P1";
    private const string Small = "P2";
    private static readonly Gazetteer Gazetteer = Gazetteer.Load(Gazetteer.DefaultFolder);
    private static readonly PlaceId Kajaani = PlaceId.Municipality("205");
    private static readonly PlaceId Sotkamo = PlaceId.Municipality("765");

    [Fact]
    public void Years_with_the_same_providers_are_compared() =>
        Assert.True(Of(Year(2024, [Large, Small]), Year(2025, [Large, Small])).IsComparable(Kajaani));

    [Fact]
    public void A_provider_that_weighed_and_did_not_deliver_parts_the_years_and_is_named()
    {
        var comparability = Of(Year(2024, [Large, Small]), Year(2025, [Small], missing: [Large]));

        Assert.False(comparability.IsComparable(Kajaani));
        Assert.Equal([Large], comparability.MissingNow(Kajaani).Select(provider => provider.ParId));
        Assert.Empty(comparability.MissingBefore(Kajaani));
    }

    [Fact]
    public void A_provider_that_weighs_now_and_did_not_deliver_before_parts_them_too()
    {
        var comparability = Of(Year(2024, [Small], missing: [Large]), Year(2025, [Large, Small]));

        Assert.False(comparability.IsComparable(Kajaani));
        Assert.Equal([Large], comparability.MissingBefore(Kajaani).Select(provider => provider.ParId));
    }

    [Fact]
    public void A_provider_that_came_or_ended_parts_them_although_it_was_not_to_deliver()
    {
        Assert.False(Of(Year(2024, [Small]), Year(2025, [Large, Small])).IsComparable(Kajaani));
        Assert.False(Of(Year(2024, [Large, Small]), Year(2025, [Small])).IsComparable(Kajaani));
    }

    [Fact]
    public void A_provider_that_does_not_weigh_and_one_that_is_missing_from_both_leave_them_comparable()
    {
        Assert.True(Of(Year(2024, [Large, Small]), Year(2025, [Large], missing: [Small])).IsComparable(Kajaani));
        Assert.True(Of(Year(2024, [Small], missing: [Large]), Year(2025, [Small], missing: [Large])).IsComparable(Kajaani));
    }

    [Fact]
    public void It_is_asked_of_each_place_by_itself() =>
        Assert.True(Of(Year(2024, [Large, Small]), Year(2025, [Small], missing: [Large])).IsComparable(Sotkamo));

    [Fact]
    public void A_year_without_figures_is_compared_with_none()
    {
        Assert.False(Of(null, Year(2025, [Large])).IsComparable(Kajaani));
        Assert.False(Of(Year(2024, [Large]), null).IsComparable(Kajaani));
    }

    [Fact]
    public void Several_that_do_not_weigh_alone_part_the_years_when_they_weigh_together()
    {
        PublishedRelease Kainuu(int year, bool delivered, int people) =>
            Year(year, delivered ? [Large, "A", "B"] : [Large], delivered ? [] : ["A", "B"], 100,
            [(PlaceId.Organisation("A"), Cell.Of(people)), (PlaceId.Organisation("B"), Cell.Of(4))]);
        var region = PlaceId.Region("18");

        Assert.Equal(["A", "B"], Of(Kainuu(2024, true, 6), Kainuu(2025, false, 0)).MissingNow(region).Select(provider => provider.ParId));
        Assert.Equal(["A", "B"], Of(Kainuu(2024, false, 0), Kainuu(2025, true, 6)).MissingBefore(region)
            .Select(provider => provider.ParId));
        Assert.True(Of(Kainuu(2024, true, 5), Kainuu(2025, false, 0)).IsComparable(region));
    }

    [Fact]
    public void Who_is_missing_from_an_area_is_told_once_and_by_name()
    {
        var release = Year(2025, [Small], missing: [Large]);

        Assert.Equal([Large], release.MissingAmong(["205", "765"]).Select(provider => provider.ParId));
        Assert.Equal([Large], release.MissingAmong(["765"]).Select(provider => provider.ParId));
        Assert.Empty(release.MissingAmong(["091"]));
    }

    [Fact]
    public void Figures_under_their_release_as_it_stands_now_keep_their_providers()
    {
        var (before, now) = (Year(2024, [Large, Small]), Year(2025, [Small], missing: [Large]));
        var moved = now.Under(now.Release);

        Assert.Equal([Large], Of(before, moved).MissingNow(Kajaani).Select(provider => provider.ParId));
        Assert.Equal(now.MissingAmong(["205"]), moved.MissingAmong(["205"]));
    }

    [Fact]
    public void The_checklist_names_no_movement_between_years_that_cannot_be_compared()
    {
        int Movements(PublishedRelease before, PublishedRelease now) => YearOnYear
            .Checks(now, before, CatalogueFiles.Load(CatalogueFiles.DefaultFolder)[2025], Gazetteer)
            .Single(check => check.Code == ReleaseCheckCode.BigMovements).Count;

        Assert.Equal(1, Movements(Year(2024, [Large, Small], reached: 100), Year(2025, [Large, Small], reached: 400)));
        Assert.Equal(0, Movements(Year(2024, [Large, Small], reached: 400), Year(2025, [Small], missing: [Large], reached: 100)));
    }

    private static Comparability Of(PublishedRelease? before, PublishedRelease? now) => new(before, now, Gazetteer);

    // Everywhere in Kainuu the large one weighs when it delivers, and the small one does not where the large one does; in Sotkamo the small
    // one is the only one that does.
    private static PublishedRelease Year(int year, string[] delivered, string[]? missing = null, int reached = 100,
        (PlaceId Place, Cell Cell)[]? more = null)
    {
        var release = new Release
        {
            Key = year, Side = Side.Ent, Year = year, Version = 1, BasisHash = "", KeyFingerprint = "", IsSynthetic = false,
                State = ReleaseState.Published,
        };
        var region = PlaceId.Region("18");
        var weighs = delivered.Contains(Large) ? Large : Small;
        return new PublishedRelease(release,
            [new PublishedTable("ent-reached", [KeyValuePair.Create(new CellAddress(region), Cell.Of(reached)),
                .. (more ?? []).Select(cell => KeyValuePair.Create(new CellAddress(cell.Place), cell.Cell))])],
            [.. delivered.Select(parId => Organisation(parId, true)), .. (missing ?? []).Select(parId => Organisation(parId, false))],
            [.. new[] { (Kajaani, weighs), (region, weighs), (Sotkamo, Small) }.Where(pair => delivered.Contains(pair.Item2))
                .Select(pair => new PublishedProvider { ReleaseKey = year, Place = pair.Item1.ToString(), ParId = pair.Item2 })]);

        PublishedOrganisation Organisation(string parId, bool isDelivered) => new()
        {
            ReleaseKey = year, ParId = parId, Name = parId, ServiceName = parId, AdministratorType = "municipality",
                HomeMunicipality = "205",
            AreaMunicipalities = "205 765", Source = SubmissionSource.Par, Delivered = isDelivered,
        };
    }
}
