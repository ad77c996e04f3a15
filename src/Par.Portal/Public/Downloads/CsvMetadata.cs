using System.Text.Encodings.Web;
using System.Text.Json;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Public.Downloads;

/// <summary>
/// The metadata file beside a CSV file, as CSV on the Web looks for it (W3C, metadata vocabulary for tabular data): what the columns of
/// both forms hold, in three languages.
/// </summary>
internal static class CsvMetadata
{
    /// <summary>What stands behind the id in the name of the file.</summary>
    public const string Extension = ".csv-metadata.json";

    /// <summary>Type of the file.</summary>
    public const string Type = "application/csvm+json";

    private const string Licence = "https://creativecommons.org/licenses/by/4.0/";

    /// <summary>The <c>Link</c> header that leads from a file to its metadata.</summary>
    public static string Link(string id) => $"<{id}{Extension}>; rel=\"describedby\"; type=\"{Type}\"";

    /// <summary>Writes it.</summary>
    /// <param name="id">Id of the figure or table: the name of its files.</param>
    /// <param name="language">Language of title, source and note.</param>
    /// <param name="about">Title, source and note.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="key">Names of the columns that tell one record from another.</param>
    public static byte[] Write(
        string id, Language language, (string Title, string Source, string Note) about, IReadOnlyList<FileColumn> columns, string[] key)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("@context");
            writer.WriteStringValue("http://www.w3.org/ns/csvw");
            writer.WriteStartObject();
            writer.WriteString("@language", language.Code());
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteString("dc:title", about.Title);
            writer.WriteString("dc:source", about.Source);
            if (about.Note.Length > 0)
                writer.WriteString("rdfs:comment", about.Note);
            writer.WriteStartObject("dc:license");
            writer.WriteString("@id", Licence);
            writer.WriteEndObject();
            writer.WriteStartArray("tables");
            foreach (var form in CsvForm.All)
                WriteTable(writer, id, form, columns, key);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void WriteTable(Utf8JsonWriter writer, string id, CsvForm form, IReadOnlyList<FileColumn> columns, string[] key)
    {
        writer.WriteStartObject();
        writer.WriteString("url", id + form.Extension);
        writer.WriteStartObject("dialect");
        writer.WriteString("encoding", "utf-8");
        writer.WriteString("delimiter", form.Separator.ToString());
        writer.WriteBoolean("header", true);
        writer.WriteEndObject();
        writer.WriteStartObject("tableSchema");
        writer.WriteStartArray("columns");
        foreach (var column in columns)
        {
            writer.WriteStartObject();
            writer.WriteString("name", column.Name);
            writer.WriteString("titles", column.Name);
            writer.WriteStartArray("dc:description");
            foreach (var language in Languages.All)
            {
                writer.WriteStartObject();
                writer.WriteString("@value", column.What.In(language));
                writer.WriteString("@language", language.Code());
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            WriteDatatype(writer, column, form);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("primaryKey");
        foreach (var name in key)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteDatatype(Utf8JsonWriter writer, FileColumn column, CsvForm form)
    {
        if (column != FileColumn.Value || form.DecimalSign == '.')
        {
            writer.WriteString("datatype", column.Datatype);
            return;
        }
        writer.WriteStartObject("datatype");
        writer.WriteString("base", column.Datatype);
        writer.WriteStartObject("format");
        writer.WriteString("decimalChar", form.DecimalSign.ToString());
        // The usual sign between thousands is the comma, which stands before decimals here. Numbers have none.
        writer.WriteString("groupChar", " ");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
