using Parquet;
using Parquet.Schema;

namespace Par.Portal.Public.Downloads;

/// <summary>
/// Records as Parquet: texts as they are, the value as a nullable number and its status beside it, what the file is in the key-value footer. A value that is not
/// shown is null, so no statistic of the column knows it either.
/// </summary>
internal static class ParquetWriting
{
    /// <summary>Name of the column of the value.</summary>
    public const string Value = "obs_value";

    /// <summary>Writes one row group.</summary>
    /// <param name="headings">Names of all columns in order, <see cref="Value"/> among them.</param>
    /// <param name="records">The texts before the value of each record, its value, and the texts after it.</param>
    /// <param name="about">What the file is and where it comes from.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<byte[]> WriteAsync(
        IReadOnlyList<string> headings, IReadOnlyList<(IReadOnlyList<string> Before, double? Value, IReadOnlyList<string> After)> records,
        IReadOnlyDictionary<string, string> about, CancellationToken cancel)
    {
        DataField[] columns = [.. headings.Select(heading => heading == Value ? new DataField(Value, typeof(double), isNullable: true)
            : new DataField(heading, typeof(string), isNullable: false))];
        var at = Array.FindIndex(columns, column => column.Name == Value);
        using var stream = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. columns]), stream, cancellationToken: cancel))
        {
            writer.CustomMetadata = about;
            using var group = writer.CreateRowGroup();
            for (var column = 0; column < columns.Length; column++)
                if (column == at)
                    await group.WriteAsync<double>(columns[at], records.Select(record => record.Value).ToArray(),
                        cancellationToken: cancel);
                else
                    await group.WriteAsync(columns[column], [.. records
                        .Select(record => column < at ? record.Before[column] : record.After[column - at - 1])]);
            group.CompleteValidate();
        }
        return stream.ToArray();
    }
}
