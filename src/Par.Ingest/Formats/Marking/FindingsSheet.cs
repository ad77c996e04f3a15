using Par.Ingest.Formats.Workbook;
using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Marking;

/// <summary>The first sheet of a marked copy: every finding with its place, linked to the cell, and what to do.</summary>
internal sealed class FindingsSheet(IReadOnlyList<Finding> findings, IReadOnlyList<MarkedSheet> sheets, Language language)
{
    private const int CellColumn = 4;

    private static readonly Label[] Headers =
    [
        new("vakavuus", "allvarlighet", "severity"), new("tarkistus", "kontroll", "check"), new("taulukko", "blad", "sheet"), new("rivi", "rad", "row"),
        new("solu", "cell", "cell"), new("sarake", "kolumn", "column"), new("mitä havaittiin", "vad som upptäcktes", "what was found"),
        new("tarkemmin", "närmare", "in detail"), new("mitä pitää tehdä", "vad som ska göras", "what to do"),
    ];

    private static readonly Label Error = new("virhe", "fel", "error");
    private static readonly Label Warning = new("huomautus", "varning", "warning");
    private static readonly Label Note = new("tiedoksi", "för kännedom", "note");
    private static readonly Label WholeFile = new("koko tiedosto", "hela filen", "the whole file");
    private static readonly Label Nothing = new("Ei havaintoja.", "Inga anmärkningar.", "No findings.");

    public void Write(WorkbookPackage workbook)
    {
        var links = findings.Select((finding, index) => (Target: TargetOf(finding), Row: index + 2))
            .Where(link => link.Target is not null).Select(link => new CellLink(CellColumn, link.Row, link.Target!)).ToList();
        workbook.Sheet(Layout(links), xml =>
        {
            xml.Row([.. Headers.Select(header => header.In(language))], CellStyle.Header);
            foreach (var finding in findings)
                xml.Row(RowOf(finding), CellStyle.Wrapped);
            if (findings.Count == 0)
                xml.Row([Nothing.In(language)], CellStyle.Wrapped);
        });
    }

    private object?[] RowOf(Finding finding)
    {
        var place = finding.Location;
        return
        [
            new StyledCell(WordOf(finding.Severity).In(language), MarkedStyles.Of(CellStyle.Text, finding.Severity)),
            finding.RuleId, place.Sheet ?? WholeFile.In(language), place.Row,
            SheetOf(finding) is { } sheet ? new StyledCell(sheet.CellOf(place), CellStyle.Link) : null,
            place.Column, RuleTitles.FaultOf(finding.RuleId).In(language), finding.Message.In(language), finding.Guidance.In(language),
        ];
    }

    private string? TargetOf(Finding finding) => SheetOf(finding) is { } sheet ? $"'{sheet.Name}'!{sheet.CellOf(finding.Location)}" : null;

    private MarkedSheet? SheetOf(Finding finding) => finding.Location.Sheet is { } name
        ? sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase))
        : null;

    private static Label WordOf(Severity severity) => severity switch
    {
        Severity.Error => Error,
        Severity.Warning => Warning,
        _ => Note,
    };

    private static SheetLayout Layout(IReadOnlyList<CellLink> links) => new(
        [
            new ColumnLayout(12, CellStyle.Wrapped), new ColumnLayout(10, CellStyle.Wrapped), new ColumnLayout(14, CellStyle.Wrapped), new ColumnLayout(8, CellStyle.Wrapped),
            new ColumnLayout(8, CellStyle.Wrapped), new ColumnLayout(18, CellStyle.Wrapped), new ColumnLayout(30, CellStyle.Wrapped), new ColumnLayout(60, CellStyle.Wrapped), new ColumnLayout(70, CellStyle.Wrapped),
        ],
        [])
    {
        Links = links,
    };
}
