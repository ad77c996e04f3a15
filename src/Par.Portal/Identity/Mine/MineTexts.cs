using Par.Warehouse.Catalogue;

namespace Par.Portal.Identity.Mine;

/// <summary>Texts of one's own account.</summary>
internal static class MineTexts
{
    public static Label Join { get; } = new("Liitä tunnukseesi", "Koppla till ditt konto", "Join to your account");

    public static Label SignInAgain { get; } = new(
        "Kirjautumisestasi on yli kymmenen minuuttia. Kirjaudu uudelleen, niin voit muuttaa tätä.",
        "Det är över tio minuter sedan du loggade in. Logga in på nytt, så kan du ändra det här.",
        "You signed in more than ten minutes ago. Sign in again to change this.");

    public static Label PresentPassword { get; } = new("Nykyinen salasana", "Nuvarande lösenord", "Present password");

    public static Label PasswordChanged { get; } = new(
        "Salasana on vaihdettu, ja muut istunnot on lopetettu.", "Lösenordet har bytts, och andra sessioner har avslutats.",
        "The password has been changed, and other sessions have ended.");

    public static Label NoEmail { get; } = new("Osoitetta ei ole.", "Ingen adress finns.", "There is no address.");

    public static Label NotConfirmed { get; } = new("vahvistamatta", "obekräftad", "not confirmed");

    public static Label NewEmail { get; } = new("Uusi sähköpostiosoite", "Ny e-postadress", "New e-mail address");

    public static Label NewEmailHint { get; } = new(
        "Osoite vaihtuu, kun se on vahvistettu siihen lähetetystä linkistä.", "Adressen byts när den har bekräftats via länken som skickas till den.",
        "The address changes once it has been confirmed by the link that is sent to it.");

    public static Label ConfirmationSent { get; } = new(
        "Uuteen osoitteeseen lähtee viesti, jossa on vahvistuslinkki.", "Ett meddelande med en bekräftelselänk skickas till den nya adressen.",
        "A message with a link for confirming goes to the new address.");

    public static Label NoLetters { get; } = new(
        "Tämä asennus ei lähetä sähköpostia. Pyydä ylläpitäjää vaihtamaan osoite.", "Den här installationen skickar ingen e-post. Be administratören byta adressen.",
        "This installation sends no e-mail. Ask the administrator to change the address.");

    public static Label SecondFactorOn { get; } = new("Käytössä: muuta", "I bruk: ändra", "In use: change");

    public static Label SecondFactorOff { get; } = new("Ei käytössä: ota käyttöön", "Inte i bruk: ta i bruk", "Not in use: set up");
}
