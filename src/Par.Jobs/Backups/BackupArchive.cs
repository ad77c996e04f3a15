using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Par.Jobs.Backups;

/// <summary>A backup cannot be used; the message tells a person what is wrong with it.</summary>
public sealed class BackupDamagedException(string message) : Exception(message);

/// <summary>A backup as one file: a tar archive of the installation's files, and last the manifest with its hash.</summary>
public static class BackupArchive
{
    private const string HashName = BackupManifest.FileName + ".sha256";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>True for the entries that tell of the others.</summary>
    public static bool IsManifest(string name) => name is BackupManifest.FileName or HashName;

    /// <summary>Adds a file to an archive that is being written.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="path">Name of the part.</param>
    /// <param name="content">Its bytes; read twice.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<BackupPart> AddAsync(TarWriter archive, string path, Stream content, CancellationToken cancel)
    {
        var part = new BackupPart(path, content.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)));
        content.Position = 0;
        await archive.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, path) { DataStream = content, Mode = OwnerOnly }, cancel);
        return part;
    }

    /// <summary>Ends an archive with its manifest and the manifest's own hash.</summary>
    public static async Task AddAsync(TarWriter archive, BackupManifest manifest, CancellationToken cancel)
    {
        using var content = new MemoryStream(manifest.ToBytes());
        var part = await AddAsync(archive, BackupManifest.FileName, content, cancel);
        using var hash = new MemoryStream(Encoding.ASCII.GetBytes(part.Sha256));
        await AddAsync(archive, HashName, hash, cancel);
    }

    /// <summary>Reads every byte of an archive and holds it against the manifest.</summary>
    /// <exception cref="BackupDamagedException">It was not finished, or a part is missing, changed, or none that a backup may
    /// hold.</exception>
    public static async Task<BackupManifest> VerifyAsync(string file, CancellationToken cancel)
    {
        var parts = new List<BackupPart>();
        byte[]? text = null, hash = null;
        BackupManifest? manifest = null;
        try
        {
            await ReadAsync(file, async entry =>
            {
                if (entry.Name == BackupManifest.FileName)
                    text = await BytesOfAsync(entry, cancel);
                else if (entry.Name == HashName)
                    hash = await BytesOfAsync(entry, cancel);
                else
                    parts.Add(new BackupPart(entry.Name, entry.Length,
                        Convert.ToHexStringLower(await SHA256.HashDataAsync(ContentOf(entry), cancel))));
            }, cancel);
            if (text is not null && hash is not null && Encoding.ASCII.GetString(hash) == Convert.ToHexStringLower(SHA256.HashData(text)))
                manifest = BackupManifest.Read(text);
        }
        catch (Exception problem) when (problem is EndOfStreamException or InvalidDataException or FormatException or JsonException)
        {
            throw new BackupDamagedException($"{file} is damaged or no backup: {problem.Message}");
        }
        if (manifest is null)
            throw new BackupDamagedException($"{file} is damaged: it has no whole manifest. It was not finished, or its end is missing.");
        Compare(file, manifest, parts);
        return manifest;
    }

    /// <summary>Hands over one entry after another.</summary>
    public static async Task ReadAsync(string file, Func<TarEntry, Task> take, CancellationToken cancel)
    {
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        await using var archive = new TarReader(content);
        while (await archive.GetNextEntryAsync(copyData: false, cancel) is { } entry)
            await take(entry);
    }

    /// <summary>The bytes of an entry; one of no bytes has no stream.</summary>
    public static Stream ContentOf(TarEntry entry) => entry.DataStream ?? Stream.Null;

    private static async Task<byte[]> BytesOfAsync(TarEntry entry, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await ContentOf(entry).CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private static void Compare(string file, BackupManifest manifest, List<BackupPart> parts)
    {
        if (manifest.Format != BackupManifest.CurrentFormat)
            throw new BackupDamagedException($"{file} has format {manifest.Format}; this program reads {BackupManifest.CurrentFormat}. "
                + $"It was made by version {manifest.Program}.");
        if (parts.Concat(manifest.Parts).FirstOrDefault(part => !BackupManifest.IsPart(part.Path)) is { } foreign)
            throw new BackupDamagedException($"{file} holds '{foreign.Path}', which is no part of a backup.");
        if (parts.DistinctBy(part => part.Path).Count() != parts.Count)
            throw new BackupDamagedException($"{file} holds a part twice.");
        var told = manifest.Parts.ToDictionary(part => part.Path);
        foreach (var part in parts)
            if (!told.Remove(part.Path, out var expected) || part != expected)
                throw new BackupDamagedException($"{file} is damaged: {part.Path} is not what the manifest says.");
        if (told.Keys.FirstOrDefault() is { } missing)
            throw new BackupDamagedException($"{file} is damaged: {missing} is missing.");
    }
}
