using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Par.Warehouse.Storage;

namespace Par.Jobs.Backups;

/// <summary>One file of an installation inside a backup.</summary>
/// <param name="Path">Where it lies in the data folder, with forward slashes.</param>
/// <param name="Length">Size in bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
public sealed record BackupPart(string Path, long Length, string Sha256);

/// <summary>What a backup says of itself. It comes last in the archive: one without it was not finished.</summary>
/// <param name="Format">Version of the format; this program reads <see cref="CurrentFormat"/>.</param>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="Program">Version of the program that made it.</param>
/// <param name="Database">With <see cref="DatabaseProvider.SqlServer"/> the database is not in the archive: it is in the server's own
/// backup.</param>
/// <param name="Submissions">Number of submissions in the database.</param>
/// <param name="Releases">Number of releases in the database.</param>
/// <param name="AuditEnd">End of the audit trail, as <c>audit verify</c> prints it: number and hash with a colon between; empty when the
/// trail is.</param>
/// <param name="Files">Number of delivered files.</param>
/// <param name="Parts">Everything in the archive but the manifest.</param>
public sealed partial record BackupManifest(
    int Format, DateTime MadeAt, string Program, DatabaseProvider Database, int Submissions, int Releases, string AuditEnd, int Files,
    IReadOnlyList<BackupPart> Parts)
{
    /// <summary>The format that this program writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Name of the manifest in the archive.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Name of the embedded database in the archive.</summary>
    public const string DatabasePart = "par.db";

    /// <summary>Name of the file with the ends of the audit trail.</summary>
    public const string AnchorsPart = "audit-anchors.txt";

    /// <summary>Prefix of the delivered files' names.</summary>
    public const string FilesPrefix = "files/";

    /// <summary>Prefix of the keys' names.</summary>
    public const string KeysPrefix = "keys/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    /// <summary>Delivered files whose content is not the one that their name says: they had suffered before the backup was made.</summary>
    public IEnumerable<BackupPart> Suffered => Parts.Where(part => part.Path.StartsWith(FilesPrefix, StringComparison.Ordinal)
        && !part.Path.EndsWith(part.Sha256, StringComparison.Ordinal));

    /// <summary>SHA-256 of the manifest; tells two backups apart.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(ToBytes()));

    /// <summary>The manifest as it stands in the archive.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static BackupManifest Read(byte[] content) =>
        JsonSerializer.Deserialize<BackupManifest>(content, Json) ?? throw new JsonException();

    /// <summary>True for the names that a backup may hold; no other is ever written into a data folder.</summary>
    public static bool IsPart(string path) => PartPattern().IsMatch(path);

    [GeneratedRegex(@"^(par\.db|audit-anchors\.txt|files/[0-9a-f]{2}/[0-9a-f]{64}|keys/[A-Za-z0-9][A-Za-z0-9._-]*)\z")]
    private static partial Regex PartPattern();
}
