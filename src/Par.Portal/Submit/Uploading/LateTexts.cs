using Par.Ingest;
using Par.Portal.Submit.Rounds;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit.Uploading;

/// <summary>Texts about files that come after the cut-off of their round.</summary>
internal static class LateTexts
{
    public static Label Reason { get; } = new("Miksi tiedot tulevat näin myöhään", "Varför uppgifterna kommer så sent", "Why the data come so late");

    public static Label Hint { get; } = new(
        "Kysytään, kun kierros on jo suljettu: {0}. Muuten jätä tyhjäksi. Viranomainen lukee perustelun; älä kirjoita henkilötietoja.",
        "Frågas när omgången redan är stängd: {0}. Lämna annars tomt. Myndigheten läser motiveringen; skriv inga personuppgifter.",
        "Asked for when the round is closed already: {0}. Otherwise leave it empty. The authority reads the reason; write no personal data.");

    public static Label ClosedOn { get; } = new("{0} {1}", "{0} {1}", "{0} on {1}");

    /// <summary>Why a file was refused, and what to do.</summary>
    public static Label Of(LateReasonException late) => (late.Problem switch
    {
        LateReasonProblem.TooLong => TooLong.With(Submission.LongestLateReason),
        LateReasonProblem.Identifying => Identifying,
        _ => Missing.With(RoundTexts.Name(late.Round), Words.Day(late.CutOff)),
    });

    private static readonly Label Missing = new(
        "{0} suljettiin {1}. Kirjoita, miksi tiedot tulevat vasta nyt, ja lähetä tiedosto uudelleen. Mitään ei tallennettu.",
        "{0} stängdes {1}. Skriv varför uppgifterna kommer först nu och skicka filen på nytt. Ingenting sparades.",
        "{0} was closed on {1}. Write why the data come only now, and send the file again. Nothing was stored.");

    private static readonly Label TooLong = new(
        "Perustelu on liian pitkä: enintään {0} merkkiä. Lyhennä sitä ja lähetä tiedosto uudelleen. Mitään ei tallennettu.",
        "Motiveringen är för lång: högst {0} tecken. Förkorta den och skicka filen på nytt. Ingenting sparades.",
        "The reason is too long: at most {0} characters. Shorten it and send the file again. Nothing was stored.");

    private static readonly Label Identifying = new(
        "Perustelussa näyttää olevan henkilön nimi, tunnus tai muu henkilötieto. Poista se ja lähetä tiedosto uudelleen. Mitään ei tallennettu.",
        "Motiveringen verkar innehålla en persons namn, beteckning eller andra personuppgifter. Ta bort dem och skicka filen på nytt. Ingenting sparades.",
        "The reason seems to hold a person's name, identity code or other personal data. Remove it and send the file again. Nothing was stored.");
}
