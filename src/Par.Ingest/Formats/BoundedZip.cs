using System.IO.Compression;

namespace Par.Ingest.Formats;

/// <summary>
/// A zip whose entries are read within the limits: bytes are counted as they come out, over all entries together and against what went in. Nothing is ever
/// unpacked to the disk.
/// </summary>
internal sealed class BoundedZip : IDisposable
{
    private const int UnixFileType = 0xF000;
    private const int UnixLink = 0xA000;

    private readonly ZipArchive zip;
    private readonly ReadLimits limits;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> paths = [];
    private long inflated;

    /// <exception cref="InvalidDataException">The bytes are no zip.</exception>
    /// <exception cref="UnreadableException">It has too many entries, two of the same name, a password, names that point out of it, an unusual method of packing, or content beside its entries.</exception>
    public BoundedZip(byte[] content, ReadLimits limits)
    {
        this.limits = limits;
        zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > limits.Entries)
            throw new UnreadableException(ReadFindings.TooManyEntries(limits.Entries));
        if (zip.Comment.Length > 0)
            throw new UnreadableException(ReadFindings.BesideEntries);
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (PointsOut(name) || ((entry.ExternalAttributes >> 16) & UnixFileType) == UnixLink)
                throw new UnreadableException(ReadFindings.UnsafeNames);
            if (entry.IsEncrypted)
                throw new UnreadableException(ReadFindings.Password);
            if (entry.Comment.Length > 0)
                throw new UnreadableException(ReadFindings.BesideEntries);
            paths.Add(name);
            if (name.EndsWith('/'))
                continue;
            if (!entries.TryAdd(name, entry))
                throw new UnreadableException(ReadFindings.Damaged);
        }

        if (ZipLayout.ForeignMethod(content) is { } method)
            throw new UnreadableException(ReadFindings.Packing(method));
        if (ZipLayout.HasLooseBytes(content))
            throw new UnreadableException(ReadFindings.BesideEntries);
    }

    /// <summary>Names of the entries in order, with <c>/</c> between folders.</summary>
    public IEnumerable<string> Names => entries.Keys;

    /// <summary>The same, and those of folders, which end in <c>/</c>.</summary>
    public IReadOnlyList<string> Paths => paths;

    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>Opens an entry for reading once, forward.</summary>
    public Stream Open(string name) => entries.TryGetValue(name, out var entry)
        ? new CountedStream(entry.Open(), entry.CompressedLength, this)
        : throw new UnreadableException(ReadFindings.Damaged);

    /// <summary>All bytes of an entry that holds text.</summary>
    /// <exception cref="UnreadableException">It is longer than all cells together may be.</exception>
    public byte[] ReadText(string name)
    {
        using var source = Open(name);
        using var content = new MemoryStream();
        var buffer = new byte[16_384];
        for (int read; (read = source.Read(buffer)) > 0; content.Write(buffer, 0, read))
        {
            if (content.Length + read > 1.5 * limits.Characters)
                throw new UnreadableException(ReadFindings.TooManyCharacters(limits.Characters));
        }

        return content.ToArray();
    }

    /// <summary>The first bytes of an entry, fewer when it is shorter.</summary>
    public byte[] ReadStart(string name, int length)
    {
        using var source = Open(name);
        var start = new byte[length];
        return start[..source.ReadAtLeast(start, length, throwOnEndOfStream: false)];
    }

    public void Dispose() => zip.Dispose();

    private static bool PointsOut(string name) =>
        name.Length == 0 || name[0] == '/' || name.Contains(':') || name.Any(char.IsControl) || name.Split('/').Contains("..");

    private sealed class CountedStream(Stream inner, long packed, BoundedZip owner) : ForwardStream(inner)
    {
        private long unpacked;

        public override int Read(Span<byte> buffer)
        {
            var read = base.Read(buffer);
            unpacked += read;
            owner.inflated += read;
            if (owner.inflated > owner.limits.InflatedBytes)
                throw new UnreadableException(ReadFindings.TooManyInflatedBytes(owner.limits.InflatedBytes));
            if (unpacked > owner.limits.RatioFrom && unpacked / owner.limits.Ratio > packed)
                throw new UnreadableException(ReadFindings.TooDense);
            return read;
        }
    }
}
