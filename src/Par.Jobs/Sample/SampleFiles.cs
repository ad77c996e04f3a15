using Par.Ingest.Sample;

namespace Par.Jobs.Sample;

/// <summary>The sample country's submissions as files in a folder, one folder for each round.</summary>
public sealed class SampleFiles(SampleCountry country, string folder)
{
    /// <summary>Where the file of a delivery lies.</summary>
    public string PathOf(SampleDelivery delivery) => Path.Combine(folder, delivery.Round.Code, delivery.FileName);

    /// <summary>
    /// Writes the file of a delivery unless it is there. A file is there whole or not at all: it is written beside its place and moved in.
    /// May be called from several threads for different deliveries.
    /// </summary>
    public async Task<string> EnsureAsync(SampleDelivery delivery, CancellationToken cancel)
    {
        var path = PathOf(delivery);
        if (File.Exists(path))
            return path;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".part";
        await using (var stream = File.Create(unfinished))
            await country.WriteAsync(delivery, stream, cancel);
        File.Move(unfinished, path, overwrite: true);
        return path;
    }
}
