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
        "Taulukon ylä- tai alatunnisteessa, syöttöohjeessa tai linkissä on {0}.",
        "Bladets sidhuvud eller sidfot, en inmatningsanvisning eller en länk innehåller {0}.",
        "A page header or footer, an input help or a link of the sheet holds {0}.");

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
            map.CountsFrom1904 ? SerialDate.From1904 : 0);
        var sheets = new List<RawSheet>();
        var texts = new List<StrayText>(map.Texts);
        for (var position = 1; position <= map.Sheets.Count; position++)
        {
            var listed = map.Sheets[position - 1];
            using var xml = BoundedXml.Open(zip.Open(listed.Part));
            var reader = new SheetReader(xml, around, tally, limits, cancellation);
            sheets.Add(reader.Read(listed, position));
            texts.Add(new StrayText(Location.File, InSheetName.With(position, "{0}"), listed.Name));
            var place = SheetNames.LevelOf(listed.Name) is { } level ? new Location(SheetNames.Of(level)) : Location.File;
            texts.AddRange(reader.Texts.Select(text => new StrayText(place, BesideCells, text)));
        }

        texts.AddRange(around.Strings.Unused.Select(text => new StrayText(Location.File, InUnused, text)));
        texts.AddRange(new StrayParts(zip, map, limits, cancellation).Read());
        return new RawFile(sheets, texts);
    }
}
