namespace Par.Ingest.Formats.Workbook;

/// <summary>The texts of a workbook, each stored once.</summary>
internal sealed class SharedStrings
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private int uses;

    public int Position(string text)
    {
        uses++;
        if (!positions.TryGetValue(text, out var position))
        {
            positions[text] = position = texts.Count;
            texts.Add(text);
        }

        return position;
    }

    public void WriteTo(TextWriter writer)
    {
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write($"<sst xmlns=\"{WorkbookParts.Main}\" count=\"{uses}\" uniqueCount=\"{texts.Count}\">");
        foreach (var text in texts)
        {
            writer.Write("<si><t xml:space=\"preserve\">");
            XmlText.Write(writer, XmlText.Encode(text));
            writer.Write("</t></si>");
        }

        writer.Write("</sst>");
    }
}
