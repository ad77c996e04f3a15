using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Loading;

/// <summary>Findings that are about the intake and not about what stands in the file.</summary>
internal static class IntakeFindings
{
    /// <summary>The file is not in the file store any more.</summary>
    public static Finding FileIsGone { get; } = new("PAR-000", Severity.Error, Location.File,
        new Label("Toimitettua tiedostoa ei ole enää tallessa.", "Den levererade filen finns inte kvar.", "The delivered file is no longer there."),
        new Label("Toimita tiedosto uudelleen.", "Leverera filen på nytt.", "Deliver the file again."));
}
