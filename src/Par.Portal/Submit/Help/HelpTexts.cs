using Par.Warehouse.Catalogue;

namespace Par.Portal.Submit.Help;

/// <summary>Texts of the help page beside its Markdown.</summary>
internal static class HelpTexts
{
    public static Label Title { get; } = new("Ohje tietojen toimittamiseen", "Anvisning för leverans av uppgifter", "How to deliver data");

    public static Label RulesLead { get; } = new(
        "Nämä tarkistukset tehdään jokaiselle tiedostolle, vakavuudet vuoden {0} muuttujaluettelon mukaan. Virhe estää vastaanoton; huomautuksesta päättää analyytikko.",
        "De här kontrollerna görs för varje fil, allvaret enligt variabelförteckningen för år {0}. Ett fel hindrar mottagningen; om en varning avgör analytikern.",
        "These checks are made of every file, with the severities of the variable catalogue of {0}. An error keeps the file from being received; an analyst decides about warnings.");

    public static Label Reading { get; } = new(
        "Tarkistetaan, kun tiedosto luetaan. Havainto kertoo, mitä tehdä.", "Kontrolleras när filen läses. Anmärkningen säger vad som ska göras.",
        "Checked while the file is read. The finding says what to do.");
}
