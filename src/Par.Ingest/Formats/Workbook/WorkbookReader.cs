using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Workbook.Reading;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Workbook;

/// <summary>
/// Reads a workbook (Office Open XML) as it stands: its sheets as text with what is odd about their cells, and the texts beside the cells. Memory and time are
/// bounded by the limits whatever the file says of itself.
/// </summary>
internal sealed class WorkbookReader(BoundedZip zip, ReadLimits limits)
{
    private static readonly Label BesideCells = new(
        "Taulukossa on solujen ulkopuolella {0}: esimerkiksi ylä- tai alatunnisteessa, pudotusvalikossa, suodattimessa, ehdollisessa muotoilussa, skenaariossa tai linkissä.",
        "På bladet finns utanför cellerna {0}: till exempel i sidhuvudet, en rullgardinslista, ett filter, en villkorsstyrd formatering, ett scenario eller en länk.",
        "Beside its cells the sheet holds {0}: in a page header, a drop-down list, a filter, a conditional format, a scenario or a link, for example.");

    private static readonly Label InFormula = new(
        "Taulukon kaavassa on {0}. Se ei näy solussa, mutta lähtisi tiedoston mukana: liitä sarake takaisin arvoina.",
        "En formel på bladet innehåller {0}. Det syns inte i cellen men följer med filen: klistra in kolumnen som värden.",
        "A formula of the sheet holds {0}. The cell does not show it, but it goes with the file: paste the column back as values.");

    private static readonly Label InAid = new(
        "Tekstin ääntämisohjeessa on {0}.", "Ett uttalsstöd till en text innehåller {0}.", "The reading aid of a text holds {0}.");

    private static readonly Label InPath = new(
        "Työkirjan sisäisen osan nimessä on {0}.", "Namnet på en del av arbetsboken innehåller {0}.", "The name of a part of the workbook holds {0}.");

    private static readonly Label InSheetName = new(
        "Tiedoston {0}. taulukon nimessä on {1}.", "Namnet på filens blad nummer {0} innehåller {1}.", "The name of sheet number {0} of the file holds {1}.");

    private static readonly Label InUnused = new(
        "Työkirjaan on jäänyt poistetun solun teksti, jossa on {0}. Tallenna työkirja taulukkolaskentaohjelmassa uudelleen.",
        "I arbetsboken finns text från en borttagen cell som innehåller {0}. Spara arbetsboken på nytt i kalkylprogrammet.",
        "The workbook still has the text of a removed cell, which holds {0}. Save the workbook anew in your spreadsheet program.");

    private readonly Tally tally = new(limits);

    /// <summary>The sheets in the order of the workbook, and every text that stands elsewhere in the file.</summary>
    /// <exception cref="UnreadableException">The workbook is too large, broken, or does something when it is opened.</exception>
    public RawFile Read(CancellationToken cancellation)
    {
        var map = WorkbookMap.Read(zip, limits);
        var around = new SheetSurroundings(
            SharedTexts.Read(zip, map.Relations.Target("sharedStrings"), limits),
            NumberFormats.Read(zip, map.Relations.Target("styles")),
            map.CountsFrom1904 ? SerialDate.From1904 : 0,
            map.AsksToCompute);
        var sheets = new List<RawSheet>();
        var texts = new List<StrayText>(map.Texts);
        for (var position = 1; position <= map.Sheets.Count; position++)
        {
            var listed = map.Sheets[position - 1];
            using var xml = BoundedXml.Open(zip.Open(listed.Part));
            var reader = new SheetReader(xml, around, tally, limits, cancellation);
            sheets.Add(reader.Read(listed, position));
            texts.Add(new StrayText(Location.File, InSheetName.With(position, "{0}"), listed.Name.Replace('_', ' ')));
            var place = SheetNames.LevelOf(listed.Name) is { } level ? new Location(SheetNames.Of(level)) : Location.File;
            texts.AddRange(reader.Texts.Select(text => new StrayText(place, BesideCells, text)));
            texts.AddRange(reader.Formulas.Select(text => new StrayText(place, InFormula, text)));
        }

        texts.AddRange(around.Strings.Unused.Select(text => new StrayText(Location.File, InUnused, text)));
        texts.AddRange(around.Strings.Left.Select(text => new StrayText(Location.File, InAid, text)));
        texts.AddRange(zip.Paths.Select(path => new StrayText(Location.File, InPath, path.Replace('/', ' ').Replace('_', ' '))));
        texts.AddRange(new StrayParts(zip, map, limits, cancellation).Read());
        return new RawFile(sheets, texts);
    }
}
