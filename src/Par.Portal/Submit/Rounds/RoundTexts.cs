using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit.Rounds;

/// <summary>Rounds as people call them: by the month in which they are collected.</summary>
internal static class RoundTexts
{
    public static Label Rounds { get; } = new("Kierrokset", "Omgångar", "Rounds");

    public static Label Round { get; } = new("Kierros", "Omgång", "Round");

    public static Label Window { get; } = new("Vastaanotto", "Mottagning", "Accepted");

    public static Label Expected { get; } = new("Mitä lähetetään", "Vad som skickas", "What to send");

    public static Label State { get; } = new("Tilanne", "Läget", "Standing");

    public static Label Template { get; } = new("Pohja", "Mall", "Template");

    public static Label TemplateOf { get; } = new("täytettävä pohja, {0}", "mall att fylla i, {0}", "template to fill in, {0}");

    public static Label Details { get; } = new(
        "organisaation tiedot tarkistettuina", "organisationens uppgifter kontrollerade", "the organisation's details, checked");

    public static Label Clients(Side side) => side == Side.Ent
        ? new("nuoret, jaksot ja toimenpiteet", "unga, perioder och åtgärder", "young people, periods and measures")
        : new("valmentautujat, jaksot ja toiminta", "deltagare, perioder och verksamhet", "trainees, periods and activities");

    public static Label Workers { get; } = new("työntekijät", "anställda", "workers");

    public static Label NotExpected { get; } = new("Ei odoteta organisaatioltasi", "Väntas inte av er organisation", "Not expected of your organisation");

    public static Label DataFrom { get; } = new("tiedot ajalta {0}–{1}", "uppgifter för {0}–{1}", "data of {0} – {1}");

    public static Label DaysLeft { get; } = new("{0} jäljellä", "{0} kvar", "{0} left");

    public static Label LastDay { get; } = new("viimeinen päivä tänään", "sista dagen i dag", "last day today");

    public static Label NotOpen { get; } = new("ei vielä auki", "inte öppen ännu", "not open yet");

    public static Label Past { get; } = new("määräaika ohi, tiedostot otetaan yhä vastaan", "tidsfristen har gått ut, filer tas fortfarande emot", "deadline passed, files are still accepted");

    public static Label Closed { get; } = new(
        "suljettu, myöhästymiselle tarvitaan perustelu", "stängd, förseningen ska motiveras", "closed, a reason for being late is needed");

    public static Label LateBy { get; } = new("myöhässä {0}", "{0} försenad", "{0} late");

    /// <summary>The name at the start of a sentence: <c>Tammikuun 2026 kierros</c> for the round that covers 2025.</summary>
    public static Label Name(Round round) => (round.Kind switch
    {
        RoundKind.May => new Label("Toukokuun {0} kierros", "Majomgången {0}", "May {0} round"),
        RoundKind.September => new Label("Syyskuun {0} kierros", "Septemberomgången {0}", "September {0} round"),
        _ => new Label("Tammikuun {0} kierros", "Januariomgången {0}", "January {0} round"),
    }).With(CollectedIn(round));

    /// <summary>The name with the code that files use: <c>Tammikuun 2026 kierros (2025-T1)</c>.</summary>
    public static Label WithCode(Round round) => new Label("{0} ({1})", "{0} ({1})", "{0} ({1})").With(Name(round), round.Code);

    /// <summary>The name with the code and the time that its data cover.</summary>
    public static Label InFull(Round round) => new Label("{0} ({1}), {2}", "{0} ({1}), {2}", "{0} ({1}), {2}")
        .With(Name(round), round.Code, DataFrom.With(Words.Day(round.WindowStart), Words.Day(round.WindowEnd)));

    /// <summary>The name within a sentence.</summary>
    public static Label NameWithin(Round round) => Name(round) is var name
        ? new Label(char.ToLowerInvariant(name.Fi[0]) + name.Fi[1..], char.ToLowerInvariant(name.Sv[0]) + name.Sv[1..], name.En)
        : throw new InvalidOperationException();

    /// <summary>The name of a submission's round, or a dash when the file did not tell it.</summary>
    public static Label OfSubmission(Submission submission) =>
        submission.RoundKey == 0 ? new Label("–", "–", "–") : Name(Warehouse.Collection.Round.FromKey(submission.RoundKey));

    /// <summary>What the state means, in a few words.</summary>
    public static Label Of(RoundStanding standing) => standing.State switch
    {
        RoundState.Checking => new("Tarkistetaan", "Kontrolleras", "Being checked"),
        RoundState.Rejected => new Label("Hylätty: {0}", "Underkänd: {0}", "Rejected: {0}").With(Words.Errors(standing.Shown!.ErrorCount)),
        RoundState.Received => new("Vastaanotettu", "Mottagen", "Received"),
        RoundState.Returned => new("Palautettu korjattavaksi", "Returnerad för rättelse", "Returned for correction"),
        RoundState.Approved => new("Hyväksytty", "Godkänd", "Approved"),
        _ => new("Ei toimitettu", "Inte levererad", "Not delivered"),
    };

    private static int CollectedIn(Round round) => round.Kind == RoundKind.January ? round.Year + 1 : round.Year;
}
