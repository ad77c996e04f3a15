using Par.Portal.Review;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit.Receipts;

/// <summary>Texts of a receipt.</summary>
internal static class ReceiptTexts
{
    public static Label Title { get; } = new("Toimituksen kuitti", "Kvitto på leveransen", "Receipt of the submission");

    public static Label Download { get; } = new("Lataa kuitti (PDF)", "Ladda ner kvittot (PDF)", "Download the receipt (PDF)");

    public static Label Side { get; } = new("Toiminta", "Verksamhet", "Form of work");

    public static Label Source { get; } = new("Tietolähde", "Uppgiftskälla", "Source");

    public static Label Size { get; } = new("Koko", "Storlek", "Size");

    public static Label Bytes { get; } = new("{0} tavua", "{0} byte", "{0} bytes");

    public static Label Hash { get; } = new("Tarkistussumma (SHA-256)", "Kontrollsumma (SHA-256)", "Checksum (SHA-256)");

    public static Label HashHelp { get; } = new(
        "Tarkistussumma on sama vain täsmälleen samalle tiedostolle: sillä voi osoittaa, mikä tiedosto lähetettiin.",
        "Kontrollsumman är densamma bara för exakt samma fil: med den kan man visa vilken fil som skickades.",
        "The checksum is the same only for exactly the same file: it shows which file was sent.");

    public static Label Content { get; } = new("Tiedoston sisältö", "Filens innehåll", "What the file holds");

    public static Label Steps { get; } = new("Mitä toimitukselle on tapahtunut", "Vad som har hänt med leveransen", "What has happened to the submission");

    public static Label When { get; } = new("Milloin", "När", "When");

    public static Label What { get; } = new("Vaihe", "Skede", "Step");

    public static Label TrueAt { get; } = new(
        "Tietopankin tieto {0} (Suomen aikaa).", "Databankens uppgift {0} (finländsk tid).", "As the data bank had it on {0} (Finnish time).");

    /// <summary>The step that led to a state.</summary>
    public static Label StepTo(SubmissionState state, Submission submission) => state switch
    {
        SubmissionState.Screened => new("Tarkistettu, ei virheitä", "Kontrollerad, inga fel", "Checked, no errors"),
        SubmissionState.Loaded => new("Viety tietopankkiin", "Införd i databanken", "Loaded into the data bank"),
        SubmissionState.Rejected => new Label("Hylätty: {0}", "Underkänd: {0}", "Rejected: {0}").With(Words.Errors(submission.ErrorCount)),
        _ => SubmissionTexts.State(state),
    };

    public static Label Of(SubmissionSource source) => source switch
    {
        SubmissionSource.Par => new("PAR-järjestelmä tai pohja", "PAR-systemet eller mallen", "The PAR system or the template"),
        SubmissionSource.AlignedSystem => new("PAR-yhteensovitettu järjestelmä", "System samordnat med PAR", "A system aligned with PAR"),
        _ => new("Kysely", "Enkät", "Survey"),
    };
}
