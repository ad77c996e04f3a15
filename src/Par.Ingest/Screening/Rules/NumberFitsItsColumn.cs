using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>
/// A number is no larger than what the warehouse stores of it: below 1,000 for shares and person-years, below 10,000 for hours. What other rules only warn of is an
/// error beyond that, because the file could not be loaded.
/// </summary>
public sealed class NumberFitsItsColumn : ScreeningRule
{
    /// <summary>The least share, in per cent, and number of person-years that is too large to be stored.</summary>
    public const decimal Shares = 1_000;

    private const decimal Hours = 10_000;

    /// <inheritdoc/>
    public override string Id => "PAR-139";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Luku on tallennettavissa", "Talet kan sparas", "A number can be stored");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Luku on mahdottoman suuri", "Talet är omöjligt stort", "A number is impossibly large");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista luku ja sen desimaalipilkku: 12500 on usein 12,5 tai 125 ilman pilkkua.",
        "Kontrollera talet och dess decimaltecken: 12500 är ofta 12,5 eller 125 utan decimaltecken.",
        "Look at the number and its decimal sign: 12500 is often 12.5 or 125 without the sign.");

    private static readonly Label TooLarge = new(
        "{0}: luvun pitää olla alle {1}.", "{0}: talet ska vara mindre än {1}.", "{0}: the number must be below {1}.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        foreach (var sheet in subject.Document.Sheets)
        {
            foreach (var column in sheet.Columns)
            {
                if (column.Variable is not { Type: VariableType.Decimal, Level: RecordLevel.Worker or RecordLevel.Period } variable)
                    continue;
                var limit = variable.Level == RecordLevel.Worker ? Shares : Hours;
                foreach (var row in sheet.Rows)
                    if (row.Decimal(variable.Code) is { } value && Math.Abs(Math.Round(value, 2)) >= limit)
                        findings.Add(sheet.Level, row.Number, variable.Code, TooLarge.With(Messages.Named(variable), limit));
            }
        }
    }
}
