using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Review;

/// <summary>Words about submissions, for those who deliver them and those who review them.</summary>
internal static class SubmissionTexts
{
    public static Label File { get; } = new("Tiedosto", "Fil", "File");

    public static Label Received { get; } = new("Vastaanotettu", "Mottagen", "Received");

    public static Label Revision { get; } = new("Versio", "Version", "Revision");

    public static Label StateTitle { get; } = new("Tila", "Läge", "State");

    public static Label Errors { get; } = new("Virheitä", "Fel", "Errors");

    public static Label Warnings { get; } = new("Huomautuksia", "Varningar", "Warnings");

    public static Label Clients { get; } = new("Asiakkaita", "Klienter", "Clients");

    public static Label Round { get; } = new("Kierros", "Omgång", "Round");

    public static Label Findings { get; } = new("Havainnot", "Anmärkningar", "Findings");

    public static Label NoFindings { get; } = new("Tarkistus ei löytänyt huomautettavaa.", "Kontrollen hittade inget att anmärka på.", "Screening found nothing to remark on.");

    public static Label Severity { get; } = new("Vakavuus", "Allvar", "Severity");

    public static Label Where { get; } = new("Kohta", "Ställe", "Place");

    public static Label What { get; } = new("Mitä", "Vad", "What");

    public static Label Guidance { get; } = new("Mitä tehdä", "Gör så här", "What to do");

    public static Label WholeFile { get; } = new("koko tiedosto", "hela filen", "the whole file");

    public static Label Sheet { get; } = new("taulukko {0}", "blad {0}", "sheet {0}");

    public static Label Row { get; } = new("rivi {0}", "rad {0}", "row {0}");

    public static Label Column { get; } = new("sarake {0}", "kolumn {0}", "column {0}");

    public static Label State(SubmissionState? state) => state switch
    {
        null => new("Ei toimitettu", "Inte lämnad", "Not delivered"),
        SubmissionState.Received => new("Vastaanotettu", "Mottagen", "Received"),
        SubmissionState.Screened => new("Tarkistettu koneellisesti", "Kontrollerad maskinellt", "Screened"),
        SubmissionState.Rejected => new("Hylätty virheiden vuoksi", "Underkänd på grund av fel", "Rejected for errors"),
        SubmissionState.Loaded => new("Odottaa hyväksyntää", "Väntar på godkännande", "Awaits approval"),
        SubmissionState.Approved => new("Hyväksytty", "Godkänd", "Approved"),
        SubmissionState.Returned => new("Palautettu korjattavaksi", "Returnerad för rättelse", "Returned for correction"),
        SubmissionState.Proposed => new("Uusi versio, odottaa päätöstä", "Ny version, väntar på beslut", "New revision, awaits a decision"),
        SubmissionState.Declined => new("Ei otettu käyttöön", "Inte tagen i bruk", "Not taken"),
        SubmissionState.Withdrawn => new("Peruttu", "Återtagen", "Withdrawn"),
        _ => new("Korvattu uudella", "Ersatt med en ny", "Replaced by a newer one"),
    };

    public static Label Of(Severity severity) => severity switch
    {
        Warehouse.Collection.Severity.Error => new("Virhe", "Fel", "Error"),
        Warehouse.Collection.Severity.Warning => new("Huomautus", "Varning", "Warning"),
        _ => new("Tiedoksi", "För kännedom", "Information"),
    };

    /// <summary>How the content came to be, in a word or two.</summary>
    public static Label Of(SubmissionSource source) => source switch
    {
        SubmissionSource.AlignedSystem => new("Muu järjestelmä", "Annat system", "Other system"),
        SubmissionSource.Survey => new("Kysely", "Enkät", "Survey"),
        _ => new("PAR", "PAR", "PAR"),
    };

    public static Label SourceTitle { get; } = new("Lähde", "Källa", "Source");

    /// <summary>A place in a file in words: <c>taulukko clients, rivi 12, sarake ENT_REF</c>.</summary>
    public static string Of(Location location, Language language)
    {
        var parts = new List<string>();
        if (location.Sheet is { } sheet)
            parts.Add(Sheet.With(sheet).In(language));
        if (location.Row is { } row)
            parts.Add(Row.With(row).In(language));
        if (location.Column is { } column)
            parts.Add(Column.With(column).In(language));
        return parts.Count == 0 ? WholeFile.In(language) : string.Join(", ", parts);
    }
}
