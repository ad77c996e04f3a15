using Par.Jobs.Mail;
using Par.Jobs.Queue;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Admin;

/// <summary>Texts of the page that tells administrators how the service is.</summary>
internal static class ServiceStateTexts
{
    public static Label Title { get; } = new("Palvelun tila", "Tjänstens tillstånd", "State of the service");

    public static Label Lead { get; } = new(
        "Mitä palvelussa nyt tehdään ja mikä odottaa. Luettu {0}.", "Vad som görs i tjänsten just nu och vad som väntar. Läst {0}.",
        "What the service is doing now, and what waits. Read {0}.");

    public static Label Attention { get; } = new("Vaatii huomiota", "Kräver uppmärksamhet", "Needs attention");

    public static Label NothingWrong { get; } = new("Mikään ei vaadi huomiota.", "Ingenting kräver uppmärksamhet.",
        "Nothing needs attention.");

    public static Label QueueNotTaken { get; } = new(
        "Kukaan ei tee jonon {0} töitä. Käynnistä työprosessi, jonka asetus Jobs:Queues nimeää sen.",
        "Ingen gör arbetena i kön {0}. Starta en arbetsprocess vars inställning Jobs:Queues nämner den.",
        "Nobody does the jobs of the queue {0}. Start a worker whose setting Jobs:Queues names it.");

    public static Label JobsFailed { get; } = new(
        "{0} ajoa on epäonnistunut eikä niitä yritetä enää itsestään. Syyt näkyvät ajojen valvonnassa.",
        "{0} körningar har misslyckats och görs inte om av sig själva. Orsakerna syns i övervakningen av körningar.",
        "{0} jobs have failed and are not tried again by themselves. The job dashboard shows why.");

    public static Label MailGivenUp { get; } = new(
        "{0} kirjettä on jäänyt lähettämättä. Tarkista vastaanottajien osoitteet toimitustilanteesta.",
        "{0} brev har inte kunnat skickas. Kontrollera mottagarnas adresser i leveransläget.",
        "{0} letters could not be sent. Check the recipients' addresses on the board of deliveries.");

    public static Label DiskFull { get; } = new(
        "Levystä on vapaana vain {0}. Täysi levy pysäyttää toimitukset.", "Bara {0} av disken är ledig. En full disk stoppar leveranserna.",
        "Only {0} of the disk is free. A full disk stops deliveries.");

    public static Label NoBackup { get; } = new(
        "Varmuuskopioita ei tehdä itsestään: asetus Backup:Folder puuttuu.",
        "Inga säkerhetskopior görs av sig själva: inställningen Backup:Folder saknas.",
        "No backups are made by themselves: the setting Backup:Folder is missing.");

    public static Label OldBackup { get; } = new(
        "Uusin varmuuskopio on yli vuorokauden vanha tai sitä ei ole.", "Den nyaste säkerhetskopian är över ett dygn gammal eller saknas.",
        "The newest backup is more than a day old, or there is none.");

    public static Label LiveProblems { get; } = new(
        "Julkaisu {0} ei näy sivuilla kokonaan: {1} eroa. Katso julkaisun sivu.",
        "Publiceringen {0} syns inte helt på sidorna: {1} skillnader. Se publiceringens sida.",
        "Release {0} is not shown whole: {1} differences. See the release's page.");

    public static Label Queues { get; } = new("Työjonot", "Arbetsköer", "Queues");

    public static Label Queue { get; } = new("Jono", "Kö", "Queue");

    public static Label Waiting { get; } = new("Odottaa", "Väntar", "Waiting");

    public static Label Taken { get; } = new("Tekijä", "Utförs", "Taken");

    public static Label Yes { get; } = new("Kyllä", "Ja", "Yes");

    public static Label No { get; } = new("Ei", "Nej", "No");

    public static Label UnfinishedIntake { get; } = new(
        "Kesken olevia toimituksia: {0}.", "Leveranser som behandlas: {0}.", "Submissions on their way in: {0}.");

    public static Label Servers { get; } = new("Työprosessit", "Arbetsprocesser", "Workers");

    public static Label Server { get; } = new("Prosessi", "Process", "Process");

    public static Label AtOnce { get; } = new("Töitä yhtä aikaa", "Arbeten samtidigt", "Jobs at once");

    public static Label LastSign { get; } = new("Viimeksi elossa", "Senaste livstecken", "Last sign of life");

    public static Label Repeated { get; } = new("Ajastetut ajot", "Tidsstyrda körningar", "Jobs by the clock");

    public static Label Job { get; } = new("Ajo", "Körning", "Job");

    public static Label LastRun { get; } = new("Viimeksi", "Senast", "Last");

    public static Label NextRun { get; } = new("Seuraavaksi", "Nästa", "Next");

    public static Label Outcome { get; } = new("Tulos", "Resultat", "Outcome");

    public static Label Failed { get; } = new("Epäonnistui", "Misslyckades", "Failed");

    public static Label Fine { get; } = new("Kunnossa", "I ordning", "Fine");

    public static Label NotYet { get; } = new("Ei vielä", "Inte ännu", "Not yet");

    public static Label Mail { get; } = new("Kirjeet", "Brev", "Letters");

    public static Label PutOff { get; } = new("Lykätty palvelimen kieltäydyttyä", "Uppskjutna efter nej från servern",
        "Put off after the server refused");

    public static Label GivenUp { get; } = new("Jäänyt lähettämättä", "Inte skickade", "Given up");

    public static Label OldestDue { get; } = new("Vanhin odottanut", "Äldsta har väntat sedan", "Oldest has waited since");

    public static Label Storage { get; } = new("Tallennustila", "Lagring", "Storage");

    public static Label Database { get; } = new("Tietokanta", "Databas", "Database");

    public static Label Files { get; } = new("Toimitetut tiedostot", "Levererade filer", "Delivered files");

    public static Label FilesAre { get; } = new("{0} tiedostoa, {1}", "{0} filer, {1}", "{0} files, {1}");

    public static Label Disk { get; } = new("Levyllä vapaana", "Ledigt på disken", "Free on the disk");

    public static Label DiskIs { get; } = new("{0} / {1} ({2})", "{0} / {1} ({2})", "{0} of {1} ({2})");

    public static Label Backups { get; } = new("Varmuuskopiot", "Säkerhetskopior", "Backups");

    public static Label Folder { get; } = new("Kansio", "Mapp", "Folder");

    public static Label Newest { get; } = new("Uusin", "Nyaste", "Newest");

    public static Label Count { get; } = new("Kopioita", "Kopior", "Copies");

    public static Label Releases { get; } = new("Julkaisut", "Publiceringar", "Releases");

    public static Label Release { get; } = new("Julkaisu", "Publicering", "Release");

    public static Label State { get; } = new("Tila", "Läge", "State");

    public static Label At { get; } = new("Ajankohta", "Tidpunkt", "Time");

    public static Label None { get; } = new("Ei ole", "Finns inte", "None");

    public static Label Of(PostStatus status) => status switch
    {
        PostStatus.Open => new("Kirjeet lähtevät.", "Brev skickas.", "Letters leave."),
        PostStatus.NoServer => new(
            "Kirjeet odottavat: postipalvelinta (Mail:Host) ei ole asetettu.", "Breven väntar: ingen e-postserver (Mail:Host) har angetts.",
            "Letters wait: no mail server (Mail:Host) is set."),
        _ => new("Esimerkkimaasta ei lähde kirjeitä.", "Inga brev skickas från exempellandet.", "No letter leaves the sample country."),
    };

    public static Label OfQueue(string name) => name switch
    {
        JobQueue.Publication => new("Julkaiseminen", "Publicering", "Publication"),
        JobQueue.Mail => new("Kirjeet", "Brev", "Letters"),
        JobQueue.Upkeep => new("Ylläpito", "Underhåll", "Upkeep"),
        JobQueue.Releases => new("Julkaisujen laskenta", "Beräkning av publiceringar", "Building releases"),
        _ => new("Vastaanotto", "Mottagning", "Intake"),
    };

    public static Label OfJob(string name) => name switch
    {
        "publish" => new("Julkaise se, minkä aika on", "Publicera det som är i tur", "Publish what is due"),
        "sweep" => new("Poimi kesken jääneet", "Ta upp det som blivit liggande", "Pick up what was left lying"),
        "tidy" => new("Poista ylimääräiset tiedostot", "Ta bort överblivna filer", "Remove files that are no submission's"),
        "reminders" => new("Kirjoita muistutukset", "Skriv påminnelser", "Write reminders"),
        "mail" => new("Lähetä kirjeet", "Skicka brev", "Send letters"),
        "audit" => new("Huolla tapahtumaloki", "Sköt händelseloggen", "Look after the audit trail"),
        "subscriptions" => new("Siivoa tilaukset", "Städa prenumerationer", "Tidy subscriptions"),
        "messages" => new("Poista vanhat viestit", "Ta bort gamla meddelanden", "Remove old messages"),
        "backup" => new("Tee varmuuskopio", "Gör en säkerhetskopia", "Make a backup"),
        _ => new(name, name, name),
    };
}
