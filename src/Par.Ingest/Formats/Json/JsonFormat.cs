using System.Text.Encodings.Web;
using System.Text.Json;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Formats.Json;

/// <summary>Writes a submission as JSON: one property for each sheet, an object for the organisation and arrays of objects for the others.</summary>
public static class JsonFormat
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes <paramref name="draft"/>; the stream stays open.</summary>
    public static void Write(SubmissionDraft draft, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        if (draft.Notice is { } notice)
        {
            json.WriteStartObject("notice");
            json.WriteString("fi", notice.Fi);
            json.WriteString("sv", notice.Sv);
            json.WriteString("en", notice.En);
            json.WriteEndObject();
        }

        foreach (var sheet in draft.Sheets)
        {
            json.WritePropertyName(SheetNames.Of(sheet.Level));
            if (sheet.Level != RecordLevel.Organisation)
                json.WriteStartArray();
            foreach (var row in sheet.Rows)
                Write(json, sheet, row);
            if (sheet.Level != RecordLevel.Organisation)
                json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DraftSheet sheet, DraftRow row)
    {
        json.WriteStartObject();
        for (var index = 0; index < sheet.Columns.Count; index++)
        {
            if (row.Values[index] is not { } value)
                continue;
            json.WritePropertyName(sheet.Columns[index].Code);
            if (value is string several && sheet.Columns[index].Type is (VariableType.MultiCode or VariableType.Municipalities))
                WriteArray(json, several);
            else
                WriteValue(json, value);
        }

        json.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter json, string several)
    {
        json.WriteStartArray();
        foreach (var code in ListText.Split(several))
            json.WriteStringValue(code);
        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case bool yes: json.WriteBooleanValue(yes); break;
            case int number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case DateOnly date: json.WriteStringValue(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)); break;
            default: throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value));
        }
    }
}
