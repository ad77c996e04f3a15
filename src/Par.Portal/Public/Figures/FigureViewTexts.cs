using Par.Warehouse.Catalogue;

namespace Par.Portal.Public.Figures;

/// <summary>Words around a figure.</summary>
internal static class FigureViewTexts
{
    public static Label Table { get; } = new("Taulukko", "Tabell", "Table");

    public static Label HiddenLegend { get; } = new(
        "··· = tieto salattu yksityisyyden suojaamiseksi", "··· = uppgiften är sekretessbelagd för att skydda den personliga integriteten",
        "··· = value withheld to protect privacy");

    public static Label NothingToDraw { get; } = new(
        "Luvut on salattu yksityisyyden suojaamiseksi tai niitä ei ole, joten kuviota ei piirretä.",
        "Uppgifterna är sekretessbelagda för att skydda den personliga integriteten eller saknas, så figuren ritas inte.",
        "The values are withheld to protect privacy or not available, so there is no chart.");
}
