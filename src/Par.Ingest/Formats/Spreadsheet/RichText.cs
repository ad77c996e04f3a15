using System.Xml;

namespace Par.Ingest.Formats.Spreadsheet;

/// <summary>Text of a shared or inline string: the runs joined, phonetic hints left out.</summary>
internal static class RichText
{
    /// <summary>Reads from the element that <paramref name="xml"/> stands on to its end.</summary>
    public static string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = "";
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
                xml.Skip();
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text = text.Length == 0 ? xml.Value : text + xml.Value;
        }

        return text;
    }
}
