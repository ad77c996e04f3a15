using System.Globalization;
using Par.Portal.Public.Figures;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;

namespace Par.Portal.Public.Places;

/// <summary>One line on an organisation's side: what it does, its person-years and its clients.</summary>
internal static class OrganisationFacts
{
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
