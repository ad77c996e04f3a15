using Par.Warehouse.Catalogue;
using Par.Warehouse.Releases.Checks;

namespace Par.Warehouse.Releases;

/// <summary>Why a step of a release cannot be taken.</summary>
public enum ReleaseProblem
{
    /// <summary>There is no such release.</summary>
    Unknown,

    /// <summary>Nothing is approved for the side and year.</summary>
    NothingApproved,

    /// <summary>It is in review or scheduled, and nothing of it may change.</summary>
    Closed,

    /// <summary>The step does not follow on the state that it is in.</summary>
    WrongState,

    /// <summary>The checklist holds it back; <see cref="ReleaseException.Checks"/> says what.</summary>
    HeldBack,

    /// <summary>The step needs a reason.</summary>
    NoReason,

    /// <summary>A public reason is needed in each of the three languages.</summary>
    NoPublicReason,

    /// <summary>Who approves has built it, written its texts or handed it over.</summary>
    SameEyes,

    /// <summary>The time of publication is not in the future.</summary>
    NotInFuture,

    /// <summary>The check is none that can be answered for.</summary>
    NotAWarning,

    /// <summary>The text is too long.</summary>
    TextTooLong,

    /// <summary>The window of pre-release access is empty, or goes beyond the publication.</summary>
    WindowWrong,

    /// <summary>Somebody else took a step at the same moment.</summary>
    ChangedMeanwhile,

    /// <summary>The secret of the record keys is not the one that the version before is rounded by.</summary>
    OtherRecordKeys,
}

/// <summary>A step of a release cannot be taken; <see cref="Explanation"/> says why to the one who tried.</summary>
public sealed class ReleaseException(ReleaseProblem problem, IReadOnlyList<ReleaseCheck>? checks = null)
    : InvalidOperationException(MessageOf(problem, checks))
{
    /// <summary>Why.</summary>
    public ReleaseProblem Problem { get; } = problem;

    /// <summary>What of the checklist holds the release back; empty for every other problem.</summary>
    public IReadOnlyList<ReleaseCheck> Checks { get; } = checks ?? [];

    /// <summary>Why, in words for the screen.</summary>
    public Label Explanation => ExplanationOf(Problem);

    private static string MessageOf(ReleaseProblem problem, IReadOnlyList<ReleaseCheck>? checks) =>
        string.Join(Environment.NewLine, [ExplanationOf(problem).En, .. (checks ?? []).Select(check => $"- {check.Code}: {check.Finding.En} {check.Remedy.En}")]);

    private static Label ExplanationOf(ReleaseProblem problem) => problem switch
    {
        ReleaseProblem.Unknown => new("Julkaisua ei löydy.", "Publiceringen hittas inte.", "There is no such release."),
        ReleaseProblem.NothingApproved => new(
            "Yhtään tammikuun toimitusta ei ole hyväksytty: ei ole mitään julkaistavaa.", "Ingen januarileverans är godkänd: det finns inget att publicera.",
            "No January submission is approved: there is nothing to release."),
        ReleaseProblem.OtherRecordKeys => new(
            "Pyöristyksen salaisuus on toinen kuin edellisessä versiossa. Palauta keys-kansio varmuuskopiosta: kaksi eri pyöristystä samoista luvuista kertoisi liikaa.",
            "Avrundningens hemlighet är en annan än i den förra versionen. Återställ mappen keys från säkerhetskopian: två olika avrundningar av samma tal skulle berätta för mycket.",
            "The secret of the rounding is not the one of the version before. Restore the keys folder from your backup: two roundings of the same counts would tell too much."),
        ReleaseProblem.Closed => new(
            "Julkaisu on hyväksyttävänä tai ajastettu. Palauta se valmisteluun ennen kuin muutat sitä.",
            "Publiceringen väntar på godkännande eller är tidsbestämd. Ta den tillbaka till beredning innan du ändrar den.",
            "The release is in review or scheduled. Give it back before you change it."),
        ReleaseProblem.WrongState => new(
            "Julkaisun tila ei salli tätä. Katso, missä vaiheessa se on.", "Publiceringens läge tillåter inte detta. Se efter i vilket skede den är.",
            "The state of the release does not allow this. Look at where it is."),
        ReleaseProblem.HeldBack => new(
            "Tarkistuslista estää tämän. Korjaa esteet ja kuittaa varoitukset.", "Checklistan hindrar detta. Rätta hindren och kvittera varningarna.",
            "The checklist holds the release back. Mend what blocks it and answer for the warnings."),
        ReleaseProblem.NoReason => new("Kirjoita perustelu.", "Skriv en motivering.", "Write why."),
        ReleaseProblem.NoPublicReason => new(
            "Kirjoita julkinen syy suomeksi, ruotsiksi ja englanniksi.", "Skriv den offentliga orsaken på finska, svenska och engelska.",
            "Write the public reason in Finnish, Swedish and English."),
        ReleaseProblem.SameEyes => new(
            "Hyväksyjän pitää olla joku muu kuin julkaisun muodostaja, tekstien kirjoittaja tai hyväksyttäväksi antaja.",
            "Den som godkänner ska vara någon annan än den som byggt publiceringen, skrivit texterna eller lämnat den för godkännande.",
            "Whoever approves must be somebody else than those who built the release, wrote its texts or handed it over."),
        ReleaseProblem.NotInFuture => new("Anna julkaisuaika, joka on vielä edessä.", "Ange en tidpunkt som ännu inte har passerat.", "Give a time that is still to come."),
        ReleaseProblem.NotAWarning => new("Tätä kohtaa ei voi kuitata.", "Den här punkten kan inte kvitteras.", "This check cannot be answered for."),
        ReleaseProblem.TextTooLong => new("Teksti on liian pitkä.", "Texten är för lång.", "The text is too long."),
        ReleaseProblem.WindowWrong => new(
            "Ennakkokatselun pitää alkaa ennen kuin se päättyy ja päättyä viimeistään julkaisuun.",
            "Förhandstillgången ska börja innan den slutar och sluta senast när siffrorna publiceras.",
            "Pre-release access must open before it closes, and close at the publication at the latest."),
        _ => new(
            "Julkaisun tila muuttui samalla hetkellä. Katso se uudelleen.", "Publiceringens läge ändrades samtidigt. Titta på den på nytt.",
            "The release changed at the same moment. Look at it again."),
    };
}
