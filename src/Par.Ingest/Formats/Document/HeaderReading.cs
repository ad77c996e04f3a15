using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats.Document;

/// <summary>Reads what a file says of itself, before its catalogue is known.</summary>
internal static class HeaderReading
{
    /// <summary>How many rows from the top are looked at for the headers.</summary>
    private const int FirstRows = 20;

    private static readonly HashSet<string> Columns = new(StringComparer.OrdinalIgnoreCase) { "PAR_FORMAT", "PAR_ROUND", "ORG_SIDE", "ORG_PARID" };

    /// <summary>Position of the row that holds the headers: the first that names two known columns, for there may be a title above; otherwise the first.</summary>
    public static int HeaderRow(IReadOnlyList<RawRow> rows, Func<string, bool> isKnown)
    {
        for (var index = 0; index < Math.Min(rows.Count, FirstRows); index++)
        {
            if (rows[index].Values.Count(text => text is not null && isKnown(text)) >= 2)
                return index;
        }

        return 0;
    }

    /// <exception cref="UnreadableException">The organisation sheet does not say it.</exception>
    public static SubmissionHeader Read(IReadOnlyList<RawSheet> sheets)
    {
        var organisation = sheets.FirstOrDefault(sheet => SheetNames.LevelOf(sheet.Name) == RecordLevel.Organisation)
            ?? throw new UnreadableException(sheets.Any(sheet => SheetNames.IsOfNumbers(sheet.Name)) ? ReadFindings.SheetsOfNumbers : ReadFindings.NoSheets);
        var start = HeaderRow(organisation.Rows, text => Columns.Contains(text));
        if (organisation.Rows.Count - start != 2)
            throw new UnreadableException(ReadFindings.OrganisationRows);
        var (headers, row) = (organisation.Rows[start], organisation.Rows[start + 1]);
        if (row.Fields > headers.Fields)
            throw new UnreadableException(ReadFindings.CsvWidth(SheetNames.Of(RecordLevel.Organisation), row.Number));
        string? Value(string column)
        {
            var position = Array.FindIndex(headers.Values, text => string.Equals(text, column, StringComparison.OrdinalIgnoreCase));
            return position >= 0 && position < row.Values.Length && row.Values[position] is { } text ? CodeReading.WithoutLabel(PlainText.WithoutMark(text)!) : null;
        }

        if (Value("PAR_FORMAT") is not (SubmissionHeader.CurrentFormat or SubmissionHeader.CurrentFormat + ".0"))
            throw new UnreadableException(ReadFindings.FormatVersion);
        if (!Round.TryParse(Value("PAR_ROUND"), out var round))
            throw new UnreadableException(ReadFindings.RoundValue);
        if (!Sides.TryParse(Value("ORG_SIDE"), out var side))
            throw new UnreadableException(ReadFindings.HeaderValue("ORG_SIDE"));
        if (Value("ORG_PARID") is not { } parId || !IsParId(parId))
            throw new UnreadableException(ReadFindings.HeaderValue("ORG_PARID"));
        return new SubmissionHeader(SubmissionHeader.CurrentFormat, parId.ToUpperInvariant(), side, round, Value("ORG_SYSTEM") ?? "");
    }

    /// <summary>Letters and digits, at most ten: too short for a personal identity code, so that none becomes part of a key.</summary>
    private static bool IsParId(string text) => text.Length <= 10 && text.All(char.IsAsciiLetterOrDigit);
}
