using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A business id (Y-tunnus) has the check digit that its digits ask for.</summary>
public sealed class BusinessIdIsValid : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-041";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Y-tunnus on oikein", "FO-numret är rätt", "The business ID is right");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Y-tunnus on väärin", "FO-numret är fel", "The business ID is wrong");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Tarkista Y-tunnus esimerkiksi YTJ-palvelusta (ytj.fi).",
        "Kontrollera FO-numret till exempel i tjänsten FODS (ytj.fi).",
        "Check the business ID, for example in the service BIS (ytj.fi).");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Organisation;

    private const string Column = "ORG_BID";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2];

    private static readonly Label Wrong = new(
        "{0}: Y-tunnus on muotoa 1234567-8 ja sen tarkistusnumeron pitää täsmätä.",
        "{0}: ett FO-nummer har formen 1234567-8 och dess kontrollsiffra ska stämma.",
        "{0}: a business ID has the form 1234567-8 and its check digit must match.");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Text(Column) is { } id && !IsValid(id))
            findings.Add(Level, row.Number, Column, Wrong.With(Column));
    }

    /// <summary>The weighted sum of the digits modulo 11 gives the check digit; a remainder of 1 is never given out.</summary>
    internal static bool IsValid(string id)
    {
        if (id.Length != 9 || id[7] != '-' || !id.Where((_, index) => index != 7).All(char.IsAsciiDigit))
            return false;
        var remainder = Weights.Select((weight, index) => weight * (id[index] - '0')).Sum() % 11;
        return remainder != 1 && id[8] - '0' == (remainder == 0 ? 0 : 11 - remainder);
    }
}
