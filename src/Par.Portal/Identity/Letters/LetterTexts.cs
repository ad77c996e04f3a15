using Par.Warehouse.Catalogue;

namespace Par.Portal.Identity.Letters;

/// <summary>Words of the letters to the holders of accounts: {0} is the user name, {1} the link.</summary>
internal static class LetterTexts
{
    public static Label InvitationTitle { get; } = new("Tunnus PARkki-tietopankkiin", "Konto i databanken PARkki", "Account in the PARkki data bank");

    public static Label Invitation { get; } = new(
        "Hei!\n\nSinulle on tehty tunnus PARkki-tietopankkiin. Käyttäjätunnuksesi on {0}. Valitse salasana tästä linkistä vuorokauden kuluessa:\n\n{1}\n\nJos et odottanut tätä viestiä, sinun ei tarvitse tehdä mitään.",
        "Hej!\n\nEtt konto i databanken PARkki har skapats åt dig. Ditt användarnamn är {0}. Välj ett lösenord via den här länken inom ett dygn:\n\n{1}\n\nOm du inte väntade det här meddelandet behöver du inte göra något.",
        "Hello,\n\nAn account in the PARkki data bank has been made for you. Your user name is {0}. Choose a password by this link within a day:\n\n{1}\n\nIf you did not expect this message, you need not do anything.");

    public static Label PasswordTitle { get; } = new("Uusi salasana", "Nytt lösenord", "New password");

    public static Label Password { get; } = new(
        "Hei!\n\nTunnukselle {0} on pyydetty uusi salasana PARkki-tietopankkiin. Valitse se tästä linkistä vuorokauden kuluessa:\n\n{1}\n\nJos et pyytänyt sitä, sinun ei tarvitse tehdä mitään: vanha salasana on voimassa.",
        "Hej!\n\nEtt nytt lösenord till databanken PARkki har begärts för kontot {0}. Välj det via den här länken inom ett dygn:\n\n{1}\n\nOm du inte begärde det behöver du inte göra något: det gamla lösenordet gäller.",
        "Hello,\n\nA new password for the account {0} in the PARkki data bank has been asked for. Choose it by this link within a day:\n\n{1}\n\nIf you did not ask for it, you need not do anything: the old password stays.");

    public static Label AddressTitle { get; } = new("Vahvista sähköpostiosoite", "Bekräfta e-postadressen", "Confirm the e-mail address");

    public static Label Address { get; } = new(
        "Hei!\n\nTämä osoite on annettu PARkki-tietopankin tunnuksen {0} uudeksi sähköpostiosoitteeksi. Vahvista se tästä linkistä vuorokauden kuluessa:\n\n{1}\n\nJos et antanut osoitetta, sinun ei tarvitse tehdä mitään.",
        "Hej!\n\nDen här adressen har angetts som ny e-postadress för kontot {0} i databanken PARkki. Bekräfta den via den här länken inom ett dygn:\n\n{1}\n\nOm du inte angav adressen behöver du inte göra något.",
        "Hello,\n\nThis address has been given as the new e-mail address of the account {0} in the PARkki data bank. Confirm it by this link within a day:\n\n{1}\n\nIf you did not give the address, you need not do anything.");

    public static Label ChangedTitle { get; } = new("Sähköpostiosoite vaihtui", "E-postadressen byttes", "The e-mail address was changed");

    public static Label Changed { get; } = new(
        "Hei!\n\nPARkki-tietopankin tunnuksen {0} sähköpostiosoite on vaihdettu, eikä viestejä enää tule tähän osoitteeseen.{1}\n\nJos et vaihtanut sitä, ota heti yhteys ylläpitäjään.",
        "Hej!\n\nE-postadressen för kontot {0} i databanken PARkki har bytts, och meddelanden kommer inte längre till den här adressen.{1}\n\nOm du inte bytte den, kontakta genast administratören.",
        "Hello,\n\nThe e-mail address of the account {0} in the PARkki data bank has been changed, and messages no longer come to this address.{1}\n\nIf you did not change it, contact the administrator at once.");
}
