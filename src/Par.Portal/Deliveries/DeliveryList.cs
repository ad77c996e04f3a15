using System.Globalization;
using System.Text;
using MiniExcelLibs;
using Par.Portal.Public.Downloads;
using Par.Portal.Review;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Portal.Deliveries;

/// <summary>The list as a file: one row for each organisation and side. Texts that a spreadsheet would take for formulas are made harmless.</summary>
internal sealed class DeliveryList(IReadOnlyList<DeliveryItem> items, Gazetteer gazetteer, Language language)
{
    private static readonly Label ParId = new("PAR-tunnus", "PAR-id", "PAR id");
    private static readonly Label Municipality = new("Kotikunta", "Hemkommun", "Home municipality");
    private static readonly Label Expectation = new("Odotettu", "Väntad", "Expected");
    private static readonly Label Grant = new("Valtionavustus", "Statsunderstöd", "State grant");
    private static readonly Label LateTitle = new("Määräajan jälkeen", "Efter tidsfristen", "After the deadline");
    private static readonly Label Yes = new("kyllä", "ja", "yes");
    private static readonly Label No = new("ei", "nej", "no");
    private static readonly Label GrantOnly = new("valtionavustuksen vuoksi", "på grund av statsunderstöd", "for its state grant");
    private static readonly Label Email = new("Sähköposti", "E-post", "E-mail");

    /// <summary>CSV: UTF-8 with a byte order mark, RFC 4180.</summary>
    public string ToCsv()
    {
        var text = new StringBuilder("\ufeff");
        text.AppendJoin(',', Columns.Select(column => CsvWriter.Quoted(column.Title.In(language)))).Append("\r\n");
        foreach (var item in items)
            text.AppendJoin(',', Columns.Select(column => CsvWriter.Quoted(Convert.ToString(column.Value(item), CultureInfo.InvariantCulture) ?? ""))).Append("\r\n");
        return text.ToString();
    }

    /// <summary>A workbook with one sheet.</summary>
    public byte[] ToWorkbook()
    {
        using var stream = new MemoryStream();
        var rows = items.Select(item => Columns.ToDictionary(column => column.Title.In(language), column => column.Value(item))).ToList();
        if (rows.Count == 0)
            rows.Add(Columns.ToDictionary(column => column.Title.In(language), _ => (object?)null));
        stream.SaveAs(rows, sheetName: DeliveryTexts.Title.In(language));
        return stream.ToArray();
    }

    private static readonly (Label Title, Func<DeliveryItem, object?> Value)[] Clients = [(SubmissionTexts.Clients, item => item.Clients)];

    private IReadOnlyList<(Label Title, Func<DeliveryItem, object?> Value)> Columns =>
    [
        (ParId, item => SafeText.Of(item.ParId)),
        (DeliveryTexts.Organisation, item => SafeText.Of(item.Name)),
        (DeliveryTexts.Side, item => ReviewTexts.SideName(item.Side).In(language)),
        (Municipality, item => item.HomeMunicipality is { } code ? gazetteer.Name(PlaceId.Municipality(code))?.In(language) : null),
        (DeliveryTexts.Region, item => gazetteer.Name(PlaceId.Region(item.Region))?.In(language)),
        (Expectation, item => (item.Expectation switch
        {
            Warehouse.Collection.Expectation.Registered => Yes,
            Warehouse.Collection.Expectation.GrantHolder => GrantOnly,
            _ => No,
        }).In(language)),
        (Grant, item => (item.HoldsGrant ? Yes : No).In(language)),
        (DeliveryTexts.State, item => DeliveryTexts.Of(item.State).In(language)),
        (LateTitle, item => item.State.IsDelivered() ? (item.IsLate ? Yes : No).In(language) : null),
        (SubmissionTexts.SourceTitle, item => item.Shown is { } shown ? SubmissionTexts.Of(shown.Source).In(language) : null),
        (SubmissionTexts.Revision, item => item.Shown?.Revision),
        .. items.Any(item => item.HidesClients) ? [] : Clients,
        (SubmissionTexts.Errors, item => item.Shown?.ErrorCount),
        (SubmissionTexts.Warnings, item => item.Shown?.WarningCount),
        (DeliveryTexts.Received, item => item.Shown is { } shown ? FinnishTime.DayOf(shown.ReceivedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null),
        (DeliveryTexts.Reminded, item => item.Letters is [.., var last] ? FinnishTime.DayOf(last.WrittenAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null),
        (Email, item => item.ContactEmail is { } address ? SafeText.Of(address) : null),
    ];
}
