using System.Security.Cryptography;

namespace Par.Warehouse.Storage;

/// <summary>A file as it lies in the store.</summary>
/// <param name="ContentHash">SHA-256, 64 lower-case hexadecimal digits.</param>
/// <param name="Length">Size in bytes.</param>
public sealed record StoredFile(string ContentHash, long Length);

/// <summary>
/// Delivered files, unchanged, each under its content hash: <c>files/&lt;first two digits&gt;/&lt;hash&gt;</c>. A file is in the store whole or not at all: it is
/// written beside it, flushed to the disk and moved in.
/// </summary>
public sealed class FileStore(DataFolder folder)
{
    /// <summary>Takes a stream in. The same content twice is one file.</summary>
    /// <exception cref="FileTooLargeException">The stream is longer than <paramref name="limit"/> bytes; nothing of it is kept.</exception>
    public async Task<StoredFile> AddAsync(Stream content, long limit, CancellationToken cancel = default)
    {
        var incoming = Path.Combine(folder.Files, "incoming");
        Directory.CreateDirectory(incoming);
        var temporary = Path.Combine(incoming, Path.GetRandomFileName());
        try
        {
            var file = await CopyAsync(content, temporary, limit, cancel);
            var target = PathOf(file.ContentHash);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(temporary, target, overwrite: true);
            return file;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens a file for reading, or gives null when the store does not have it.</summary>
    public Stream? Open(string contentHash)
    {
        var path = PathOf(contentHash);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;
    }

    /// <summary>Removes a file; removing one that is not there does nothing.</summary>
    public void Remove(string contentHash)
    {
        if (File.Exists(PathOf(contentHash)))
            File.Delete(PathOf(contentHash));
    }

    /// <summary>Removes what a killed process left half-written. Call at start, before anything is received.</summary>
    public void RemoveHalfWritten()
    {
        var incoming = new DirectoryInfo(Path.Combine(folder.Files, "incoming"));
        if (incoming.Exists)
            foreach (var file in incoming.EnumerateFiles())
                file.Delete();
    }

    private static async Task<StoredFile> CopyAsync(Stream content, string path, long limit, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: false);
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
