using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Admin;

/// <summary>Texts of administration.</summary>
internal static class AdminTexts
{
    public static Label Title { get; } = new("Hallinta", "Administration", "Administration");

    public static Label Jobs { get; } = new("Ajot", "Körningar", "Jobs");

    public static Label JobsLink { get; } = new("Avaa ajojen valvonta", "Öppna övervakningen av körningar", "Open the job dashboard");

    public static Label Accounts { get; } = new("Tunnukset", "Konton", "Accounts");

    public static Label Role { get; } = new("Rooli", "Roll", "Role");

    public static Label ParId { get; } = new("Organisaation PAR-tunnus", "Organisationens PAR-id", "The organisation's PAR id");

    public static Label ParIdHint { get; } = new(
        "Vain organisaation tunnukselle.", "Endast för en organisations konto.", "For an organisation's account only.");

    public static Label ParIdUnknown { get; } = new(
        "Organisaatiota ei ole rekisterissä. Lisää se ensin.", "Organisationen finns inte i registret. Lägg till den först.",
        "The organisation is not in the register. Add it first.");

    public static Label Side { get; } = new("Toiminta", "Verksamhet", "Form of work");

    public static Label State { get; } = new("Tila", "Läge", "State");

    public static Label Disable { get; } = new("Sulje tunnus", "Stäng kontot", "Close the account");

    public static Label Enable { get; } = new("Avaa tunnus", "Öppna kontot", "Open the account");

    public static Label NewLink { get; } = new("Uusi salasanalinkki", "Ny lösenordslänk", "New password link");

    public static Label LinkMade { get; } = new(
        "Anna tunnuksen haltijalle tämä linkki, jolla hän valitsee salasanan. Linkki toimii kerran, 24 tunnin ajan, eikä sitä näytetä uudelleen.",
        "Ge kontots innehavare den här länken för att välja lösenord. Länken fungerar en gång, i 24 timmar, och visas inte på nytt.",
        "Give this link to the account's holder to choose a password. It works once, for 24 hours, and is not shown again.");

    public static Label NotYourOwn { get; } = new(
        "Omaa tunnusta ei voi sulkea.", "Du kan inte stänga ditt eget konto.", "You cannot close your own account.");

    public static Label Organisations { get; } = new("Organisaatiorekisteri", "Organisationsregister", "Register of organisations");

    public static Label AddOrganisation { get; } = new("Rekisteröi organisaatio", "Registrera en organisation", "Register an organisation");

    public static Label Name { get; } = new("Nimi", "Namn", "Name");

    public static Label BusinessId { get; } = new("Y-tunnus", "FO-nummer", "Business id");

    public static Label BusinessIdWrong { get; } = new(
        "Y-tunnus on väärin: seitsemän numeroa, väliviiva ja tarkistusnumero.",
        "FO-numret är fel: sju siffror, bindestreck och kontrollsiffra.",
        "The business id is wrong: seven digits, a hyphen and a check digit.");

    public static Label HomeMunicipality { get; } = new("Kotikunnan koodi", "Hemkommunens kod", "Code of the home municipality");

    public static Label MunicipalityUnknown { get; } = new(
        "Kuntakoodia ei ole nykyisessä kuntajaossa.", "Kommunkoden finns inte i den nuvarande kommunindelningen.",
        "The current division has no municipality with this code.");

    public static Label ExpectedFrom { get; } = new("Ensimmäinen tilastovuosi", "Första statistikår", "First statistic year");

    public static Label YearWrong { get; } = new("Anna vuosi neljällä numerolla.", "Ange året med fyra siffror.", "Give the year with four digits.");

    public static Label ExpectedTo { get; } = new("Viimeinen tilastovuosi", "Sista statistikåret", "Last statistic year");

    public static Label ExpectedToHint { get; } = new(
        "Tyhjä, kun toiminta jatkuu.", "Tomt när verksamheten fortsätter.", "Empty while the work goes on.");

    public static Label ContactEmail { get; } = new("Muistutusten sähköposti", "E-post för påminnelser", "E-mail for reminders");

    public static Label ContactEmailHint { get; } = new(
        "Organisaation yhteinen osoite, ei yhden henkilön. Tyhjä, jos osoitetta ei ole.",
        "Organisationens gemensamma adress, inte en enskild persons. Tomt om det inte finns någon.",
        "The organisation's shared address rather than one person's. Empty when there is none.");

    public static Label EmailWrong { get; } = new(
        "Sähköpostiosoite ei ole oikeaa muotoa, esimerkiksi etsiva@kunta.fi.", "E-postadressen har fel form, till exempel uppsokande@kommun.fi.",
        "The e-mail address is not of the right form, for example outreach@municipality.fi.");

    public static Label ContactLanguage { get; } = new("Muistutusten kieli", "Språk för påminnelser", "Language of reminders");

    public static Label ParIdWrong { get; } = new(
        "PAR-tunnus on P ja neljä numeroa, esimerkiksi P0179.", "PAR-id är P och fyra siffror, till exempel P0179.",
        "A PAR id is P and four digits, for example P0179.");

    public static Label SideWrong { get; } = new("Toiminta on ENT tai TY.", "Verksamheten är ENT eller TY.", "The form of work is ENT or TY.");

    public static Label LanguageWrong { get; } = new("Kieli on fi, sv tai en.", "Språket är fi, sv eller en.", "The language is fi, sv or en.");

    public static Label NameTooLong { get; } = new(
        "Nimessä saa olla enintään {0} merkkiä.", "Namnet får ha högst {0} tecken.", "The name may have at most {0} characters.");

    public static Label YearsTurned { get; } = new(
        "Viimeinen tilastovuosi on ennen ensimmäistä.", "Det sista statistikåret är före det första.", "The last statistic year is before the first.");

    public static Label NameMissing { get; } = new("Kirjoita nimi.", "Skriv namnet.", "Enter the name.");

    public static Label Saved { get; } = new("Organisaatio on rekisterissä.", "Organisationen finns i registret.", "The organisation is in the register.");

    public static Label Of(ActorRole role) => role switch
    {
        ActorRole.Organisation => new("Organisaatio", "Organisation", "Organisation"),
        ActorRole.Analyst => new("Analyytikko", "Analytiker", "Analyst"),
        ActorRole.OrganisationLead => new("Organisaation vastuuhenkilö", "Organisationens ansvarsperson", "Organisation lead"),
        ActorRole.Approver => new("Hyväksyjä", "Godkännare", "Approver"),
        ActorRole.Ministry => new("Ministeriö", "Ministeriet", "Ministry"),
        _ => new("Ylläpitäjä", "Administratör", "Administrator"),
    };
}
