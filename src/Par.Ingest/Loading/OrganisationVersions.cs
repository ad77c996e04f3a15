using Microsoft.EntityFrameworkCore;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Star;
using Par.Warehouse.Storage;

namespace Par.Ingest.Loading;

/// <summary>
/// An organisation's rows in <c>dim_organisation</c>, one for each round that it delivered, and the municipalities that it served then. A later revision of a
/// round describes it anew in the same row. Rows stay when a delivery is withdrawn: they say nothing of any client, and facts need not be searched for them.
/// </summary>
internal static class OrganisationVersions
{
    /// <summary>The row that a document describes.</summary>
    public static DimOrganisation Of(SubmissionDocument document)
    {
        var (header, row) = (document.Header, document.Organisation);
        return new DimOrganisation
        {
            OrganisationKey = DimOrganisation.KeyOf(header.ParId, header.Side, header.Round.Key),
            ParId = header.ParId, Side = header.Side,
            Name = Clipped(row.Text("ORG_NAME"), 200), ServiceName = Clipped(row.Text("ORG_UNITNAME"), 200), BusinessId = Clipped(row.Text("ORG_BID"), 16),
            AdministratorType = row.Code("ORG_TYPE")?.Concept ?? "other", HomeMunicipality = row.Municipality("ORG_HOME") ?? "999",
            AreaMunicipalities = string.Join(' ', row.Municipalities("ORG_AREA").Order(StringComparer.Ordinal)),
            StartPlaces = row.Integer("ORG_PLACES"), ValidFromRound = header.Round.Key,
        };
    }

    /// <summary>The municipalities that a document says it serves, in their versions of the statistic year.</summary>
    public static List<BridgeServedMunicipality> ServedBy(SubmissionDocument document, DimOrganisation organisation, Gazetteer gazetteer)
    {
        var area = document.Organisation.Municipalities("ORG_AREA");
        var keys = new MunicipalityKeys(gazetteer, document.Catalogue.Year, area);
        return [.. area.Select(keys.Of).Where(key => key != DimArea.NotKnown).Distinct().Order().Select(key => new BridgeServedMunicipality
        {
            OrganisationKey = organisation.OrganisationKey, MunicipalityKey = key,
        })];
    }

    /// <summary>Writes the row and its municipalities, and sets how long the organisation's rows hold.</summary>
    public static async Task SaveAsync(ParContext context, DimOrganisation organisation, List<BridgeServedMunicipality> served, CancellationToken cancel)
    {
        var (parId, side, key) = (organisation.ParId, organisation.Side, organisation.OrganisationKey);
        var rows = await context.DimOrganisations.Where(row => row.ParId == parId && row.Side == side).ToListAsync(cancel);
        if (rows.Find(row => row.OrganisationKey == key) is { } known)
        {
            context.Entry(known).CurrentValues.SetValues(organisation);
            await context.ServedMunicipalities.Where(row => row.OrganisationKey == key).ExecuteDeleteAsync(cancel);
        }
        else
        {
            context.Add(organisation);
            rows.Add(organisation);
        }

        rows.Sort((one, other) => one.ValidFromRound.CompareTo(other.ValidFromRound));
        for (var index = 0; index < rows.Count; index++)
            rows[index].ValidToRound = index + 1 < rows.Count ? Round.FromKey(rows[index + 1].ValidFromRound).Before.Key : null;
        await context.SaveChangesAsync(cancel);
        await context.InsertRowsAsync(served, cancel);
    }

    private static string Clipped(string? text, int length) => text is null ? "" : text.Length <= length ? text : text[..length];
}
