using Par.Warehouse.Catalogue;

namespace Par.Portal.Api.Problems;

/// <summary>One way in which a request can fail. The code and the address of a kind never change; the texts may.</summary>
/// <param name="Code">The kind as a word for programs.</param>
/// <param name="Status">Status of the answer.</param>
/// <param name="Title">What went wrong.</param>
/// <param name="Detail">What to do about it; may have places for values.</param>
internal sealed record ProblemKind(string Code, int Status, Label Title, Label Detail)
{
    /// <summary>Where the kinds are told.</summary>
    public const string Addresses = "/api/v1/problems";

    /// <summary>No key came along.</summary>
    public static ProblemKind MissingKey { get; } = new("missing-key", 401,
        new("Avain puuttuu", "Nyckeln saknas", "The key is missing"),
        new("Lähetä avain otsakkeessa Authorization: Bearer par_… Avaimen saa organisaation toimitussivulta tai ylläpidosta.",
            "Skicka nyckeln i rubriken Authorization: Bearer par_… Nyckeln får man på organisationens leveranssida eller av administrationen.",
            "Send the key in the header Authorization: Bearer par_… A key comes from the organisation's delivery page or from the administrators."));

    /// <summary>The key is no key of this installation.</summary>
    public static ProblemKind UnknownKey { get; } = new("unknown-key", 401,
        new("Avainta ei tunneta", "Nyckeln är okänd", "The key is not known"),
        new("Tarkista, että avain on kokonainen ja että sitä ei ole vaihdettu uuteen.",
            "Kontrollera att nyckeln är hel och att den inte har bytts ut mot en ny.",
            "Check that the key is whole and has not been replaced by a new one."));

    /// <summary>The key was revoked.</summary>
    public static ProblemKind RevokedKey { get; } = new("revoked-key", 401,
        new("Avain on mitätöity", "Nyckeln har återkallats", "The key was revoked"),
        new("Avain ei enää kelpaa. Pyydä uusi avain.", "Nyckeln gäller inte längre. Be om en ny nyckel.", "The key no longer works. Ask for a new one."));

    /// <summary>The key has expired.</summary>
    public static ProblemKind ExpiredKey { get; } = new("expired-key", 401,
        new("Avain on vanhentunut", "Nyckeln har gått ut", "The key has expired"),
        new("Avaimen voimassaolo on päättynyt. Vaihda avaimen salaisuus tai pyydä uusi avain.",
            "Nyckelns giltighetstid är slut. Byt nyckelns hemlighet eller be om en ny nyckel.",
            "The key's time is over. Give it a new secret, or ask for a new key."));

    /// <summary>The key lacks a scope.</summary>
    public static ProblemKind MissingScope { get; } = new("missing-scope", 403,
        new("Avain ei oikeuta tähän", "Nyckeln ger inte rätt till detta", "The key does not allow this"),
        new("Pyyntö tarvitsee oikeuden {0}. Pyydä avain, jolla se on.", "Begäran kräver rättigheten {0}. Be om en nyckel som har den.",
            "The request needs the scope {0}. Ask for a key that has it."));

    /// <summary>The file comes after the cut-off of its round, and the request does not say why.</summary>
    public static ProblemKind LateReason { get; } = new("late-reason", 422,
        new("Kierros on suljettu: perustelu puuttuu tai ei kelpaa", "Omgången är stängd: motiveringen saknas eller duger inte",
            "The round is closed: the reason is missing or cannot be taken"),
        new("{0} Kirjoita perustelu otsakkeeseen {1} (UTF-8, prosenttikoodattuna).", "{0} Skriv motiveringen i rubriken {1} (UTF-8, procentkodad).",
            "{0} Write the reason into the header {1} (UTF-8, percent-encoded)."));

    /// <summary>The file is of an organisation or side that the key does not deliver for.</summary>
    public static ProblemKind NotYourOrganisation { get; } = new("not-your-organisation", 403,
        new("Avain ei toimita tämän organisaation tietoja", "Nyckeln levererar inte för den här organisationen", "The key does not deliver for this organisation"),
        new("Tarkista tiedoston ORG_PARID ja ORG_SIDE tai käytä avainta, joka on tehty tälle organisaatiolle ja työmuodolle. Mitään ei tallennettu.",
            "Kontrollera filens ORG_PARID och ORG_SIDE eller använd en nyckel som är gjord för organisationen och arbetsformen. Ingenting sparades.",
            "Check ORG_PARID and ORG_SIDE in the file, or use a key that was made for this organisation and side. Nothing was stored."));

    /// <summary>There is nothing at the address, or nothing that the key may see.</summary>
    public static ProblemKind NotFound { get; } = new("not-found", 404,
        new("Ei löydy", "Finns inte", "Not found"),
        new("Osoitteessa ei ole mitään, minkä avain voisi nähdä.", "På adressen finns inget som nyckeln kan se.", "There is nothing at this address that the key can see."));

    /// <summary>The address does not know the method.</summary>
    public static ProblemKind MethodNotAllowed { get; } = new("method-not-allowed", 405,
        new("Menetelmä ei käy tähän osoitteeseen", "Metoden passar inte adressen", "The address does not take this method"),
        new("Osoite ottaa vastaan: {0}.", "Adressen tar emot: {0}.", "The address takes: {0}."));

    /// <summary>The file came too slowly.</summary>
    public static ProblemKind TooSlow { get; } = new("too-slow", 408,
        new("Tiedosto tulee liian hitaasti", "Filen kommer för långsamt", "The file comes too slowly"),
        new("Tiedoston on tultava kokonaan {0} sekunnissa. Yritä uudelleen nopeammalla yhteydellä. Mitään ei tallennettu.",
            "Hela filen måste komma inom {0} sekunder. Försök igen med en snabbare förbindelse. Ingenting sparades.",
            "The whole file must come within {0} seconds. Try again over a faster connection. Nothing was stored."));

    /// <summary>It is too late to take a delivery back.</summary>
    public static ProblemKind TooLateToWithdraw { get; } = new("too-late-to-withdraw", 409,
        new("Toimitusta ei voi enää perua", "Leveransen kan inte längre dras tillbaka", "The delivery cannot be withdrawn any more"),
        new("Toimituksen tila on {0}. Korjaa tiedot toimittamalla uusi tiedosto: se korvaa aiemman kokonaan.",
            "Leveransens läge är {0}. Rätta uppgifterna genom att leverera en ny fil: den ersätter den tidigare helt.",
            "The delivery is {0}. Correct it by delivering a new file, which replaces the earlier one whole."));

    /// <summary>The file is too large.</summary>
    public static ProblemKind FileTooLarge { get; } = new("file-too-large", 413,
        new("Tiedosto on liian suuri", "Filen är för stor", "The file is too large"),
        new("Tiedosto saa olla enintään {0:N0} tavua. Mitään ei tallennettu.", "Filen får vara högst {0:N0} byte. Ingenting sparades.",
            "A file may have at most {0:N0} bytes. Nothing was stored."));

    /// <summary>The content is of a kind that is not taken in, or not of the kind that it says.</summary>
    public static ProblemKind MediaType { get; } = new("media-type", 415,
        new("Sisältötyyppi ei kelpaa", "Innehållstypen duger inte", "The content type does not fit"),
        new("Lähetä multipart/form-data, jossa on yksi tiedosto, tai itse tiedosto tyypillä {0}. Tiedoston nimen päätteen on vastattava tyyppiä, eikä pyyntöä saa pakata.",
            "Skicka multipart/form-data med en fil eller själva filen med typen {0}. Filnamnets ändelse måste stämma med typen och begäran får inte packas.",
            "Send multipart/form-data with one file, or the file itself as {0}. The file name's extension must agree with the type, and the request must not be compressed."));

    /// <summary>The request brings no file.</summary>
    public static ProblemKind NoFile { get; } = new("no-file", 400,
        new("Tiedosto puuttuu", "Filen saknas", "The file is missing"),
        new("Pyynnössä ei ole tiedostoa, tai se on tyhjä.", "Begäran innehåller ingen fil, eller så är den tom.", "The request holds no file, or an empty one."));

    /// <summary>The request brings several files.</summary>
    public static ProblemKind SeveralFiles { get; } = new("several-files", 400,
        new("Pyynnössä on useita tiedostoja", "Begäran innehåller flera filer", "The request holds several files"),
        new("Lähetä yksi tiedosto pyynnössä. Mitään ei tallennettu.", "Skicka en fil per begäran. Ingenting sparades.", "Send one file in a request. Nothing was stored."));

    /// <summary>The request cannot be read.</summary>
    public static ProblemKind Malformed { get; } = new("malformed-request", 400,
        new("Pyyntöä ei voi lukea", "Begäran kan inte läsas", "The request cannot be read"),
        new("Pyyntö on vajaa tai väärin muodostettu. Mitään ei tallennettu.", "Begäran är ofullständig eller felaktigt uppbyggd. Ingenting sparades.",
            "The request is incomplete or wrongly made. Nothing was stored."));

    /// <summary>A parameter of the address is wrong.</summary>
    public static ProblemKind Parameter { get; } = new("invalid-parameter", 400,
        new("Parametri on väärin", "Parametern är fel", "A parameter is wrong"),
        new("Parametri {0}: {1}.", "Parametern {0}: {1}.", "Parameter {0}: {1}."));

    /// <summary>The idempotency key cannot be one.</summary>
    public static ProblemKind IdempotencyKey { get; } = new("invalid-idempotency-key", 400,
        new("Idempotency-Key ei kelpaa", "Idempotency-Key duger inte", "The Idempotency-Key does not fit"),
        new("Anna 1–64 kirjainta, numeroa tai merkkiä - _ . : esimerkiksi UUID.", "Ange 1–64 bokstäver, siffror eller tecken - _ . : till exempel en UUID.",
            "Give 1–64 letters, digits or characters - _ . : for example a UUID."));

    /// <summary>The idempotency key was used for another file.</summary>
    public static ProblemKind IdempotencyKeyUsed { get; } = new("idempotency-key-used", 422,
        new("Idempotency-Key on jo käytetty", "Idempotency-Key har redan använts", "The Idempotency-Key was used already"),
        new("Avaimella on toimitettu toinen tiedosto. Anna uudelle tiedostolle uusi Idempotency-Key. Mitään ei tallennettu.",
            "En annan fil har levererats med samma värde. Ge den nya filen en ny Idempotency-Key. Ingenting sparades.",
            "Another file was delivered under it. Give a new file a new Idempotency-Key. Nothing was stored."));

    /// <summary>Too many requests.</summary>
    public static ProblemKind TooMany { get; } = new("too-many-requests", 429,
        new("Pyyntöjä on liikaa", "För många begäranden", "Too many requests"),
        new("Odota {0} sekuntia ja yritä uudelleen. Rajat ovat osoitteessa /api/v1/config.", "Vänta {0} sekunder och försök igen. Gränserna finns på /api/v1/config.",
            "Wait {0} seconds and try again. The limits are at /api/v1/config."));

    /// <summary>Something failed that the sender cannot help.</summary>
    public static ProblemKind Internal { get; } = new("internal-error", 500,
        new("Palvelussa on vika", "Ett fel i tjänsten", "Something failed here"),
        new("Yritä uudelleen samalla Idempotency-Keyllä: mitään ei oteta vastaan kahdesti. Jos vika toistuu, ilmoita traceId.",
            "Försök igen med samma Idempotency-Key: inget tas emot två gånger. Om felet upprepas, meddela traceId.",
            "Try again with the same Idempotency-Key: nothing is taken in twice. If it happens again, report the traceId."));

    /// <summary>As many files are being received as the machine takes at once.</summary>
    public static ProblemKind Busy { get; } = new("busy", 503,
        new("Palvelu on ruuhkautunut", "Tjänsten är överbelastad", "The service is busy"),
        new("Odota {0} sekuntia ja yritä uudelleen. Mitään ei tallennettu.", "Vänta {0} sekunder och försök igen. Ingenting sparades.",
            "Wait {0} seconds and try again. Nothing was stored."));

    /// <summary>The portal is starting.</summary>
    public static ProblemKind Starting { get; } = new("starting", 503,
        new("Palvelu käynnistyy", "Tjänsten startar", "The service is starting"),
        new("Odota {0} sekuntia ja yritä uudelleen.", "Vänta {0} sekunder och försök igen.", "Wait {0} seconds and try again."));

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        MissingKey, UnknownKey, RevokedKey, ExpiredKey, MissingScope, LateReason, NotYourOrganisation, NotFound, MethodNotAllowed, TooSlow, TooLateToWithdraw, FileTooLarge, MediaType,
        NoFile, SeveralFiles, Malformed, Parameter, IdempotencyKey, IdempotencyKeyUsed, TooMany, Internal, Busy, Starting,
    ];

    /// <summary>Address of the kind, relative to the installation's.</summary>
    public string Type => $"{Addresses}/{Code}";
}
