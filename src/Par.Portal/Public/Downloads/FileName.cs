namespace Par.Portal.Public.Downloads;

/// <summary>The name of a published file: an id without points, and all that follows it.</summary>
/// <param name="Id">Id of the table or figure.</param>
/// <param name="Extension">What follows: <c>.csv</c>, <c>.excel.csv</c>, <c>.csv-metadata.json</c>, <c>.xlsx</c> …; empty when nothing
/// does.</param>
internal readonly record struct FileName(string Id, string Extension)
{
    /// <summary>Takes a name apart.</summary>
    public static FileName Of(string file) => file.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at
        ? new FileName(file[..at], file[at..]) : new FileName(file, "");
}
