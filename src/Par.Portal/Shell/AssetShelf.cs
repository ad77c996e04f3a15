using System.Security.Cryptography;

namespace Par.Portal.Shell;

/// <summary>
/// The portal's own style sheet, scripts and icon, read once from <c>wwwroot</c> beside the program. An address holds the content's hash,
/// so that browsers keep a file for a year and still see a new one at once.
/// </summary>
public sealed class AssetShelf
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
    };

    private readonly Dictionary<string, (byte[] Content, string Hash)> files;

    /// <summary>Reads the files of a folder.</summary>
    public AssetShelf(string folder) => files = Directory.EnumerateFiles(folder)
        .Where(file => Types.ContainsKey(Path.GetExtension(file)))
        .Select(file => (Name: Path.GetFileName(file), Content: File.ReadAllBytes(file)))
        .ToDictionary(file => file.Name, file => (file.Content, Convert.ToHexStringLower(SHA256.HashData(file.Content))[..12]), StringComparer.Ordinal);

    /// <summary>The address of a file.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string Address(string name) => $"/assets/{name}?v={files[name].Hash}";

    /// <summary>The text of a file, for what must stand alone (a printed report, a downloaded chart).</summary>
    public string Text(string name) => System.Text.Encoding.UTF8.GetString(files[name].Content);

    /// <summary>Answers a request for a file.</summary>
    public IResult Serve(string name, HttpContext http)
    {
        if (!files.TryGetValue(name, out var file))
            return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file.Content, Types[Path.GetExtension(name)], entityTag: new($"\"{file.Hash}\""));
    }
}
