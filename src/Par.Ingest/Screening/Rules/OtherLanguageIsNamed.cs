using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>"Other language" comes with the name of the language.</summary>
public sealed class OtherLanguageIsNamed : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-017";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Muu kieli on nimetty", "Annat språk är nämnt", "The other language is named");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Muun kielen nimi puuttuu", "Namnet på det andra språket saknas", "The other language is not named");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Kirjoita kielen nimi, tai valitse koodi 99, jos kieltä ei tiedetä.",
        "Skriv språkets namn, eller välj koden 99 om språket inte är känt.",
        "Write the name of the language, or choose code 99 if it is not known.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Client;

    private static readonly Label Unnamed = new(
        "Äidinkieleksi on valittu muu kieli, mutta {0} on tyhjä.",
        "Som modersmål har valts annat språk, men {0} är tom.",
        "The mother tongue is given as other, but {0} is empty.");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        if (row.Code(subject.Columns.Language)?.Kind == CodeKind.Other && row.Text(subject.Columns.LanguageText) is null)
            findings.Add(Level, row.Number, subject.Columns.LanguageText, Unnamed.With(subject.Columns.LanguageText));
    }
}
