using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A municipality code was in force in the statistic year, and a client has one when the organisation serves several municipalities.</summary>
public sealed class MunicipalityIsValid : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-018";

    /// <inheritdoc/>
    public override bool IsRelied => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new("Kuntakoodi on voimassa", "Kommunkoden är i kraft", "The municipality code is in force");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Kuntakoodi ei ole voimassa", "Kommunkoden är inte i kraft", "The municipality code is not in force");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Käytä Tilastokeskuksen kuntakoodia tilastovuodelta; yhdistyneen kunnan asiakas saa uuden kunnan koodin. Asiakkaan kunta on pakollinen, kun toiminta-alueella on useita kuntia; 999 tarkoittaa, ettei kuntaa tiedetä.",
        "Använd Statistikcentralens kommunkod för statistikåret; en klient i en sammanslagen kommun får den nya kommunens kod. Klientens kommun är obligatorisk när verksamhetsområdet har flera kommuner; 999 betyder att kommunen inte är känd.",
        "Use the municipality code of Statistics Finland for the statistic year; a client of a merged municipality gets the code of the new one. The client's municipality is mandatory when several municipalities are served; 999 means that it is not known.");

    /// <summary>The code of a client whose municipality is not known.</summary>
    public const string NotKnown = "999";

    private static readonly Label NotInForce = new(
        "{0}: kuntakoodi {1} ei ole ollut voimassa vuonna {2}.",
        "{0}: kommunkoden {1} var inte i kraft {2}.",
        "{0}: the municipality code {1} was not in force in {2}.");

    private static readonly Label Missing = new(
        "{0} puuttuu, vaikka toiminta-alueella on useita kuntia.",
        "{0} saknas, fast verksamhetsområdet har flera kommuner.",
        "{0} is missing although several municipalities are served.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        foreach (var sheet in subject.Document.Sheets)
        {
            foreach (var variable in sheet.Columns.Select(column => column.Variable))
            {
                if (variable?.Type is VariableType.Municipality or VariableType.Municipalities)
                    Check(sheet, variable, subject, findings);
            }
        }

        if (subject.Document.Organisation.Municipalities("ORG_AREA").Count > 1)
            CheckGiven(subject, findings);
    }

    private static void Check(Sheet sheet, Variable variable, ScreeningSubject subject, RuleFindings findings)
    {
        var year = subject.Round.Year;
        foreach (var row in sheet.Rows)
        {
            foreach (var code in row.Municipalities(variable.Code))
            {
                var isNotKnown = code == NotKnown && sheet.Level == RecordLevel.Client;
                if (!isNotKnown && subject.Context.Gazetteer.Find(code, year) is null)
                    findings.Add(sheet.Level, row.Number, variable.Code, NotInForce.With(Messages.Named(variable), code, year));
            }
        }
    }

    private static void CheckGiven(ScreeningSubject subject, RuleFindings findings)
    {
        var column = subject.Columns.Municipality;
        foreach (var row in subject.Document.Rows(RecordLevel.Client))
        {
            if (row.Text(column) is null)
                findings.Add(RecordLevel.Client, row.Number, column, Missing.With(column));
        }
    }
}
