using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>Counts, hours and euros are zero or more.</summary>
public sealed class NumberIsNotNegative : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-131";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Luku ei ole negatiivinen",
        "Talet är inte negativt",
        "A number is not negative");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Luku on negatiivinen", "Talet är negativt", "A number is negative");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Anna luku ilman miinusmerkkiä; tyhjä tarkoittaa, ettei tietoa ole.",
        "Ange talet utan minustecken; tomt betyder att uppgiften saknas.",
        "Give the number without a minus sign; an empty cell means that there is none.");

    private static readonly Label Negative = new("{0} on negatiivinen.", "{0} är negativ.", "{0} is negative.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        foreach (var sheet in subject.Document.Sheets)
        {
            foreach (var column in sheet.Columns)
            {
                if (column.Variable is not { Type: VariableType.Integer or VariableType.Decimal or VariableType.Money } variable || IsAskedElsewhere(variable))
                    continue;
                foreach (var row in sheet.Rows)
                {
                    if (row[column]?.StartsWith('-') == true && row.Decimal(variable.Code) < 0)
                        findings.Add(sheet.Level, row.Number, variable.Code, Negative.With(Messages.Named(variable)));
                }
            }
        }
    }

    // Years of birth, person-years and a worker's experience have ranges of their own.
    private static bool IsAskedElsewhere(Variable variable) =>
        variable.Concept.EndsWith("birth-year", StringComparison.Ordinal)
        || variable.Code is "W_HTV" or "W_EXP_Y" or "W_EXP_M" or "W_GRANT";
}
