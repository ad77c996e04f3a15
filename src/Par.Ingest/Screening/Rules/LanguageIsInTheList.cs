using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>The name that comes with "other language" is not that of a listed language: such a client is recoded.</summary>
public sealed class LanguageIsInTheList : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-118";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Muu kieli ei ole luettelossa",
        "Det andra språket finns inte i förteckningen",
        "The other language is not in the list");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Muuksi kirjoitettu kieli on luettelossa",
        "Det språk som skrivits som annat finns i förteckningen",
        "The language written as other is in the list");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Valitse äidinkieleksi luettelon koodi ja tyhjennä kielen nimi.",
        "Välj kodförteckningens kod för modersmålet och töm språkets namn.",
        "Choose the code of the list as the mother tongue and empty the name.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Client;

    private static readonly Label Listed = new(
        "Muuksi kieleksi kirjoitettu kieli on luettelossa: {0} (koodi {1}).",
        "Språket som skrivits som annat språk finns i förteckningen: {0} (kod {1}).",
        "The language written as \"other\" is in the list: {0} (code {1}).");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        var (code, text) = (subject.Columns.Language, subject.Columns.LanguageText);
        if (row.Code(code)?.Kind != CodeKind.Other || row.Text(text) is not { } name)
            return;
        var languages = subject.Document.Catalogue.CodesOf(subject.Document.Catalogue.Variable(code)).Codes;
        if (languages.FirstOrDefault(language => language.Kind == CodeKind.Answer && Names(language).Contains(name, StringComparer.OrdinalIgnoreCase)) is { } listed)
            findings.Add(Level, row.Number, text, Listed.With(listed.Label, listed.Value));
    }

    // A label may name several, such as "Persia tai dari".
    private static readonly string[] Between = [" tai ", " eller ", " or ", ", ", " / "];

    private static IEnumerable<string> Names(Code language) => new[] { language.Label.Fi, language.Label.Sv, language.Label.En }
        .SelectMany(label => label.Split(Between, StringSplitOptions.TrimEntries));
}
