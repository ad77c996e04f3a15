using Par.Warehouse.Catalogue;

namespace Par.Portal.Public.Figures;

/// <summary>Words around a figure.</summary>
internal static class FigureViewTexts
{
    public static Label Table { get; } = new("Taulukko", "Tabell", "Table");

    public static Label HiddenLegend { get; } = new(
        "··· = tieto salattu yksityisyyden suojaamiseksi", "··· = uppgiften är sekretessbelagd för att skydda den personliga integriteten",
        "··· = value withheld to protect privacy");

    public static Label AboutSymbols { get; } = new("Mitä merkit tarkoittavat?", "Vad betyder symbolerna?", "What do the symbols mean?");

    public static Label Withheld { get; } = new("Salatut luvut", "Sekretessbelagda uppgifter", "Withheld values");

    public static Label WithheldReason { get; } = new(
        "Näitä lukuja ei näytetä yksityisyyden suojaamiseksi: joko luku on pieni tai siitä voisi laskea pienen luvun.",
        "De här uppgifterna visas inte för att skydda den personliga integriteten: antingen är antalet litet eller så kunde ett litet antal räknas ut.",
        "These values are not shown, to protect privacy: either the number is small or a small number could be worked out from it.");

    public static Label SeeRegion { get; } = new("Katso maakunnan luvut: {0}", "Se landskapets siffror: {0}", "See the figures of the region: {0}");

    public static Label NothingToDraw { get; } = new(
        "Luvut on salattu yksityisyyden suojaamiseksi tai niitä ei ole, joten kuviota ei piirretä.",
        "Uppgifterna är sekretessbelagda för att skydda den personliga integriteten eller saknas, så figuren ritas inte.",
        "The values are withheld to protect privacy or not available, so there is no chart.");
}
