using Microsoft.EntityFrameworkCore;
using Par.Ingest.Formats.Document;
using Par.Warehouse;
using Par.Warehouse.Collection;
using Par.Warehouse.Star;
using Par.Warehouse.Storage;

namespace Par.Ingest.Loading;

/// <summary>
/// The versions of an organisation in <c>dim_organisation</c>. What a version is valid for follows from the loaded submissions alone, so it is the same in
/// whatever order they were loaded.
/// </summary>
internal static class OrganisationVersions
{
    /// <summary>The version that a document describes. The same details give the same key.</summary>
    public static DimOrganisation Of(SubmissionDocument document)
    {
        var (header, row) = (document.Header, document.Organisation);
        string[] details =
        [
            Clipped(row.Text("ORG_NAME"), 200), Clipped(row.Text("ORG_UNITNAME"), 200), Clipped(row.Text("ORG_BID"), 16),
            row.Code("ORG_TYPE")?.Concept ?? "other", row.Municipality("ORG_HOME") ?? "999",
            string.Join(' ', row.Municipalities("ORG_AREA").Order(StringComparer.Ordinal)),
        ];
        var places = row.Integer("ORG_PLACES");
        return new DimOrganisation
        {
            OrganisationKey = StableKey.Of(
                ["organisation", header.ParId, header.Side.Code(), .. details, places?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""]),
            ParId = header.ParId, Side = header.Side,
            Name = details[0], ServiceName = details[1], BusinessId = details[2], AdministratorType = details[3], HomeMunicipality = details[4],
            AreaMunicipalities = details[5], StartPlaces = places, ValidFromRound = header.Round.Key,
        };
    }

    /// <summary>Adds the version to the context unless the database has it.</summary>
    public static async Task AddAsync(ParContext context, DimOrganisation version, CancellationToken cancel)
    {
        if (await context.DimOrganisations.FindAsync([version.OrganisationKey], cancel) is null)
            context.Add(version);
    }

    /// <summary>
    /// Sets the validity of the organisation's versions: from the first round that delivered a version to the last, open for the newest; and removes versions
    /// that no valid submission delivers any more.
    /// </summary>
    public static async Task AlignAsync(ParContext context, string parId, Side side, CancellationToken cancel)
    {
        var delivered = await context.Submissions
            .Where(row => row.ParId == parId && row.Side == side && row.OrganisationKey != null)
            .Where(SubmissionTransitions.HaveFacts)
            .Select(row => new { row.RoundKey, row.OrganisationKey }).ToListAsync(cancel);
        var newest = delivered.MaxBy(row => row.RoundKey)?.OrganisationKey;
        foreach (var version in await context.DimOrganisations.Where(row => row.ParId == parId && row.Side == side).ToListAsync(cancel))
        {
            var rounds = delivered.Where(row => row.OrganisationKey == version.OrganisationKey).Select(row => row.RoundKey).ToList();
            if (rounds.Count == 0)
            {
                context.Remove(version);
                continue;
            }
            version.ValidFromRound = rounds.Min();
            version.ValidToRound = version.OrganisationKey == newest ? null : rounds.Max();
        }
    }

    private static string Clipped(string? text, int length) => text is null ? "" : text.Length <= length ? text : text[..length];
}
