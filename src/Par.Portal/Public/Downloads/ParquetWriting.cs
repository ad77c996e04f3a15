using Parquet;
using Parquet.Schema;

namespace Par.Portal.Public.Downloads;

/// <summary>
/// Records as Parquet: texts as they are, the value as a nullable number and its status beside it, what the file is in the key-value footer. A value that is not
/// shown is null, so no statistic of the column knows it either.
/// </summary>
internal static class ParquetWriting
{
    /// <summary>Writes one row group.</summary>
    /// <param name="headings">Names of the text columns.</param>
    /// <param name="records">The texts, the value and the status of each record.</param>
    /// <param name="about">What the file is and where it comes from.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<byte[]> WriteAsync(
        IReadOnlyList<string> headings, IReadOnlyList<(IReadOnlyList<string> Texts, double? Value, string Status)> records,
        IReadOnlyDictionary<string, string> about, CancellationToken cancel)
    {
        DataField[] texts = [.. headings.Select(heading => new DataField(heading, typeof(string), isNullable: false))];
        var value = new DataField("obs_value", typeof(double), isNullable: true);
        var status = new DataField("obs_status", typeof(string), isNullable: false);
        using var stream = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. texts, value, status]), stream, cancellationToken: cancel))
        {
            writer.CustomMetadata = about;
            using var group = writer.CreateRowGroup();
            for (var column = 0; column < texts.Length; column++)
                await group.WriteAsync(texts[column], [.. records.Select(record => record.Texts[column])]);
            await group.WriteAsync<double>(value, records.Select(record => record.Value).ToArray(), cancellationToken: cancel);
            await group.WriteAsync(status, [.. records.Select(record => record.Status)]);
            group.CompleteValidate();
        }
        return stream.ToArray();
    }
}
