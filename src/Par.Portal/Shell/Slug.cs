using Par.Warehouse.Catalogue;

namespace Par.Portal.Shell;

/// <summary>
/// The words of addresses in three languages. A page's address is its language and then slugs and codes, so that the language switch
/// finds the same page by translating each word. A word means one thing in each language: a test keeps it so.
/// </summary>
public static class Slug
{
    /// <summary>Municipalities.</summary>
    public static Label Municipalities { get; } = new("kunnat", "kommuner", "municipalities");

    /// <summary>Regions.</summary>
    public static Label Regions { get; } = new("maakunnat", "landskap", "regions");

    /// <summary>Wellbeing services counties.</summary>
    public static Label Counties { get; } = new("hyvinvointialueet", "valfardsomraden", "wellbeing-services-counties");

    /// <summary>Organisations.</summary>
    public static Label Organisations { get; } = new("organisaatiot", "organisationer", "organisations");

    /// <summary>Search.</summary>
    public static Label Search { get; } = new("haku", "sok", "search");

    /// <summary>About the statistics.</summary>
    public static Label About { get; } = new("tietoa", "om", "about");

    /// <summary>Accessibility statement.</summary>
    public static Label Accessibility { get; } = new("saavutettavuus", "tillganglighet", "accessibility");

    /// <summary>The figures of a page as files.</summary>
    public static Label Data { get; } = new("tiedot", "data", "data");

    /// <summary>Signing in.</summary>
    public static Label SignIn { get; } = new("kirjaudu", "logga-in", "sign-in");

    /// <summary>Signing out.</summary>
    public static Label SignOut { get; } = new("kirjaudu-ulos", "logga-ut", "sign-out");

    /// <summary>The analyst's review desk.</summary>
    public static Label Review { get; } = new("tarkastus", "granskning", "review");

    /// <summary>An organisation's own figures beside others'.</summary>
    public static Label Compare { get; } = new("vertailu", "jamforelse", "compare");

    /// <summary>Delivering files.</summary>
    public static Label Submit { get; } = new("toimitus", "leverans", "submit");

    /// <summary>Reports for the ministry.</summary>
    public static Label Reports { get; } = new("raportit", "rapporter", "reports");

    /// <summary>Administration.</summary>
    public static Label Admin { get; } = new("hallinta", "administration", "admin");

    /// <summary>Making the first administrator.</summary>
    public static Label FirstAdministrator { get; } = new("ensimmainen-yllapitaja", "forsta-administrator", "first-administrator");

    /// <summary>Choosing a password by a one-time link.</summary>
    public static Label SetPassword { get; } = new("aseta-salasana", "ange-losenord", "set-password");

    /// <summary>The report of state grants.</summary>
    public static Label Grants { get; } = new("valtionavustukset", "statsunderstod", "state-grants");

    /// <summary>Sending files (a form is posted there).</summary>
    public static Label Send { get; } = new("laheta", "skicka", "send");

    /// <summary>Where a submission is on its way, for the page's script.</summary>
    public static Label Status { get; } = new("tila", "lage", "status");

    /// <summary>Keys of the machine interface.</summary>
    public static Label Keys { get; } = new("avaimet", "nycklar", "keys");

    /// <summary>Taking a submission back.</summary>
    public static Label Withdraw { get; } = new("peru", "aterta", "withdraw");

    /// <summary>Findings as a file.</summary>
    public static Label Findings { get; } = new("havainnot", "anmarkningar", "findings");

    /// <summary>The delivered workbook with its findings marked.</summary>
    public static Label Marked { get; } = new("merkitty", "markerad", "marked");

    /// <summary>What changed against the revision before.</summary>
    public static Label Changes { get; } = new("muutokset", "andringar", "changes");

    /// <summary>Receipt of a submission.</summary>
    public static Label Receipt { get; } = new("kuitti", "kvitto", "receipt");

    /// <summary>Every submission of an organisation.</summary>
    public static Label History { get; } = new("historia", "historik", "history");

    /// <summary>How to deliver, and what is checked.</summary>
    public static Label Help { get; } = new("ohje", "hjalp", "help");

    /// <summary>The authority's board of deliveries.</summary>
    public static Label Deliveries { get; } = new("toimitustilanne", "leveranslage", "deliveries");

    /// <summary>Reminding those who have not delivered.</summary>
    public static Label Reminder { get; } = new("muistutus", "paminnelse", "reminder");

    /// <summary>Entering an organisation's answer to a survey.</summary>
    public static Label Survey { get; } = new("kysely", "enkat", "survey");

    /// <summary>The audit trail.</summary>
    public static Label AuditTrail { get; } = new("tapahtumaloki", "handelselogg", "audit-trail");

    /// <summary>Releases and the release calendar.</summary>
    public static Label Releases { get; } = new("julkaisut", "publiceringar", "releases");

    /// <summary>Asking for letters about releases.</summary>
    public static Label Subscription { get; } = new("tilaus", "prenumeration", "subscription");

    /// <summary>Confirming: an address, or the second step of signing in.</summary>
    public static Label Confirm { get; } = new("vahvista", "bekrafta", "confirm");

    /// <summary>Taking a subscription back.</summary>
    public static Label Unsubscribe { get; } = new("lopeta", "avsluta", "unsubscribe");

    /// <summary>An organisation that has no approved figures.</summary>
    public static Label Missing { get; } = new("puuttuva", "saknad", "missing");

    /// <summary>Builds of releases.</summary>
    public static Label Builds { get; } = new("muodostus", "bygge", "build");

    /// <summary>Submissions that can be approved together.</summary>
    public static Label Plain { get; } = new("selvat", "klara", "plain");

    /// <summary>The authority's desk of releases.</summary>
    public static Label ReleaseDesk { get; } = new("julkaisutyo", "publiceringsarbete", "release-desk");

    /// <summary>Texts of a release.</summary>
    public static Label Texts { get; } = new("tekstit", "texter", "texts");

    /// <summary>Figures before their hour.</summary>
    public static Label Preview { get; } = new("ennakko", "forhandstitt", "preview");

    /// <summary>One's own account.</summary>
    public static Label MyAccount { get; } = new("oma-tunnus", "mitt-konto", "my-account");

    /// <summary>The second factor of one's own account.</summary>
    public static Label SecondFactor { get; } = new("kaksivaiheinen", "tvasteg", "second-factor");

    /// <summary>Asking for a letter with which to choose a new password.</summary>
    public static Label ForgottenPassword { get; } = new("unohtunut-salasana", "glomt-losenord", "forgotten-password");

    /// <summary>Confirming an e-mail address by a one-time link.</summary>
    public static Label ConfirmAddress { get; } = new("vahvista-osoite", "bekrafta-adress", "confirm-address");

    /// <summary>Accounts: of the installation, or of an organisation.</summary>
    public static Label Accounts { get; } = new("tunnukset", "konton", "accounts");

    /// <summary>Signing in with the identity provider.</summary>
    public static Label IdentityProvider { get; } = new("tunnistus", "identifiering", "identity-provider");

    /// <summary>What the symbols mean, and how numbers are rounded.</summary>
    public static Label SmallNumbers { get; } = new("pienet-luvut", "sma-tal", "small-numbers");

    /// <summary>Joining an identity of the provider to an account.</summary>
    public static Label Join { get; } = new("liita", "koppla", "join");

    /// <summary>How the service is, for administrators.</summary>
    public static Label ServiceState { get; } = new("palvelun-tila", "tjanstens-tillstand", "service-state");

    /// <summary>Taking a workbook in.</summary>
    public static Label Import { get; } = new("tuonti", "import", "import");

    /// <summary>Inviting many.</summary>
    public static Label Invitations { get; } = new("kutsut", "inbjudningar", "invitations");

    /// <summary>Rounds and their days.</summary>
    public static Label Rounds { get; } = new("kierrokset", "omgangar", "rounds");

    /// <summary>Letters of the outbox.</summary>
    public static Label Letters { get; } = new("kirjeet", "brev", "letters");

    /// <summary>Who has asked for letters about releases.</summary>
    public static Label Subscribers { get; } = new("tilaajat", "prenumeranter", "subscribers");

    /// <summary>What organisations and the authority write to each other.</summary>
    public static Label Messages { get; } = new("viestit", "meddelanden", "messages");

    /// <summary>What waits for whoever has signed in.</summary>
    public static Label MyWork { get; } = new("oma-tyo", "mitt-arbete", "my-work");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Label> All { get; } =
    [
        Municipalities, Regions, Counties, Organisations, Search, About, Accessibility, Data,
        SignIn, SignOut, Review, Compare, Submit, Reports, Admin, FirstAdministrator, SetPassword, Grants,
        Send, Status, Withdraw, Findings, Marked, Changes, Receipt, History, Help, Keys,
        Deliveries, Reminder, Survey,
        AuditTrail, Releases, Subscription, Confirm, Unsubscribe,
        Missing, Plain, Builds,
        ReleaseDesk, Texts, Preview,
        MyAccount, SecondFactor, ForgottenPassword, ConfirmAddress, Accounts, IdentityProvider,
        SmallNumbers, Join, ServiceState,
        Import, Invitations, Rounds, Letters, Subscribers, Messages, MyWork,
    ];

    /// <summary>
    /// The slug whose word in <paramref name="language"/> is <paramref name="word"/>, or null when the word is not one.
    /// </summary>
    public static Label? Find(Language language, string word) => All.FirstOrDefault(slug => slug.In(language) == word);
}
