using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Loading;

/// <summary>Findings that are about the intake and not about what stands in the file.</summary>
internal static class IntakeFindings
{
    /// <summary>The file is not in the file store any more, or has suffered there.</summary>
    public static Finding FileIsGone { get; } = new("PAR-000", Severity.Error, Location.File,
        new Label("Toimitettua tiedostoa ei ole enää tallessa.", "Den levererade filen finns inte kvar.", "The delivered file is no longer there."),
        new Label("Toimita tiedosto uudelleen.", "Leverera filen på nytt.", "Deliver the file again."));

    /// <summary>The intake failed again and again, for a reason that is not in the file's rules.</summary>
    public static Finding SetAside { get; } = new("PAR-000", Severity.Error, Location.File,
        new Label(
            "Tiedoston käsittely keskeytyi järjestelmän virheeseen. Vika ei ole tiedostossasi.",
            "Behandlingen av filen avbröts av ett fel i systemet. Felet ligger inte i din fil.",
            "Processing the file was stopped by a fault in the system. The fault is not in your file."),
        new Label(
            "Tiedot eivät ole vielä mukana. Virhe on kirjattu ylläpitoa varten. Toimita tiedosto myöhemmin uudelleen; jos se ei auta, ota yhteyttä ylläpitoon.",
            "Uppgifterna är inte med ännu. Felet har antecknats för administratören. Leverera filen på nytt senare; kontakta administratören om det inte hjälper.",
            "The data are not in yet. The fault has been recorded for the maintainers. Deliver the file again later; if that does not help, contact them."));
}
