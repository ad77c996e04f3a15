using System.Text.RegularExpressions;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>A diary number of a grant has the form of one and is that of a decision for the organisation.</summary>
public sealed partial class GrantIsInTheRegister : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-049";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Avustuksen diaarinumero on rekisterissä",
        "Understödets diarienummer finns i registret",
        "The grant is in the register");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Avustuksen diaarinumeroa ei ole rekisterissä",
        "Understödets diarienummer finns inte i registret",
        "The grant is not in the register");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Kopioi diaarinumero avustuspäätöksestä, esimerkiksi LSSAVI/1234/2024. Jos numero on oikein, ilmoita siitä tiedonkeruuseen: päätös voi puuttua rekisteristä.",
        "Kopiera diarienumret från understödsbeslutet, till exempel LSSAVI/1234/2024. Om numret är rätt, meddela insamlingen: beslutet kan saknas i registret.",
        "Copy the diary number from the decision, for example LSSAVI/1234/2024. If it is right, tell the collection: the register may lack the decision.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Organisation;

    private static readonly string[] Columns = ["ORG_GRANT_1", "ORG_GRANT_2", "ORG_GRANT_3"];

    private static readonly Label NotOne = new(
        "{0} ei ole diaarinumeron muotoinen.",
        "{0} har inte formen av ett diarienummer.",
        "{0} does not have the form of a diary number.");

    private static readonly Label Unknown = new(
        "{0}: organisaatiolla ei ole tällä diaarinumerolla avustuspäätöstä vuosina {1}–{2}.",
        "{0}: organisationen har inget understödsbeslut med detta diarienummer åren {1}–{2}.",
        "{0}: the organisation has no grant decision under this diary number in {1}–{2}.");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        var year = subject.Round.Year;
        foreach (var column in Columns)
        {
            if (row.Text(column) is not { } text)
                continue;
            var number = string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
            if (!DiaryNumber().IsMatch(number))
                findings.Add(Level, row.Number, column, NotOne.With(column));
            else if (subject.Context.Grants is { YearIsKnown: true } grants
                && !grants.Decisions.Any(grant => string.Equals(grant.DiaryNumber, number, StringComparison.OrdinalIgnoreCase)))
                findings.Add(Level, row.Number, column, Unknown.With(column, year - 1, year));
        }
    }

    [GeneratedRegex(@"^\p{L}{2,10}/[0-9]{1,7}(/[0-9.]{1,10})?/(19|20)[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex DiaryNumber();
}
