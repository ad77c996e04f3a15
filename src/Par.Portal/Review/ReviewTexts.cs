using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Review;

/// <summary>Texts of the review desk.</summary>
internal static class ReviewTexts
{
    public static Label Title { get; } = new("Tammikuun toimitusten tarkastus", "Granskning av januarileveranser", "Review of January submissions");

    public static Label Short { get; } = new("Tarkastus", "Granskning", "Review");

    public static Label Lead { get; } = new(
        "Vuodesta {0} on odotettu {1} toimitusta. Hyväksytty {2}, odottaa hyväksyntää {3}, ei toimitettu {4}.",
        "För år {0} väntas {1} leveranser. Godkända {2}, väntar på godkännande {3}, inte lämnade {4}.",
        "For {0}, {1} submissions are expected. Approved {2}, awaiting approval {3}, not delivered {4}.");

    public static Label NothingYet { get; } = new(
        "Tammikuun toimituksia ei ole vielä tullut.", "Inga januarileveranser har kommit ännu.", "No January submissions have come yet.");

    public static Label Year { get; } = new("Tilastovuosi", "Statistikår", "Statistic year");

    public static Label Form { get; } = new("Toiminta", "Verksamhet", "Form of work");

    public static Label AllStates { get; } = new("Kaikki tilat", "Alla lägen", "All states");

    public static Label Show { get; } = new("Näytä", "Visa", "Show");

    public static Label Organisation { get; } = new("Organisaatio", "Organisation", "Organisation");

    public static Label KeyFigures { get; } = new("Omat tunnusluvut", "Organisationens egna nyckeltal", "The organisation's own key figures");

    public static Label KeyFigure { get; } = new("Tunnusluku", "Nyckeltal", "Key figure");

    public static Label Change { get; } = new("Muutos", "Förändring", "Change");

    public static Label PercentagePoints { get; } = new("\u00a0%-yks.", "\u00a0%-enh.", "\u00a0pp");

    public static Label Ended { get; } = new("Päättyneitä jaksoja (asiakkaita)", "Avslutade perioder (klienter)", "Clients whose period ended");

    public static Label PositivePlacement { get; } = new(
        "Sijoittui koulutukseen, työhön tai ohjattuun toimintaan", "Placerades i utbildning, arbete eller handledd verksamhet",
        "Went to education, work or guided activity");

    public static Label Workers { get; } = new("Työntekijöitä", "Anställda", "Workers");

    public static Label PersonYears { get; } = new("Henkilötyövuosia", "Årsverken", "Person-years");

    public static Label Reached { get; } = new("Tavoitettuja nuoria", "Nådda unga", "Young people reached");

    public static Label Contacted { get; } = new("Yhteydenottoja", "Kontaktade unga", "Young people contacted");

    public static Label Trainees { get; } = new("Valmentautujia", "Deltagare", "Trainees");

    public static Label NoFigures { get; } = new(
        "Aineistoa ei ole ladattu, joten lukuja ei ole.", "Materialet har inte laddats, så det finns inga siffror.",
        "The data are not loaded, so there are no figures.");

    public static Label Revisions { get; } = new("Saman kierroksen toimitukset", "Omgångens leveranser", "Submissions of the round");

    public static Label Decisions { get; } = new("Päätökset", "Beslut", "Decisions");

    public static Label Trail { get; } = new("Käsittelyloki", "Logg", "Audit trail");

    public static Label When { get; } = new("Milloin", "När", "When");

    public static Label Who { get; } = new("Kuka", "Vem", "Who");

    public static Label WhatHappened { get; } = new("Mitä", "Vad", "What");

    public static Label Why { get; } = new("Perustelu", "Motivering", "Reason");

    public static Label WhyHint { get; } = new(
        "Palautettaessa pakollinen: kirjoita, mitä organisaation pitää korjata. Organisaatio näkee perustelun. Älä kirjoita henkilötietoja.",
        "Obligatorisk när du returnerar: skriv vad organisationen ska rätta. Organisationen ser motiveringen. Skriv inga personuppgifter.",
        "Needed when you return it: write what the organisation has to correct. The organisation sees the reason. Write no personal data.");

    public static Label Decide { get; } = new("Päätös", "Beslut", "Decision");

    public static Label Approve { get; } = new("Hyväksy", "Godkänn", "Approve");

    public static Label Return { get; } = new("Palauta korjattavaksi", "Returnera för rättelse", "Return for correction");

    public static Label ApprovedNow { get; } = new(
        "Toimitus on hyväksytty. Se on mukana, kun ylläpitäjä seuraavan kerran muodostaa ja julkaisee vuoden julkaisun.",
        "Leveransen är godkänd. Den är med när administratören nästa gång bygger och publicerar årets publicering.",
        "The submission is approved. It is included the next time an administrator builds and publishes the year's release.");

    public static Label ReturnedNow { get; } = new(
        "Toimitus on palautettu korjattavaksi. Se ei ole mukana julkaisuissa ennen kuin uusi toimitus on hyväksytty.",
        "Leveransen har returnerats för rättelse. Den är inte med i publiceringar förrän en ny leverans har godkänts.",
        "The submission is returned for correction. It is in no release until a new submission has been approved.");

    public static Label NothingToDecide { get; } = new(
        "Tästä toimituksesta ei voi tässä tilassa päättää.", "I det här läget kan inget beslut fattas om leveransen.", "In this state there is nothing to decide.");

    public static Label MoreFindings { get; } = new(
        "Näytetään {0} ensimmäistä havaintoa.", "De {0} första anmärkningarna visas.", "The first {0} findings are shown.");

    public static Label SideName(Side side) => side == Side.Ent
        ? new("Etsivä nuorisotyö", "Uppsökande ungdomsarbete", "Outreach youth work")
        : new("Työpajatoiminta", "Verkstadsverksamhet", "Youth workshops");
}
