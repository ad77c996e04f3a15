using System.Globalization;

namespace Par.Ingest.Formats.Workbook;

/// <summary>The parts of a sheet's notes: the texts, and the shapes without which Excel does not show them.</summary>
internal static class CommentParts
{
    /// <summary>How many notes a sheet can have: the shapes of a sheet are numbered within a block of 1,024.</summary>
    public const int MostComments = 1_000;

    private const int FirstShape = 1_024;
    private const string ShapeType =
        """<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""";

    public static string Relations(int sheet) => string.Create(CultureInfo.InvariantCulture,
        $"""{WorkbookParts.Declaration}<Relationships xmlns="{WorkbookParts.Package}"><Relationship Id="rId1" Type="{WorkbookParts.Relations}/vmlDrawing" Target="../drawings/vmlDrawing{sheet}.vml"/><Relationship Id="rId2" Type="{WorkbookParts.Relations}/comments" Target="../comments{sheet}.xml"/></Relationships>""");

    public static string Comments(IReadOnlyList<CellComment> comments) => string.Concat(
        $"""{WorkbookParts.Declaration}<comments xmlns="{WorkbookParts.Main}"><authors><author>PARkki</author></authors><commentList>""",
        string.Concat(comments.Select(comment => string.Create(CultureInfo.InvariantCulture,
            $"""<comment ref="{ColumnName.Of(comment.Column)}{comment.Row}" authorId="0"><text><t xml:space="preserve">{XmlText.Escape(comment.Text)}</t></text></comment>"""))),
        "</commentList></comments>");

    public static string Drawing(int sheet, IReadOnlyList<CellComment> comments) => string.Concat(
        """<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">""",
        string.Create(CultureInfo.InvariantCulture, $"""<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{sheet}"/></o:shapelayout>"""),
        ShapeType,
        string.Concat(comments.Select((comment, index) => Shape((sheet * FirstShape) + index + 1, comment))),
        "</xml>");

    /// <summary>A hidden box beside the cell, four columns wide and as high as its text needs.</summary>
    private static string Shape(int number, CellComment comment)
    {
        var (column, row) = (comment.Column, comment.Row - 1);
        var height = 2 + (comment.Text.Length / 45) + comment.Text.Count(letter => letter == '\n');
        return string.Create(CultureInfo.InvariantCulture,
            $"""<v:shape id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;width:300pt;height:{height * 15}pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column + 1}, 15, {Math.Max(0, row - 1)}, 10, {column + 5}, 15, {Math.Max(0, row - 1) + height}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>""");
    }
}
