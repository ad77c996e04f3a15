using System.Globalization;
using Par.Ingest.Formats.Document;
using Par.Ingest.Sample.Clients;
using Par.Ingest.Sample.Register;
using Par.Ingest.Sample.Volumes;
using Par.Warehouse.Collection;
using Par.Warehouse.Star;

namespace Par.Ingest.Sample.Drafting;

/// <summary>Writes the organisation's own row.</summary>
internal static class OrganisationRow
{
    private static readonly string[] Types =
        ["", "municipality", "several-municipalities", "joint-authority", "foundation", "association", "company", "cooperative", "parish"];

    /// <summary>Fills the row; funding, sectors and methods in January.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="volume">Its volume in the year.</param>
    /// <param name="grants">Its grant decisions of the year.</param>
    /// <param name="habits">Its habits in the year.</param>
    /// <param name="divisions">Divisions of earlier years.</param>
    /// <param name="random">The organisation's generator.</param>
    public static void Fill(SubmissionDraft draft, SampleOrganisation organisation, OrganisationVolume volume, IReadOnlyList<FactGrant> grants, Habits habits,
        Divisions divisions, SampleRandom random)
    {
        var (row, sheet, round) = (draft.Organisation, draft.Sheet(Warehouse.Catalogue.RecordLevel.Organisation), draft.Header.Round);
        row["ORG_NAME"] = organisation.Name;
        row["ORG_UNITNAME"] = organisation.ServiceName;
        row["ORG_BID"] = organisation.BusinessId;
        if (organisation.Type == AdministratorType.Association)
            row["ORG_ASSOC"] = random.Between(900_000, 999_999).ToString(CultureInfo.InvariantCulture);
        row["ORG_TYPE"] = habits.Codes.Of("OTYPE", Types[(int)organisation.Type]);
        row["ORG_HOME"] = divisions.CodesOf(organisation.Home, round.Year)[0];
        row["ORG_AREA"] = organisation.Area.SelectMany(code => divisions.CodesOf(code, round.Year));
        if (organisation.Side == Side.Ty && sheet.Has("ORG_PLACES"))
            row["ORG_PLACES"] = Math.Max(6, volume.Clients * random.Between(35, 55) / 100);
        if (round.Kind != RoundKind.January)
            return;
        if (organisation.Side == Side.Ty)
        {
            row["ORG_SECTORS"] = habits.PickSeveral(WorkshopShares.Sectors, 2 + Math.Min(8, volume.Clients / 25), ref random)
                .Select(concept => habits.Codes.Of("SECT", concept));
            row["ORG_METH"] = new[] { "individual-coaching" }.Concat(habits.PickSeveral(WorkshopShares.Methods, 4, ref random)).Distinct()
                .Select(concept => habits.Codes.Of("METH", concept));
        }
        foreach (var (number, grant) in grants.Take(3).Index())
            row[string.Create(CultureInfo.InvariantCulture, $"ORG_GRANT_{number + 1}")] = grant.DiaryNumber;
        Fund(row, organisation, grants.Sum(grant => grant.GrantedEuros), random);
    }

    /// <summary>State grant, own share, projects, sold coaching, income from work, other; whole euros, never less than the grant.</summary>
    private static void Fund(DraftRow row, SampleOrganisation organisation, decimal grant, SampleRandom random)
    {
        var basis = Math.Max(grant, 20_000m);
        var workshop = organisation.Side == Side.Ty;
        decimal[] euros =
        [
            grant,
            basis * random.Between(workshop ? 60 : 15, workshop ? 180 : 60) / 100m,
            random.Chance(0.3) ? basis * random.Between(10, 80) / 100m : 0,
            workshop ? basis * random.Between(20, 150) / 100m : 0,
            workshop ? basis * random.Between(5, 45) / 100m : 0,
            random.Chance(0.2) ? basis * random.Between(2, 20) / 100m : 0,
        ];
        for (var index = 0; index < euros.Length; index++)
            row[string.Create(CultureInfo.InvariantCulture, $"ORG_FUND_{index + 1}")] = decimal.Round(euros[index]);
    }
}
