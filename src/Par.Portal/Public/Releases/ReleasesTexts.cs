using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Public.Releases;

/// <summary>Texts of the public release pages and of subscribing.</summary>
internal static class ReleasesTexts
{
    public static Label Title { get; } = new("Julkaisut ja julkaisukalenteri", "Publiceringar och publiceringskalender", "Releases and release calendar");

    public static Label Short { get; } = new("Julkaisut", "Publiceringar", "Releases");

    public static Label Lead { get; } = new(
        "Kaikki julkaistut tilastot versioineen ja tulevat julkaisut. Tilasto korjataan julkaisemalla uusi versio: aiemmat versiot säilyvät osoitteissaan.",
        "All publicerad statistik med sina versioner och kommande publiceringar. Statistik rättas genom att en ny version publiceras: tidigare versioner finns kvar på sina adresser.",
        "All published statistics with their versions, and what is to come. Statistics are corrected by publishing a new version: earlier versions keep their addresses.");

    public static Label Upcoming { get; } = new("Tulossa", "Kommande", "To come");

    public static Label NothingUpcoming { get; } = new("Seuraavien julkaisujen päivistä ei ole vielä päätetty.", "Dagarna för nästa publiceringar är ännu inte bestämda.", "The days of the next releases are not decided yet.");

    public static Label Published { get; } = new("Julkaistu", "Publicerat", "Published");

    public static Label Nothing { get; } = new("Mitään ei ole vielä julkaistu.", "Inget har publicerats ännu.", "Nothing is published yet.");

    public static Label Statistics { get; } = new("Tilasto", "Statistik", "Statistics");

    public static Label When { get; } = new("Milloin", "När", "When");

    public static Label State { get; } = new("Tila", "Läge", "State");

    public static Label Version { get; } = new("Versio", "Version", "Version");

    public static Label VersionOf { get; } = new("versio {0}", "version {0}", "version {0}");

    public static Label Correction { get; } = new("korjattu versio", "rättad version", "corrected version");

    public static Label About { get; } = new("arviolta", "preliminärt", "expected");

    public static Label Valid { get; } = new("voimassa", "gällande", "valid");

    public static Label Superseded { get; } = new("korvattu uudemmalla", "ersatt med en nyare", "replaced by a newer one");

    public static Label Withdrawn { get; } = new("poistettu käytöstä", "återkallad", "withdrawn");

    public static Label Preliminary { get; } = new("ennakkotieto", "preliminär", "preliminary");

    public static Label PublishedOn { get; } = new("Julkaistu {0}", "Publicerad {0}", "Published {0}");

    public static Label UpdatedOn { get; } = new("Päivitetty {0}", "Uppdaterad {0}", "Updated {0}");

    public static Label OldNotice { get; } = new(
        "Tämä on vanha versio. Uusin:", "Det här är en gammal version. Den nyaste:", "This is an old version. The newest:");

    public static Label WithdrawnNotice { get; } = new(
        "Tämä versio on poistettu käytöstä: sen lukuja ei pidä käyttää.", "Denna version har återkallats: dess siffror ska inte användas.",
        "This version has been withdrawn: its figures must not be used.");

    public static Label PreliminaryNotice { get; } = new(
        "Luvut ovat ennakkotietoja: lopullinen versio julkaistaan myöhemmin.", "Siffrorna är preliminära: en slutlig version publiceras senare.",
        "The figures are preliminary: a final version follows.");

    public static Label Why { get; } = new("Miksi", "Varför", "Why");

    public static Label WhatChanged { get; } = new("Mitä korjattiin, miksi ja kuinka paljon", "Vad som rättades, varför och hur mycket", "What was corrected, why and how much");

    public static Label Notes { get; } = new("Huomautukset", "Anmärkningar", "Notes");

    public static Label Quality { get; } = new("Laatuseloste", "Kvalitetsbeskrivning", "Quality description");

    public static Label Breaks { get; } = new("Aikasarjan katkokset", "Brott i tidsserien", "Breaks in the series");

    public static Label Tables { get; } = new("Taulukot", "Tabeller", "Tables");

    public static Label TablesLead { get; } = new(
        "Taulukoissa on kaikki, mitä tästä versiosta on julkaistu. Tiedostoissa luvun tila (obs_status) on value, zero, "
        + "rounded (pyöristetty viiteen), few (1–4, arvo tyhjä) tai missing (tietoa ei ole), "
        + "ja partial on yes, kun luvusta puuttuu organisaatio. Yhteensä on koodilla total. Alueen taso (area_level), kunnan maakunta "
        + "(region) ja nimet kolmella kielellä ovat omissa sarakkeissaan. CSV Exceliin sisältää samat luvut puolipistein ja desimaalipilkuin.",
        "Tabellerna innehåller allt som har publicerats i den här versionen. I filerna är talets läge (obs_status) value, zero, "
        + "rounded (avrundat till fem), few (1–4, tomt värde) eller missing (uppgift saknas), "
        + "och partial är yes när en organisation saknas i talet. Totalen har koden total. Områdets nivå (area_level), kommunens landskap "
        + "(region) och namnen på tre språk har egna kolumner. CSV för Excel innehåller samma tal med semikolon och decimalkomma.",
        "The tables hold all that is published of this version. In the files the status of a number (obs_status) is value, zero, "
        + "rounded (to 5), few (1–4, the value is empty) or missing (not available), "
        + "and partial is yes when an organisation is missing from the number. The total has the code total. The level of an area "
        + "(area_level), the region of a municipality (region) and names in three languages have columns of their own. CSV for Excel holds the same "
        + "numbers with semicolons and decimal commas.");

    public static Label TablesOf { get; } = new("Taulukoista avautuvat luvut: {0}.", "Tabellerna öppnas med siffrorna för {0}.",
        "The tables open with the figures of {0}.");

    public static Label Breakdown { get; } = new("Jaottelu", "Uppdelning", "Breakdown");

    public static Label NoBreakdown { get; } = new("Ei jaottelua", "Ingen uppdelning", "None");

    public static Label ByGender { get; } = new("Sukupuolen mukaan", "Efter kön", "By gender");

    public static Label ByAge { get; } = new("Iän mukaan", "Efter ålder", "By age");

    public static Label TooFewAnswers { get; } = new(
        "Alle {0} ihmistä, joten lukua ei jaotella vastausten mukaan.", "Färre än {0} personer, så talet delas inte upp efter svar.",
        "Fewer than {0} people, so not divided by answer.");

    public static Label TooFewForAll { get; } = new(
        "Alle {0} ihmistä, joten lukua ei jaotella iän eikä sukupuolen mukaan.",
            "Färre än {0} personer, så talet delas inte upp efter ålder eller kön.",
        "Fewer than {0} people, so not divided by age or gender.");

    public static Label TooFewForCross { get; } = new(
        "Alle {0} ihmistä, joten vastauksia ei jaotella sukupuolen eikä iän mukaan.",
            "Färre än {0} personer, så svaren delas inte upp efter kön eller ålder.",
        "Fewer than {0} people, so answers are not divided by gender or age.");

    public static Label Files { get; } = new("Tiedostot", "Filer", "Files");

    public static Label AllVersions { get; } = new("Kaikki versiot", "Alla versioner", "All versions");

    public static Label Place { get; } = new("Alue tai organisaatio", "Område eller organisation", "Area or organisation");

    public static Label Show { get; } = new("Näytä", "Visa", "Show");

    public static Label Category { get; } = new("Luokka", "Klass", "Category");

    public static Label Gender { get; } = new("Sukupuoli", "Kön", "Gender");

    public static Label Age { get; } = new("Ikä", "Ålder", "Age");

    public static Label Value { get; } = new("Luku", "Tal", "Number");

    public static Label Total { get; } = new("Yhteensä", "Totalt", "Total");

    public static Label Under29 { get; } = new("Alle 29-vuotiaat", "Under 29 år", "Under 29");

    public static Label Feeds { get; } = new("Seuraa julkaisuja", "Följ publiceringarna", "Follow the releases");

    public static Label FeedTitle { get; } = new("PARkki: julkaisut", "PARkki: publiceringar", "PARkki: releases");

    public static Label ByMail { get; } = new("Tilaa ilmoitukset sähköpostiin", "Prenumerera på meddelanden per e-post", "Get messages by e-mail");

    public static Label MailLead { get; } = new(
        "Saat viestin, kun uusia tilastoja julkaistaan. Lähetämme ensin viestin, jossa pyydämme vahvistamaan osoitteen. Jokaisesta viestistä voi lopettaa tilauksen yhdellä napsautuksella, ja silloin osoite poistetaan.",
        "Du får ett meddelande när ny statistik publiceras. Först skickar vi ett meddelande där vi ber dig bekräfta adressen. I varje meddelande kan du avsluta prenumerationen med ett klick, och då raderas adressen.",
        "You get a message when new statistics are published. First we send a message that asks you to confirm the address. Every message lets you unsubscribe with one click, and the address is then deleted.");

    public static Label MailClosed { get; } = new(
        "Tässä asennuksessa ei voi tilata ilmoituksia sähköpostiin. Käytä syötettä.", "I denna installation går det inte att prenumerera per e-post. Använd flödet.",
        "This installation does not send messages by e-mail. Use the feed.");

    public static Label Email { get; } = new("Sähköpostiosoite", "E-postadress", "E-mail address");

    public static Label EmailWrong { get; } = new(
        "Kirjoita sähköpostiosoite, esimerkiksi etunimi@example.fi.", "Skriv en e-postadress, till exempel fornamn@example.fi.", "Write an e-mail address, for example name@example.com.");

    public static Label SidesWrong { get; } = new("Valitse ainakin toinen tilasto.", "Välj åtminstone den ena statistiken.", "Choose at least one of the statistics.");

    public static Label Which { get; } = new("Mistä tilastoista", "Vilken statistik", "Which statistics");

    public static Label Subscribe { get; } = new("Tilaa", "Prenumerera", "Subscribe");

    public static Label Asked { get; } = new(
        "Lähetimme osoitteeseen vahvistusviestin, ellei sitä ole jo tilattu. Avaa viestin linkki viikon kuluessa.",
        "Vi skickade ett bekräftelsemeddelande till adressen, om den inte redan prenumererar. Öppna länken i meddelandet inom en vecka.",
        "We have sent a confirmation message to the address, unless it subscribes already. Open the link in the message within a week.");

    public static Label Confirm { get; } = new("Vahvista tilaus", "Bekräfta prenumerationen", "Confirm the subscription");

    public static Label Confirmed { get; } = new("Tilaus on vahvistettu. Saat viestin, kun tilastoja julkaistaan.", "Prenumerationen är bekräftad. Du får ett meddelande när statistik publiceras.", "The subscription is confirmed. You get a message when statistics are published.");

    public static Label ConfirmClosed { get; } = new(
        "Linkki on jo käytetty tai vanhentunut. Tee tilaus tarvittaessa uudelleen.", "Länken har redan använts eller är för gammal. Prenumerera vid behov på nytt.",
        "The link has been used already or is too old. Subscribe again if you need to.");

    public static Label Unsubscribe { get; } = new("Lopeta tilaus", "Avsluta prenumerationen", "Unsubscribe");

    public static Label UnsubscribeLead { get; } = new(
        "Osoite poistetaan, eikä siihen enää lähetetä viestejä.", "Adressen raderas och inga fler meddelanden skickas till den.", "The address is deleted and no more messages are sent to it.");

    public static Label Unsubscribed { get; } = new("Tilaus on lopetettu ja osoite poistettu.", "Prenumerationen är avslutad och adressen raderad.", "You are unsubscribed and the address is deleted.");

    public static Label NameOf(Side side) => side == Side.Ent
        ? new("Etsivä nuorisotyö", "Uppsökande ungdomsarbete", "Outreach youth work")
        : new("Työpajatoiminta", "Verkstadsverksamhet", "Youth workshops");
}
