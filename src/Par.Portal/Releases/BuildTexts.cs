using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Releases;

namespace Par.Portal.Releases;

/// <summary>Texts about builds.</summary>
internal static class BuildTexts
{
    public static Label Title { get; } = new("Muodostus: {0} {1}", "Bygge: {0} {1}", "Build: {0} {1}");

    public static Label List { get; } = new("Muodostukset", "Byggen", "Builds");

    public static Label Asked { get; } = new("Pyydetty", "Begärt", "Asked for");

    public static Label Started { get; } = new("Alkoi", "Började", "Began");

    public static Label Ended { get; } = new("Päättyi", "Avslutades", "Ended");

    public static Label HeardOf { get; } = new("Viimeksi kuultu", "Senast hört av", "Last heard of");

    public static Label CancelledBy { get; } = new("Keskeytti", "Avbröts av", "Stopped by");

    public static Label Cancel { get; } = new("Keskeytä", "Avbryt", "Stop");

    public static Label Again { get; } = new("Yritä uudelleen", "Försök igen", "Try again");

    public static Label Reload { get; } = new("Päivitä", "Uppdatera", "Reload");

    public static Label Result { get; } = new("Katso julkaisu", "Visa publiceringen", "See the release");

    public static Label WaitsForOthers { get; } = new(
        "Odottaa, että edellinen valmistuu: {0}.", "Väntar på att det föregående blir klart: {0}.", "Waits for the one before to end: {0}.");

    public static Label WaitsForWorker { get; } = new(
        "Odottaa vapaata taustatyötä. Jos odotus kestää minuutteja, katso palvelun tila.",
        "Väntar på en ledig bakgrundsprocess. Om det tar flera minuter, se tjänstens läge.",
        "Waits for a free worker. If that takes minutes, look at the state of the service.");

    public static Label Stopping { get; } = new("Keskeytetään…", "Avbryts…", "Being stopped…");

    public static Label Tables { get; } = new("{0}/{1} taulukkoa tallennettu", "{0}/{1} tabeller lagrade", "{0} of {1} tables stored");

    public static Label Cause { get; } = new("Syy", "Orsak", "Cause");

    public static Label Fault { get; } = new("Palvelun vika: {0}", "Fel i tjänsten: {0}", "A fault of the service: {0}");

    public static Label Of(BuildStage stage) => stage switch
    {
        BuildStage.Waiting => new("Odottaa", "Väntar", "Waits"),
        BuildStage.Counting => new("Lasketaan hyväksyttyjä toimituksia", "Godkända leveranser räknas", "Counting the approved submissions"),
        BuildStage.Rounding => new("Pyöristetään ja tarkistetaan suojaus", "Avrundas och skyddet kontrolleras", "Rounding, and checking the protection"),
        _ => new("Tallennetaan taulukoita", "Tabellerna lagras", "Storing the tables"),
    };

    public static Label Of(BuildEnd end) => end switch
    {
        BuildEnd.Built => new("Valmis", "Klar", "Built"),
        BuildEnd.Unchanged => new("Valmis: mikään ei ollut muuttunut", "Klar: inget hade ändrats", "Done: nothing had changed"),
        BuildEnd.Cancelled => new("Keskeytetty", "Avbruten", "Stopped"),
        _ => new("Epäonnistui", "Misslyckades", "Failed"),
    };

    /// <summary>Where a build is, in a few words.</summary>
    public static Label Of(ReleaseBuild build) => build switch
    {
        { End: { } end } => Of(end),
        { CancelledBy: not null } => Stopping,
        { StartedAt: null } => Of(BuildStage.Waiting),
        _ => Of(build.Stage),
    };

    /// <summary>Why a build failed.</summary>
    public static Label CauseOf(ReleaseBuild build) =>
        build.Problem is { } problem ? new ReleaseException(problem).Explanation : Fault.With(build.Cause ?? "");

    /// <summary>Side and year.</summary>
    public static Label NameOf(ReleaseBuild build) => new Label("{0} {1}", "{0} {1}", "{0} {1}").With(ReleaseDeskTexts.SideName(build.Side), build.Year);
}
