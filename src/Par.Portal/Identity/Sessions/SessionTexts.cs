using Par.Warehouse.Catalogue;

namespace Par.Portal.Identity.Sessions;

/// <summary>Texts of sessions.</summary>
internal static class SessionTexts
{
    public static Label Title { get; } = new("Istunnot", "Sessioner", "Sessions");

    public static Label Text { get; } = new(
        "Tässä ovat kaikki paikat, joissa tunnuksesi on nyt kirjautuneena. Ellet tunne jotakin, lopeta se ja vaihda salasanasi.",
        "Här är alla ställen där ditt konto nu är inloggat. Om du inte känner igen något, avsluta det och byt ditt lösenord.",
        "These are all the places where your account is signed in now. If you do not know one, end it and change your password.");

    public static Label Browser { get; } = new("Selain", "Webbläsare", "Browser");

    public static Label Started { get; } = new("Alkanut", "Började", "Started");

    public static Label Seen { get; } = new("Viimeksi käytetty", "Senast använd", "Last used");

    public static Label This { get; } = new("tämä istunto", "den här sessionen", "this session");

    public static Label End { get; } = new("Lopeta", "Avsluta", "End");

    public static Label EndOthers { get; } = new("Lopeta kaikki muut istunnot", "Avsluta alla andra sessioner", "End all other sessions");

    public static Label Soon { get; } = new(
        "Istunto päättyy viiden minuutin kuluttua, jos et tee mitään. Tallenna työsi.",
        "Sessionen avslutas om fem minuter om du inte gör något. Spara ditt arbete.",
        "The session ends in five minutes unless you do something. Save your work.");

    public static Label GoOn { get; } = new("Jatka istuntoa", "Fortsätt sessionen", "Go on with the session");

    public static Label Over { get; } = new(
        "Istunto on päättynyt. Kirjaudu sisään toisessa välilehdessä, niin voit vielä lähettää tämän sivun lomakkeen.",
        "Sessionen har avslutats. Logga in i en annan flik, så kan du ännu skicka formuläret på den här sidan.",
        "The session has ended. Sign in on another tab, and you can still send this page's form.");
}
