using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Public.Figures;

/// <summary>Words around a figure.</summary>
internal static class FigureViewTexts
{
    public static Label Table { get; } = new("Taulukko", "Tabell", "Table");

    public static Label AboutSymbols { get; } = new("Mitä merkit tarkoittavat?", "Vad betyder symbolerna?", "What do the symbols mean?");

    public static Label SeeRegion { get; } = new("Katso maakunnan luvut: {0}", "Se landskapets siffror: {0}", "See the figures of the region: {0}");

    public static Label NothingToDraw { get; } = new(
        "Kuviota ei piirretä, koska luvut ovat pieniä tai niitä ei ole. Katso taulukko.",
            "Figuren ritas inte, eftersom talen är små eller saknas. Se tabellen.",
        "There is no chart, because the numbers are small or not available. See the table.");

    public static Label ByGenderAndAge { get; } = new("Sukupuolen ja iän mukaan", "Efter kön och ålder", "By gender and age");

    public static Label AllTables { get; } = new("Kaikki taulukot", "Alla tabeller", "All tables");

    /// <summary>What is not divided, because it has too few people: {0} people, {1} of what.</summary>
    public static Label NotDivided { get; } = new(
        "Alle {0} ihmistä, joten lukuja ei jaotella iän, sukupuolen eikä vastausten mukaan: {1}.",
        "Färre än {0} personer, så talen delas inte upp efter ålder, kön eller svar: {1}.",
        "Fewer than {0} people, so not divided by age, gender or answer: {1}.");

    public static Label Clients(Side side) => side == Side.Ent
        ? new("etsivän tavoittamat nuoret", "unga som det uppsökande arbetet nådde", "young people reached by outreach")
        : new("työpajojen valmentautujat", "deltagare i verkstäderna", "workshop trainees");

    public static Label Ended(Side side) => side == Side.Ent
        ? new("sijoittuminen etsivän jälkeen", "placering efter det uppsökande arbetet", "placement after outreach")
        : new("sijoittuminen työpajan jälkeen", "placering efter verkstaden", "placement after the workshop");
}
