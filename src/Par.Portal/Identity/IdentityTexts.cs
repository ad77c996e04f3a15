using Par.Warehouse.Catalogue;

namespace Par.Portal.Identity;

/// <summary>Texts of signing in and of the accounts' own pages.</summary>
internal static class IdentityTexts
{
    public static Label SignIn { get; } = new("Kirjaudu sisään", "Logga in", "Sign in");

    public static Label SignOut { get; } = new("Kirjaudu ulos", "Logga ut", "Sign out");

    public static Label SignInLead { get; } = new(
        "Kirjautuminen on tarkoitettu organisaatioille, analyytikoille, ministeriölle ja ylläpitäjille. Tilastot ovat kaikille avoimia ilman kirjautumista.",
        "Inloggningen är avsedd för organisationer, analytiker, ministeriet och administratörer. Statistiken är öppen för alla utan inloggning.",
        "Signing in is for organisations, analysts, the ministry and administrators. The statistics are open to everyone without signing in.");

    public static Label UserName { get; } = new("Käyttäjätunnus", "Användarnamn", "User name");

    public static Label Password { get; } = new("Salasana", "Lösenord", "Password");

    public static Label NewPassword { get; } = new("Uusi salasana", "Nytt lösenord", "New password");

    public static Label PasswordAgain { get; } = new("Salasana uudelleen", "Lösenordet en gång till", "Password again");

    public static Label PasswordHint { get; } = new(
        "Vähintään 12 merkkiä. Pitkä lause on hyvä salasana. Salasanaohjelmaa voi käyttää.",
        "Minst 12 tecken. En lång mening är ett bra lösenord. Du kan använda ett lösenordsprogram.",
        "At least 12 characters. A long sentence makes a good password. Password managers work.");

    public static Label ErrorSummary { get; } = new("Tarkista lomake", "Kontrollera formuläret", "Check the form");

    public static Label WrongCredentials { get; } = new(
        "Käyttäjätunnus tai salasana on väärin, tai vääriä yrityksiä on ollut liikaa.",
        "Användarnamnet eller lösenordet är fel, eller så har det varit för många felaktiga försök.",
        "The user name or password is wrong, or there were too many wrong attempts.");

    public static Label LockoutHint { get; } = new(
        "Viiden väärän yrityksen jälkeen on odotettava 15 minuuttia.",
        "Efter fem felaktiga försök måste du vänta i 15 minuter.",
        "After five wrong attempts you have to wait 15 minutes.");

    public static Label UserNameMissing { get; } = new("Kirjoita käyttäjätunnus.", "Skriv användarnamnet.", "Enter the user name.");

    public static Label PasswordMissing { get; } = new("Kirjoita salasana.", "Skriv lösenordet.", "Enter the password.");

    public static Label PasswordsDiffer { get; } = new("Salasanat eivät ole samat.", "Lösenorden är inte lika.", "The passwords are not the same.");

    public static Label PasswordTooWeak { get; } = new(
        "Salasanassa on oltava vähintään 12 merkkiä, joista vähintään viisi erilaista.",
        "Lösenordet ska ha minst 12 tecken, av vilka minst fem olika.",
        "The password needs at least 12 characters, at least five of them different.");

    public static Label PasswordCommon { get; } = new(
        "Salasana on helppo arvata: se on yleinen, toistaa samaa tai sisältää tunnuksesi, organisaatiosi tai palvelun nimen. Valitse "
        + "toinen.",
        "Lösenordet är lätt att gissa: det är vanligt, upprepar samma sak eller innehåller ditt användarnamn, din organisations eller "
        + "tjänstens namn. Välj ett annat.",
        "The password is easy to guess: it is common, repeats itself, or holds your user name or the name of your organisation or of the "
        + "service. Choose another.");

    public static Label UserNameTaken { get; } = new("Käyttäjätunnus on jo käytössä.", "Användarnamnet används redan.", "The user name is already in use.");

    public static Label UserNameInvalid { get; } = new(
        "Käyttäjätunnuksessa saa olla kirjaimia a–z, numeroita ja merkkejä - . _ @ +.",
        "Användarnamnet får innehålla bokstäverna a–z, siffror och tecknen - . _ @ +.",
        "A user name may hold letters a–z, digits and the characters - . _ @ +.");

    public static Label NotAllowed { get; } = new("Ei käyttöoikeutta", "Ingen behörighet", "No permission");

    public static Label NotAllowedText { get; } = new(
        "Tunnuksesi rooli ei avaa tätä sivua. Jos sinun pitäisi nähdä se, ota yhteys ylläpitäjään.",
        "Ditt kontos roll öppnar inte den här sidan. Om du borde se den, kontakta administratören.",
        "Your account's role does not open this page. If you should see it, contact the administrator.");

    public static Label FirstAdministrator { get; } = new("Luo ensimmäinen ylläpitäjä", "Skapa den första administratören", "Make the first administrator");

    public static Label FirstAdministratorLead { get; } = new(
        "Asennuksessa ei ole vielä ylläpitäjää. Ylläpitäjä lisää muut tunnukset ja organisaatiot.",
        "Installationen har ännu ingen administratör. Administratören lägger till övriga konton och organisationer.",
        "The installation has no administrator yet. The administrator adds the other accounts and the organisations.");

    public static Label Create { get; } = new("Luo tunnus", "Skapa konto", "Make the account");

    public static Label SetPassword { get; } = new("Valitse salasana", "Välj lösenord", "Choose a password");

    public static Label Save { get; } = new("Tallenna", "Spara", "Save");

    public static Label LinkClosed { get; } = new("Linkki ei ole voimassa", "Länken gäller inte", "The link does not work");

    public static Label LinkClosedText { get; } = new(
        "Kertakäyttöinen linkki on käytetty, vanhentunut tai korvattu uudella. Pyydä ylläpitäjältä uusi linkki.",
        "Engångslänken har använts, gått ut eller ersatts med en ny. Be administratören om en ny länk.",
        "The one-time link has been used, has expired or was replaced by a newer one. Ask the administrator for a new link.");

    public static Label Done { get; } = new("Tunnus on valmis", "Kontot är klart", "The account is ready");

    public static Label DoneText { get; } = new("Voit nyt kirjautua sisään.", "Du kan nu logga in.", "You can now sign in.");

    public static Label Email { get; } = new("Sähköposti", "E-post", "E-mail");

    public static Label EmailWrong { get; } = new(
        "Sähköpostiosoite ei ole oikeaa muotoa, esimerkiksi etunimi.sukunimi@kunta.fi.", "E-postadressen har fel form, till exempel fornamn.efternamn@kommun.fi.",
        "The e-mail address is not of the right form, for example first.last@municipality.fi.");

    public static Label Forgotten { get; } = new("Unohtunut salasana", "Glömt lösenord", "Forgotten password");

    public static Label ForgottenLead { get; } = new(
        "Anna tunnuksesi sähköpostiosoite. Saat linkin, jolla valitset uuden salasanan. Jos tunnuksellasi ei ole osoitetta, pyydä linkki ylläpitäjältä.",
        "Ange e-postadressen för ditt konto. Du får en länk för att välja ett nytt lösenord. Om ditt konto inte har någon adress, be administratören om en länk.",
        "Give the e-mail address of your account. You get a link for choosing a new password. If your account has no address, ask the administrator for a link.");

    public static Label ForgottenAsked { get; } = new(
        "Jos osoite on jonkin tunnuksen, siihen lähtee linkki. Se toimii kerran, vuorokauden ajan.",
        "Om adressen hör till ett konto skickas en länk till den. Den fungerar en gång, i ett dygn.",
        "If the address belongs to an account, a link goes to it. It works once, for a day.");

    public static Label SendLink { get; } = new("Lähetä linkki", "Skicka länken", "Send the link");

    public static Label ConfirmAddress { get; } = new("Vahvista sähköpostiosoite", "Bekräfta e-postadressen", "Confirm the e-mail address");

    public static Label AddressConfirmed { get; } = new(
        "Osoite on nyt tunnuksesi sähköpostiosoite.", "Adressen är nu kontots e-postadress.", "The address is now that of your account.");

    public static Label SampleAccounts { get; } = new(
        "Tämä on esimerkkiasennus: tunnukset ja salasanat ovat palvelimen tiedostossa demo-accounts.txt, eikä toista tunnistetta vaadita.",
        "Det här är en exempelinstallation: kontona och lösenorden finns i serverns fil demo-accounts.txt, och inget andra steg krävs.",
        "This is a sample installation: accounts and passwords are in the server's file demo-accounts.txt, and no second factor is required.");

    public static Label SignInWith { get; } = new("Kirjaudu palvelulla {0}", "Logga in med {0}", "Sign in with {0}");

    public static Label Or { get; } = new("Salasanan sijasta:", "I stället för lösenord:", "Instead of a password:");

    public static Label ProviderRefused { get; } = new(
        "Tunnistus ei avannut mitään tunnusta. Kirjaudu salasanalla, tai pyydä ylläpitäjältä kutsulinkki ja liitä tunnistus sillä.",
        "Identifieringen öppnade inget konto. Logga in med lösenord, eller be administratören om en inbjudningslänk och koppla identifieringen med den.",
        "The identification opened no account. Sign in with your password, or ask the administrator for an invitation link and join it by that.");

    public static Label ProviderUnreachable { get; } = new(
        "Tunnistuspalvelu {0} ei vastaa juuri nyt. Yritä hetken kuluttua uudelleen tai kirjaudu salasanalla.",
        "Identifieringstjänsten {0} svarar inte just nu. Försök igen om en stund eller logga in med lösenord.",
        "The identification service {0} does not answer just now. Try again in a moment, or sign in with your password.");

    public static Label JoinTitle { get; } = new("Liitä tunnistus tunnukseen", "Koppla identifieringen till kontot", "Join the identification to the account");

    public static Label JoinLead { get; } = new(
        "Liittämisen jälkeen palvelun {0} tunnistus avaa tämän tunnuksen. Liitä vain oma tunnistuksesi omaan tunnukseesi. Jos et itse pyytänyt tätä, älä liitä.",
        "Efter kopplingen öppnar identifieringen med {0} det här kontot. Koppla bara din egen identifiering till ditt eget konto. Om du inte själv bad om detta ska du inte koppla.",
        "Once joined, identification with {0} opens this account. Join only your own identification to your own account. If you did not ask for this yourself, do not join.");

    public static Label JoinButton { get; } = new("Liitä", "Koppla", "Join");

    public static Label JoinNot { get; } = new("Älä liitä", "Koppla inte", "Do not join");

    public static Label JoinOver { get; } = new(
        "Liitettävää tunnistusta ei ole: siitä on liian kauan, linkki on käytetty, tai tunnuksesta on kirjauduttu ulos. Aloita alusta.",
        "Det finns ingen identifiering att koppla: det har gått för lång tid, länken har använts eller kontot har loggats ut. Börja om.",
        "There is no identification to join: it is too long ago, the link has been used, or the account has signed out. Start again.");

    public static Label ToWork { get; } = new("Jatka työhön", "Fortsätt till arbetet", "Go on to your work");

    public static Label MyAccount { get; } = new("Oma tunnus", "Mitt konto", "My account");

    public static Label AccountNavigation { get; } = new("Oma työ", "Eget arbete", "Your work");
}
