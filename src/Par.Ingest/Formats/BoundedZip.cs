using System.IO.Compression;

namespace Par.Ingest.Formats;

/// <summary>A zip whose entries are read within the limits: bytes are counted as they come out, over all entries together.</summary>
internal sealed class BoundedZip : IDisposable
{
    private readonly ZipArchive zip;
    private readonly ReadLimits limits;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private long inflated;

    /// <exception cref="InvalidDataException">The bytes are no zip.</exception>
    /// <exception cref="UnreadableException">It has too many entries, or two of the same name.</exception>
    public BoundedZip(byte[] content, ReadLimits limits)
    {
        this.limits = limits;
        zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > limits.Entries)
            throw new UnreadableException(ReadFindings.TooManyEntries(limits.Entries));
        foreach (var entry in zip.Entries)
        {
            if (!entries.TryAdd(entry.FullName.Replace('\\', '/'), entry))
                throw new UnreadableException(ReadFindings.Damaged);
        }
    }

    /// <summary>Names of the entries in order, with <c>/</c> between folders.</summary>
    public IEnumerable<string> Names => entries.Keys;

    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>Opens an entry for reading once, forward.</summary>
    public Stream Open(string name) => entries.TryGetValue(name, out var entry)
        ? new CountedStream(entry.Open(), this)
        : throw new UnreadableException(ReadFindings.Damaged);

    /// <summary>All bytes of an entry.</summary>
    public byte[] ReadAll(string name)
    {
        using var source = Open(name);
        using var content = new MemoryStream();
        source.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>Inflates every entry once and throws the bytes away: for a reader that opens the zip by itself and knows no limits.</summary>
    public void InflateAll(CancellationToken cancellation)
    {
        var buffer = new byte[81_920];
        foreach (var name in Names)
        {
            using var entry = Open(name);
            while (entry.Read(buffer) > 0)
                cancellation.ThrowIfCancellationRequested();
        }
    }

    public void Dispose() => zip.Dispose();

    private void Count(int bytes)
    {
        inflated += bytes;
        if (inflated > limits.InflatedBytes)
            throw new UnreadableException(ReadFindings.TooManyInflatedBytes(limits.InflatedBytes));
    }

    private sealed class CountedStream(Stream inner, BoundedZip owner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            owner.Count(read);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
