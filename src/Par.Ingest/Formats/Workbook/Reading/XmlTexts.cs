using System.Text;
using System.Xml;

namespace Par.Ingest.Formats.Workbook.Reading;

/// <summary>Gathers the text inside an element.</summary>
internal static class XmlTexts
{
    /// <summary>All text inside the element that the reader stands on; afterwards it stands on the element's end.</summary>
    public static string Inside(XmlReader xml, ReadLimits limits) => Inside(xml, limits, _ => true);

    /// <summary>
    /// The text of a rich string: what is shown in the cell. The reading aid (ruby text) of East Asian scripts is left out, as spreadsheet programs do.
    /// </summary>
    /// <param name="xml">Stands on the element.</param>
    /// <param name="limits">Limits.</param>
    /// <param name="leftOut">Takes the reading aid.</param>
    public static string OfRichString(XmlReader xml, ReadLimits limits, Action<string> leftOut) => Inside(xml, limits, name => name != "rPh", leftOut);

    private static string Inside(XmlReader xml, ReadLimits limits, Func<string, bool> wanted, Action<string>? leftOut = null)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var only = "";
        StringBuilder? several = null;
        var skippedDepth = int.MaxValue;
        while (xml.Read() && xml.Depth > depth)
        {
            BoundedXml.Check(xml);
            if (xml.Depth <= skippedDepth)
                skippedDepth = int.MaxValue;
            if (xml.NodeType == XmlNodeType.Element && !wanted(xml.LocalName))
                skippedDepth = xml.Depth;
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
                continue;
            if (xml.Depth > skippedDepth)
            {
                leftOut?.Invoke(xml.Value);
                continue;
            }
            if (only.Length == 0 && several is null)
                only = xml.Value;
            else
                (several ??= new StringBuilder(only)).Append(xml.Value);
            if (several?.Length > limits.CellCharacters)
                throw new UnreadableException(ReadFindings.TooLongCell(limits.CellCharacters));
        }

        return XmlText.Decode(several?.ToString() ?? only);
    }
}
