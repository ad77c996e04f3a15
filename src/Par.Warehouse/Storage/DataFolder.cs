namespace Par.Warehouse.Storage;

/// <summary>Where an installation keeps everything that is not in a database server: <c>var/</c>, or <c>PAR_DATA</c>.</summary>
/// <param name="Root">The folder.</param>
public sealed record DataFolder(string Root)
{
    /// <summary>The embedded database file.</summary>
    public string Database => Path.Combine(Root, "par.db");

    /// <summary>Delivered files, unchanged, by content hash.</summary>
    public string Files => Path.Combine(Root, "files");

    /// <summary>The workbooks of the sample country.</summary>
    public string Sample => Path.Combine(Root, "sample");

    /// <summary>Keys that protect cookies and links.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>The folder that <c>PAR_DATA</c> names, or <c>var</c> under the current folder.</summary>
    public static DataFolder FromEnvironment() =>
        new(Path.GetFullPath(Environment.GetEnvironmentVariable("PAR_DATA") is { Length: > 0 } folder ? folder : "var"));
}
