using System.Globalization;
using Par.Portal.Public.Figures;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;

namespace Par.Portal.Public.Places;

/// <summary>Who serves a municipality, and one line on each side of an organisation: what it does, its person-years and its clients.</summary>
internal static class OrganisationFacts
{
    /// <summary>The organisations that serve a municipality according to the newest releases, one entry for each side; also those that have not delivered.</summary>
    public static IEnumerable<(Side Side, int Year, PublishedOrganisation Organisation)> Serving(PublishedView view, string municipality) =>
        from side in Sides.All
        let release = view.Statistics.Newest(side)
        where release is not null
        from organisation in release.Organisations
        where organisation.AreaMunicipalities.Split(' ').Contains(municipality)
        select (side, release.Release.Year, organisation);

    public static string Line(PublishedView view, Language language, Side side, int year, PublishedOrganisation organisation)
    {
        var work = (side == Side.Ent ? PlaceTexts.Outreach : PlaceTexts.Workshop).In(language);
        if (!organisation.Delivered)
            return $"{work} · {PlaceTexts.NotDelivered.With(year.ToString(CultureInfo.InvariantCulture)).In(language)}";
        var place = PlaceId.Organisation(organisation.ParId);
        var personYears = CellText.Of(language, view.Cell(side, year, TableId.PersonYears(side), place), Quantity.PersonYears);
        var clients = CellText.Of(language, view.Cell(side, year, TableId.Clients(side), place), Quantity.Count);
        var count = side == Side.Ent ? PlaceTexts.ReachedCount : PlaceTexts.TraineeCount;
        return $"{work} · {PlaceTexts.PersonYearCount.With(personYears).In(language)} · {count.With(clients).In(language)}";
    }
}
