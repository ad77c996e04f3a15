using System.Text.RegularExpressions;
using System.Text;
using CsvHelper;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Privacy;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Csv;

/// <summary>Reads the CSV files of a zip. Separator and encoding are found out file by file.</summary>
internal sealed partial class CsvSheets(BoundedZip zip, ReadLimits limits)
{
    private static readonly char[] Separators = [';', ',', '\t'];

    private static readonly Label InText = new(
        "Zip-tiedoston tekstitiedostossa on {0}.", "En textfil i zip-filen innehåller {0}.", "A text file in the zip holds {0}.");

    private static readonly Label InName = new(
        "Zip-tiedostossa olevan tiedoston tai kansion nimessä on {0}.",
        "Namnet på en fil eller mapp i zip-filen innehåller {0}.",
        "The name of a file or folder in the zip holds {0}.");

    private static readonly Label InLeftBehind = new(
        "Zip-tiedostossa on käyttöjärjestelmän jättämä tiedosto (esimerkiksi .DS_Store), jossa on {0}. Pakkaa vain CSV-tiedostot.",
        "Zip-filen har en fil som operativsystemet har lämnat (till exempel .DS_Store) och som innehåller {0}. Packa bara CSV-filerna.",
        "The zip has a file that the operating system left behind (.DS_Store, for example), which holds {0}. Pack the CSV files only.");

    private readonly Tally tally = new(limits);

    /// <summary>The CSV files in the order of the zip, and the other texts.</summary>
    /// <exception cref="UnreadableException">A file is no CSV, or the zip holds what cannot be looked through.</exception>
    public RawFile Read(CancellationToken cancellation)
    {
        CsvZip.Check(zip);
        var files = zip.Names.Where(CsvZip.IsCsv).ToList();
        if (files.Count > limits.Sheets)
            throw new UnreadableException(ReadFindings.TooManySheets(limits.Sheets));
        var sheets = new List<RawSheet>();
        for (var index = 0; index < files.Count; index++)
        {
            var name = Path.GetFileNameWithoutExtension(files[index]);
            var text = CsvText.Decode(zip.ReadText(files[index])) ?? throw new UnreadableException(ReadFindings.UnknownLetters(LevelOf(name)));
            sheets.Add(new RawSheet(name, index + 1, Rows(name, text, cancellation)));
        }

        return new RawFile(sheets, Texts());
    }

    private List<StrayText> Texts()
    {
        var texts = zip.Paths.SelectMany(path => path.Split('/', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)
            .Select(name => new StrayText(Location.File, InName, (Path.GetExtension(name) is { Length: > 4 } ? name : Path.GetFileNameWithoutExtension(name)).Replace('_', ' ')) { IsName = true }).ToList();
        foreach (var name in zip.Names.Where(CsvZip.IsText))
        {
            texts.AddRange((CsvText.Decode(zip.ReadText(name)) ?? throw new UnreadableException(ReadFindings.UnknownLetters(null))).Split('\n').Select(line => tally.Take(line)).OfType<string>()
                .Select(line => new StrayText(Location.File, InText, line) { IsHeader = IsList(line) }));
        }

        foreach (var name in zip.Names.Where(CsvZip.IsLeftBehind))
            texts.AddRange(LooseText.In(zip.ReadText(name)).Select(text => tally.Take(text)).OfType<string>().Select(text => new StrayText(Location.File, InLeftBehind, text)));

        return texts;
    }

    private List<RawRow> Rows(string name, string text, CancellationToken cancellation)
    {
        using var csv = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = SeparatorOf(text, name),
            PoolStrings = true,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            IncludeValuesInExceptions = false,
        });
        var rows = new List<RawRow>();
        try
        {
            while (csv.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                if (Values(csv) is { } values)
                    rows.Add(new RawRow((int)csv.LineNumber, values, csv.FieldCount));
            }
        }
        catch (CsvFormatException failure)
        {
            throw new UnreadableException(ReadFindings.CsvSyntax(LevelOf(name), failure.LineNumber));
        }

        return rows;
    }

    private string?[]? Values(CsvReader csv)
    {
        var width = csv.FieldCount;
        tally.Count(width, width);
        var values = new string?[width];
        var filled = 0;
        for (var index = 0; index < width; index++)
        {
            values[index] = tally.Take(csv.GetString(index));
            if (values[index] is not null)
                filled = index + 1;
        }

        return filled == 0 ? null : values[..filled];
    }

    /// <summary>True for a line of short values, as a list of people has them; a sentence is none.</summary>
    private static bool IsList(string line) => line.AsSpan().IndexOfAny(';', '\t', ',') >= 0 && !line.Contains(". ", StringComparison.Ordinal) && !line.EndsWith('.');

    /// <summary>Name of the sheet that a file stands for; null for another file, whose name may itself identify somebody.</summary>
    private static string? LevelOf(string name) => SheetNames.LevelOf(name) is { } level ? SheetNames.Of(level) : null;

    /// <summary>Headers are variable codes, which hold no separator: the one that occurs most in the first line that has any is it.</summary>
    /// <exception cref="UnreadableException">The headers of a submission's sheet are separated by another sign.</exception>
    private static char SeparatorOf(string text, string name)
    {
        var best = Separators[0];
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            foreach (var separator in Separators)
            {
                if (line.Count(separator) > line.Count(best))
                    best = separator;
            }

            if (line.Contains(best))
                return best;
            if (LevelOf(name) is { } sheet && OtherSeparator().Match(line.ToString()) is { Success: true } other)
                throw new UnreadableException(ReadFindings.CsvSeparator(sheet, other.Groups[1].Value));
        }

        return best;
    }

    [GeneratedRegex("^\"?[A-Z]{1,4}_[A-Z0-9_]+\"?([^A-Za-z0-9_\"])\"?[A-Z]{1,4}_[A-Z0-9_]+", RegexOptions.CultureInvariant)]
    private static partial Regex OtherSeparator();
}
