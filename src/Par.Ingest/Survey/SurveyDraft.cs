using System.Globalization;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Json;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Survey;

/// <summary>
/// A survey answer as a submission: one anonymous row for each young person who was counted, with gender, a birth year inside the age group marked as
/// estimated, and the code for "no information" wherever the list has one. What has no such code stays empty. The same answer gives the same bytes.
/// </summary>
public static class SurveyDraft
{
    /// <summary>The client system that such a file names.</summary>
    public const string System = "SURVEY";

    private static readonly Label Notice = new(
        "Kyselyvastaus: viranomainen on syöttänyt organisaation ilmoittamat kokonaismäärät. Rivit eivät kuvaa yksittäisiä nuoria, ja syntymävuosi on arvio ikäryhmän sisältä.",
        "Enkätsvar: myndigheten har matat in de totalantal som organisationen har uppgett. Raderna beskriver inte enskilda unga, och födelseåret är en uppskattning inom åldersgruppen.",
        "Survey answer: the authority has entered the totals that the organisation gave. The rows describe no individual young people, and the year of birth is an estimate within the age group.");

    /// <summary>Writes the answer as a submission in JSON.</summary>
    public static byte[] Write(SurveyAnswer answer, CatalogueYear catalogue)
    {
        using var stream = new MemoryStream();
        JsonFormat.Write(Of(answer, catalogue), stream);
        return stream.ToArray();
    }

    /// <summary>The answer as a submission.</summary>
    public static SubmissionDraft Of(SurveyAnswer answer, CatalogueYear catalogue)
    {
        var header = new SubmissionHeader(SubmissionHeader.CurrentFormat, answer.ParId, answer.Side, answer.Round, System);
        var draft = new SubmissionDraft(header, catalogue) { Notice = Notice };
        FillOrganisation(draft, answer.Organisation, catalogue);
        var municipality = answer.Organisation.Area is [var only] ? only : "999";
        foreach (var count in answer.Counts)
        {
            for (var number = 0; number < count.Contacted; number++)
                AddClient(draft, catalogue, count, isReached: number < count.Reached, municipality);
        }
        if (answer.Round.Kind == RoundKind.January)
            AddWorkers(draft, catalogue, answer);
        return draft;
    }

    /// <summary>
    /// The age that stands for everybody in a group: its middle; of the open groups the youngest of the oldest and the oldest of the youngest, so that nobody is
    /// made out to be a child or very old.
    /// </summary>
    internal static int AgeOf(AgeGroup group, IReadOnlyList<AgeGroup> groups) =>
        group == groups[0] ? group.To : group == groups[^1] ? group.From : (group.From + group.To) / 2;

    private static void FillOrganisation(SubmissionDraft draft, SurveyOrganisation organisation, CatalogueYear catalogue)
    {
        var (row, sheet) = (draft.Organisation, draft.Sheet(RecordLevel.Organisation));
        row["ORG_NAME"] = organisation.Name;
        row["ORG_UNITNAME"] = organisation.ServiceName;
        row["ORG_BID"] = organisation.BusinessId;
        row["ORG_TYPE"] = organisation.AdministratorType;
        row["ORG_HOME"] = organisation.HomeMunicipality;
        row["ORG_AREA"] = organisation.Area;
        if (draft.Header.Round.Kind == RoundKind.January)
            FillUnknown(row, sheet, catalogue);
    }

    private static void AddClient(SubmissionDraft draft, CatalogueYear catalogue, SurveyCount count, bool isReached, string municipality)
    {
        var (side, clients) = (draft.Header.Side, draft.Clients);
        var groups = catalogue.AgeGroups.Where(group => group.Sides.Contains(side)).ToList();
        var number = clients.Rows.Count + 1;
        var row = clients.Add();
        var prefix = side.Code();
        row[prefix + "_ID"] = string.Create(CultureInfo.InvariantCulture, $"S{number:0000}");
        row[prefix + "_BYEAR"] = catalogue.Year - AgeOf(groups.Find(group => group.Number == count.AgeGroup)
            ?? throw new ArgumentException($"The catalogue of {catalogue.Year} has no age group {count.AgeGroup} for {prefix}.", nameof(count)), groups);
        row[prefix + "_BEST"] = true;
        row[prefix + "_SEX"] = CodeOf(catalogue, "SEX", count.Gender);
        row[prefix + "_KUNTA"] = municipality;
        if (side == Side.Ent)
            row["ENT_REACH"] = CodeOf(catalogue, "REACH", isReached ? "reached" : "contacted-not-reached");
        FillUnknown(row, clients, catalogue);
    }

    /// <summary>Equal shares in hundredths of a person-year that sum to what was answered.</summary>
    private static void AddWorkers(SubmissionDraft draft, CatalogueYear catalogue, SurveyAnswer answer)
    {
        var hundredths = (int)decimal.Round(answer.PersonYears * 100);
        for (var number = 1; number <= answer.Workers; number++)
        {
            var row = draft.Workers.Add();
            row["W_ID"] = string.Create(CultureInfo.InvariantCulture, $"W{number:000}");
            var share = (hundredths / answer.Workers) + (number <= hundredths % answer.Workers ? 1 : 0);
            row["W_HTV"] = share / 100m;
            FillUnknown(row, draft.Workers, catalogue);
        }
    }

    /// <summary>"No information" in every empty mandatory answer whose list has such a code.</summary>
    private static void FillUnknown(DraftRow row, DraftSheet sheet, CatalogueYear catalogue)
    {
        foreach (var variable in sheet.Columns.Where(variable => variable.IsCoded && variable.Requirement is Requirement.Mandatory or Requirement.MandatoryInJanuary))
        {
            if (row[variable.Code] is null && catalogue.CodesOf(variable).Codes.FirstOrDefault(code => code.Kind == CodeKind.NoInformation) is { } unknown)
                row[variable.Code] = unknown;
        }
    }

    private static Code CodeOf(CatalogueYear catalogue, string list, string concept) =>
        catalogue.CodeLists[list].Codes.FirstOrDefault(code => code.Concept == concept)
        ?? throw new ArgumentException($"The list {list} of {catalogue.Year} has no {concept}.", nameof(concept));
}
