using Par.Warehouse.Catalogue;

namespace Par.Portal.Identity.SecondFactor;

/// <summary>Texts of the second factor.</summary>
internal static class SecondFactorTexts
{
    public static Label Title { get; } = new("Kaksivaiheinen kirjautuminen", "Inloggning i två steg", "Two-step sign-in");

    public static Label Lead { get; } = new(
        "Salasanan lisäksi kirjautumisessa kysytään toinen tunniste, jota kukaan ei voi arvata: todennussovelluksen koodi tai pääsyavain.",
        "Utöver lösenordet frågas vid inloggningen något som ingen kan gissa: en kod från en autentiseringsapp eller en nyckel (passkey).",
        "Besides the password, signing in asks for something that nobody can guess: a code from an authenticator app, or a passkey.");

    public static Label MustEnrol { get; } = new(
        "Roolisi edellyttää kaksivaiheista kirjautumista. Ota jompikumpi käyttöön, niin pääset työhösi.",
        "Din roll kräver inloggning i två steg. Ta någondera i bruk, så kommer du åt ditt arbete.",
        "Your role requires two-step sign-in. Set up either one to get to your work.");

    public static Label Authenticator { get; } = new("Todennussovellus", "Autentiseringsapp", "Authenticator app");

    public static Label AuthenticatorOn { get; } = new(
        "Todennussovellus on käytössä.", "Autentiseringsappen är i bruk.", "The authenticator app is in use.");

    public static Label AuthenticatorOff { get; } = new(
        "Sovellus puhelimessa tai tietokoneessa näyttää puolen minuutin välein vaihtuvan koodin.",
        "En app i telefonen eller datorn visar en kod som byts varje halv minut.",
        "An app on your phone or computer shows a code that changes every half minute.");

    public static Label Begin { get; } = new("Ota todennussovellus käyttöön", "Ta en autentiseringsapp i bruk", "Set up an authenticator app");

    public static Label Scan { get; } = new(
        "Lue koodi todennussovelluksella tai kirjoita avain siihen. Kirjoita sitten sovelluksen näyttämät kuusi numeroa.",
        "Läs in koden med autentiseringsappen eller skriv in nyckeln i den. Skriv sedan de sex siffror som appen visar.",
        "Scan the code with the authenticator app, or type the key into it. Then enter the six digits that the app shows.");

    public static Label QrOf { get; } = new("QR-koodi, jossa on sama avain kuin alla", "QR-kod med samma nyckel som nedan", "QR code with the same key as below");

    public static Label Key { get; } = new("Avain", "Nyckel", "Key");

    public static Label Code { get; } = new("Kuusinumeroinen koodi", "Sexsiffrig kod", "Six-digit code");

    public static Label Confirm { get; } = new("Vahvista", "Bekräfta", "Confirm");

    public static Label CodeWrong { get; } = new(
        "Koodi ei ole oikea, tai se on jo käytetty. Odota seuraavaa koodia ja tarkista, että laitteen kello on oikeassa.",
        "Koden är inte rätt, eller så är den redan använd. Vänta på nästa kod och kontrollera att enhetens klocka går rätt.",
        "The code is not right, or it has been used. Wait for the next one, and check that the device's clock is right.");

    public static Label Remove { get; } = new("Poista", "Ta bort", "Remove");

    public static Label RemoveAuthenticator { get; } = new("Poista todennussovellus käytöstä", "Ta autentiseringsappen ur bruk", "Stop using the authenticator app");

    public static Label Passkeys { get; } = new("Pääsyavaimet", "Nycklar (passkeys)", "Passkeys");

    public static Label PasskeysText { get; } = new(
        "Pääsyavain on laitteessasi tai turva-avaimessa ja aukeaa sormenjäljellä, kasvoilla tai PIN-koodilla. Se riittää yksin kirjautumiseen.",
        "En passkey finns i din enhet eller säkerhetsnyckel och öppnas med fingeravtryck, ansikte eller PIN-kod. Den räcker ensam för inloggning.",
        "A passkey lives in your device or security key and opens by fingerprint, face or PIN. It is enough to sign in by itself.");

    public static Label PasskeyName { get; } = new("Nimi, josta tunnet sen", "Ett namn som du känner igen", "A name that you will know it by");

    public static Label AddPasskey { get; } = new("Lisää pääsyavain", "Lägg till en passkey", "Add a passkey");

    public static Label UsePasskey { get; } = new("Kirjaudu pääsyavaimella", "Logga in med en passkey", "Sign in with a passkey");

    public static Label PasskeyFailed { get; } = new(
        "Pääsyavainta ei saatu. Mitään ei muutettu; voit yrittää uudelleen.",
        "Ingen passkey kunde läsas. Inget har ändrats; du kan försöka igen.",
        "No passkey came through. Nothing has changed; you can try again.");

    public static Label Unnamed { get; } = new("Nimetön", "Namnlös", "Unnamed");

    public static Label Made { get; } = new("Lisätty {0}", "Tillagd {0}", "Added {0}");

    public static Label RecoveryCodes { get; } = new("Varakoodit", "Reservkoder", "Recovery codes");

    public static Label RecoveryCodesMade { get; } = new(
        "Kun laite ei ole käsillä, kukin näistä koodeista käy kerran toisen tunnisteen sijasta. Talleta ne nyt: niitä ei näytetä uudelleen.",
        "När enheten inte finns till hands duger var och en av de här koderna en gång i stället. Spara dem nu: de visas inte på nytt.",
        "When the device is not at hand, each of these codes serves once in its place. Keep them now: they are not shown again.");

    public static Label RecoveryCodesLeft { get; } = new("Käyttämättä: {0}", "Oanvända: {0}", "Unused: {0}");

    public static Label NewRecoveryCodes { get; } = new("Tee uudet varakoodit", "Gör nya reservkoder", "Make new recovery codes");

    public static Label IsLast { get; } = new(
        "Roolisi edellyttää toista tunnistetta, ja tämä on ainoa. Ota ensin toinen käyttöön.",
        "Din roll kräver ett andra steg, och det här är det enda. Ta först ett annat i bruk.",
        "Your role requires a second factor, and this is the only one. Set up another first.");

    public static Label PasswordAgain { get; } = new(
        "Salasanasi (kun poistat jotakin tai teet uudet koodit)", "Ditt lösenord (när du tar bort något eller gör nya koder)",
        "Your password (to remove something or make new codes)");

    public static Label PasswordWrong { get; } = new("Salasana on väärin.", "Lösenordet är fel.", "The password is wrong.");

    public static Label ConfirmTitle { get; } = new("Vahvista kirjautuminen", "Bekräfta inloggningen", "Confirm signing in");

    public static Label ConfirmLead { get; } = new(
        "Salasana oli oikein. Vahvista vielä, että se olet sinä.", "Lösenordet var rätt. Bekräfta ännu att det är du.",
        "The password was right. Now confirm that it is you.");

    public static Label CodeOfApp { get; } = new("Todennussovelluksen koodi", "Kod från autentiseringsappen", "Code from the authenticator app");

    public static Label RecoveryCode { get; } = new("Varakoodi", "Reservkod", "Recovery code");

    public static Label UseRecoveryCode { get; } = new("Laite ei ole käsillä", "Enheten finns inte till hands", "The device is not at hand");

    public static Label RecoveryCodeWrong { get; } = new(
        "Varakoodi ei ole oikea, tai se on jo käytetty.", "Reservkoden är inte rätt, eller så är den redan använd.",
        "The recovery code is not right, or it has been used.");

    public static Label Locked { get; } = new(
        "Vääriä yrityksiä on ollut liian monta. Yritä 15 minuutin kuluttua.",
        "Det har varit för många felaktiga försök. Försök om 15 minuter.",
        "There were too many wrong tries. Try again in 15 minutes.");

    public static Label StepOver { get; } = new(
        "Kirjautumisen ensimmäisestä vaiheesta on liian kauan. Aloita alusta.", "Det har gått för länge sedan inloggningens första steg. Börja om.",
        "It is too long since the first step of signing in. Start again.");
}
