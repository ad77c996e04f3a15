using System.Xml;

namespace Par.Ingest.Formats.Workbook.Reading;

/// <summary>
/// Reads the XML of a workbook's part forward, whoever made it: no document types, no entities, nothing fetched; tags, texts, nesting and the number of
/// different names stay within bounds that no spreadsheet program comes near, so that a small part cannot take much memory.
/// </summary>
internal static class BoundedXml
{
    private const int DeepestElement = 64;
    private const int MostNames = 5_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>Opens a part; the reader closes the stream.</summary>
    public static XmlReader Open(Stream part)
    {
        var settings = Settings.Clone();
        settings.NameTable = new BoundedNames();
        return XmlReader.Create(new MarkupGuard(part), settings);
    }

    /// <summary>The next element in document order, whatever its depth; false at the end.</summary>
    public static bool NextElement(this XmlReader xml)
    {
        while (xml.Read())
        {
            Check(xml);
            if (xml.NodeType == XmlNodeType.Element)
                return true;
        }

        return false;
    }

    /// <summary>The next element inside the one at <paramref name="depth"/>; false when that one has ended.</summary>
    public static bool NextElementWithin(this XmlReader xml, int depth)
    {
        while (xml.Read() && xml.Depth > depth)
        {
            Check(xml);
            if (xml.NodeType == XmlNodeType.Element)
                return true;
        }

        return false;
    }

    /// <exception cref="UnreadableException">The reader stands too deep, or on a comment: nobody sees those, and spreadsheet programs write none.</exception>
    public static void Check(XmlReader xml)
    {
        if (xml.Depth > DeepestElement)
            throw new UnreadableException(ReadFindings.Damaged);
        if (xml.NodeType == XmlNodeType.Comment)
            throw new UnreadableException(ReadFindings.XmlComments);
    }

    /// <summary>True for the attribute values that XML calls true.</summary>
    public static bool Flag(this XmlReader xml, string attribute) => xml.GetAttribute(attribute) is "1" or "true" or "on";

    private sealed class BoundedNames : NameTable
    {
        private int names;

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? New(base.Add(key, start, len));

        public override string Add(string key) => Get(key) ?? New(base.Add(key));

        private string New(string name) => ++names <= MostNames ? name : throw new UnreadableException(ReadFindings.Damaged);
    }
}
