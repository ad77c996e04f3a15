using System.Globalization;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening;

/// <summary>The words of a screening report in one language.</summary>
internal sealed class ReportWords(Language language)
{
    private static readonly Label Sheet = new("taulukko", "blad", "sheet");
    private static readonly Label Row = new("rivi", "rad", "row");
    private static readonly Label Column = new("sarake", "kolumn", "column");
    private static readonly Label File = new("koko tiedosto", "hela filen", "the whole file");
    private static readonly Label ErrorWord = new("VIRHE", "FEL", "ERROR");
    private static readonly Label WarningWord = new("HUOMAUTUS", "VARNING", "WARNING");
    private static readonly Label InformationWord = new("TIEDOKSI", "FÖR KÄNNEDOM", "NOTE");
    private static readonly Label Unreadable = new("Tiedostoa ei voitu lukea.", "Filen kunde inte läsas.", "The file could not be read.");

    private static readonly Label Errors = new(
        "Tiedostoa ei voi ottaa vastaan: virheitä {0}, huomautuksia {1}.",
        "Filen kan inte tas emot: {0} fel, {1} varningar.",
        "The file cannot be accepted. Errors: {0}, warnings: {1}.");

    private static readonly Label Accepted = new(
        "Tiedosto kelpaa; huomautuksia {0}.", "Filen duger; {0} varningar.", "The file is fine. Warnings: {0}.");

    public static ReportWords Of(Language language) => new(language);

    public string Severity(Severity severity) => (severity switch
    {
        Warehouse.Collection.Severity.Error => ErrorWord,
        Warehouse.Collection.Severity.Warning => WarningWord,
        _ => InformationWord,
    }).In(language);

    public string Place(Location place)
    {
        var parts = new List<string>();
        if (place.Sheet is not null)
            parts.Add($"{Sheet.In(language)} {place.Sheet}");
        if (place.Row is { } row)
            parts.Add($"{Row.In(language)} {row.ToString(CultureInfo.InvariantCulture)}");
        if (place.Column is not null)
            parts.Add($"{Column.In(language)} {place.Column}");
        return parts.Count == 0 ? File.In(language) : string.Join(", ", parts);
    }

    public string Verdict(ScreeningVerdict verdict, int errors, int warnings) => (verdict switch
    {
        ScreeningVerdict.Unreadable => Unreadable,
        ScreeningVerdict.Errors => Errors.With(errors, warnings),
        _ => Accepted.With(warnings),
    }).In(language);
}
