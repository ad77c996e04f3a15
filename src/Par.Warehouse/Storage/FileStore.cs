using System.Security.Cryptography;

namespace Par.Warehouse.Storage;

/// <summary>A file as it lies in the store.</summary>
/// <param name="ContentHash">SHA-256, 64 lower-case hexadecimal digits.</param>
/// <param name="Length">Size in bytes.</param>
public sealed record StoredFile(string ContentHash, long Length);

/// <summary>
/// Delivered files, unchanged, each under its content hash: <c>files/&lt;first two digits&gt;/&lt;hash&gt;</c>. A file is in the store whole or not at all: it is
/// written beside it, flushed to the disk and moved in, and once <see cref="AddAsync"/> has ended it is there also after a power failure.
/// </summary>
public sealed class FileStore(DataFolder folder)
{
    // Others may read and move the file meanwhile; who wants it alone, as the clearing up does, is held off.
    private const FileShare WhileWriting = FileShare.Read | FileShare.Delete;

    private string Incoming => Path.Combine(folder.Files, "incoming");

    /// <summary>Takes a stream in. The same content twice is one file; a copy that has suffered is replaced.</summary>
    /// <exception cref="FileTooLargeException">The stream is longer than <paramref name="limit"/> bytes; nothing of it is kept.</exception>
    public async Task<StoredFile> AddAsync(Stream content, long limit, CancellationToken cancel = default)
    {
        DurableFolder.Create(Incoming);
        var temporary = Path.Combine(Incoming, Path.GetRandomFileName());
        try
        {
            await using var target = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, WhileWriting, bufferSize: 0, useAsync: false);
            var file = await CopyAsync(content, target, limit, cancel);
            var home = Path.GetDirectoryName(PathOf(file.ContentHash))!;
            DurableFolder.Create(home);
            File.Move(temporary, PathOf(file.ContentHash), overwrite: true);
            DurableFolder.Flush(home);
            return file;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>True when the store has the file.</summary>
    public bool Has(string contentHash) => File.Exists(PathOf(contentHash));

    /// <summary>Opens a file for reading, or gives null when the store does not have it.</summary>
    public Stream? Open(string contentHash)
    {
        var path = PathOf(contentHash);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete) : null;
    }

    /// <summary>The bytes of a file, exactly as delivered; null when the store does not have it, or has it damaged.</summary>
    /// <exception cref="DirectoryNotFoundException">The store itself is not there or holds nothing: its disk is not mounted.</exception>
    public async Task<byte[]?> ReadAsync(string contentHash, CancellationToken cancel = default)
    {
        await using var content = Open(contentHash);
        if (content is null)
            return Directory.Exists(folder.Files) && Directory.EnumerateFileSystemEntries(folder.Files).Any()
                ? null
                : throw new DirectoryNotFoundException($"The file store {folder.Files} is not there or empty. Is its disk mounted?");
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancel);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == contentHash ? bytes : null;
    }

    /// <summary>
    /// Removes a file if it came before <paramref name="time"/> (UTC); removing one that is not there does nothing. The file is taken aside first: one that
    /// comes at the same moment is either seen there and put back, or comes after and stays.
    /// </summary>
    /// <returns>True when the file was removed.</returns>
    public bool Remove(string contentHash, DateTime time)
    {
        var path = PathOf(contentHash);
        if (!File.Exists(path) || File.GetLastWriteTimeUtc(path) >= time)
            return false;
        DurableFolder.Create(Incoming);
        var aside = Path.Combine(Incoming, Path.GetRandomFileName());
        File.Move(path, aside);
        if (File.GetLastWriteTimeUtc(aside) >= time)
        {
            File.Move(aside, path, overwrite: true);
            return false;
        }
        File.Delete(aside);
        return true;
    }

    /// <summary>The content hashes of the files that came before <paramref name="time"/> (UTC).</summary>
    public IEnumerable<string> Before(DateTime time) => Directory.Exists(folder.Files)
        ? new DirectoryInfo(folder.Files).EnumerateDirectories().Where(home => home.Name.Length == 2).SelectMany(home => home.EnumerateFiles())
            .Where(file => file.LastWriteTimeUtc < time).Select(file => file.Name)
        : [];

    /// <summary>
    /// Removes what killed processes left half-written before <paramref name="time"/> (UTC). A file that another process is writing right
    /// now is left alone: it is
    /// locked, and where the folder is mounted from elsewhere (NFS, SMB), which knows no such lock for writers, it is younger.
    /// </summary>
    public void RemoveHalfWritten(DateTime time)
    {
        if (!Directory.Exists(Incoming))
            return;
        foreach (var file in Directory.EnumerateFiles(Incoming).Where(file => File.GetLastWriteTimeUtc(file) < time))
            try
            {
                new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose).Dispose();
            }
            catch (IOException)
            {
                // Its writer is alive, or has just moved it in.
            }
    }

    private static async Task<StoredFile> CopyAsync(Stream content, FileStream target, long limit, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81_920];
        long length = 0;
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0; length += read)
        {
            if (length + read > limit)
                throw new FileTooLargeException(limit);
            hash.AppendData(buffer, 0, read);
            target.Write(buffer, 0, read);
        }
        target.Flush(flushToDisk: true);
        return new StoredFile(Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    private string PathOf(string contentHash) => Path.Combine(folder.Files, contentHash[..2], contentHash);
}

/// <summary>A delivered file is longer than the limit.</summary>
public sealed class FileTooLargeException(long limit) : Exception($"The file is longer than {limit / 1_000_000} MB.")
{
    /// <summary>The limit, bytes.</summary>
    public long Limit { get; } = limit;
}
