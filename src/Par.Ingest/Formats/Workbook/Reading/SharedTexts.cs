using Par.Ingest.Formats.Document;

namespace Par.Ingest.Formats.Workbook.Reading;

/// <summary>The texts of a workbook, each stored once and referred to by number.</summary>
internal sealed class SharedTexts
{
    private readonly List<string?> texts = [];
    private readonly List<bool> used = [];

    /// <summary>The texts that no cell has asked for: those of cells that were removed, for example.</summary>
    public IEnumerable<string> Unused => texts.Where((_, index) => !used[index]).OfType<string>();

    /// <summary>Texts that stand in no cell: reading aids, for example.</summary>
    public IReadOnlyList<string> Left { get; private set; } = [];

    /// <summary>The text of a cell.</summary>
    /// <exception cref="UnreadableException">There is no such text.</exception>
    public string? Use(int index)
    {
        if (index < 0 || index >= texts.Count)
            throw new UnreadableException(ReadFindings.Damaged);
        used[index] = true;
        return texts[index];
    }

    public static SharedTexts Read(BoundedZip zip, string? part, ReadLimits limits)
    {
        var shared = new SharedTexts();
        if (part is null)
            return shared;
        var characters = 0;
        using var xml = BoundedXml.Open(zip.Open(part));
        var leftovers = new Leftovers(limits);
        Action<string> leftOut = leftovers.Add;
        while (xml.NextElement())
        {
            if (xml.LocalName != "si")
            {
                leftovers.Attributes(xml);
                continue;
            }
            if (shared.texts.Count == limits.Cells)
                throw new UnreadableException(ReadFindings.TooManyCells(limits.Cells));
            var text = XmlTexts.OfRichString(xml, limits, leftOut);
            if (text.Length > limits.CellCharacters)
                throw new UnreadableException(ReadFindings.TooLongCell(limits.CellCharacters));
            if ((characters += text.Length) > limits.Characters)
                throw new UnreadableException(ReadFindings.TooManyCharacters(limits.Characters));
            shared.texts.Add(PlainText.Of(text));
            shared.used.Add(false);
        }

        shared.Left = leftovers.Texts;
        return shared;
    }
}
