using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A mandatory variable has an answer on every row; "no information" is one.</summary>
public sealed class MandatoryIsAnswered : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-010";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Pakollinen tieto on annettu", "Obligatorisk uppgift är given", "Mandatory values are given");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Pakollinen tieto puuttuu", "En obligatorisk uppgift saknas", "A mandatory value is missing");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Täydennä tieto. Jos sitä ei tiedetä, käytä koodia \"ei tietoa\" (9 tai 99), jos luettelossa on sellainen.",
        "Komplettera uppgiften. Om den inte är känd, använd koden \"ingen uppgift\" (9 eller 99) om förteckningen har en sådan.",
        "Fill in the value. If it is not known, use the code for \"no information\" (9 or 99) where the list has one.");

    private static readonly Label Missing = new("{0} puuttuu.", "{0} saknas.", "{0} is missing.");

    private static readonly Label MissingCode = new("{0} puuttuu. Koodit: {1}.", "{0} saknas. Koder: {1}.", "{0} is missing. Codes: {1}.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        foreach (var sheet in subject.Document.Sheets)
        {
            foreach (var column in sheet.Columns)
            {
                if (column.Variable is not { } variable || !IsAsked(variable, subject.Document.Header))
                    continue;
                var message = variable.IsCoded
                    ? MissingCode.With(Messages.Named(variable), Messages.Listed(subject.Document.Catalogue.CodesOf(variable)))
                    : Missing.With(Messages.Named(variable));
                foreach (var row in sheet.Rows)
                {
                    if (row[column] is null)
                        findings.Add(sheet.Level, row.Number, variable.Code, message);
                }
            }
        }
    }

    /// <summary>
    /// True when a file must answer the variable. A survey answer holds totals: of a young person it must know no more than gender and age, of the
    /// organisation what it is and where it works, of a worker the person-years.
    /// </summary>
    internal static bool IsAsked(Variable variable, SubmissionHeader header) => variable.Requirement switch
    {
        Requirement.Mandatory => !header.IsSurvey || variable.Level == RecordLevel.Organisation || OfSurveys.Contains(variable.Concept),
        Requirement.MandatoryInJanuary => header.Round.Kind == RoundKind.January && (!header.IsSurvey || OfSurveys.Contains(variable.Concept)),
        _ => false,
    };

    private static readonly HashSet<string> OfSurveys =
        new(["client-id", "birth-year", "gender", "reach", "worker-id", "worker-person-years"], StringComparer.Ordinal);
}
