using System.IO.Compression;
using System.Text;

namespace Par.Ingest.Tests.Corpus;

/// <summary>Makes and spoils zip files; the same input gives the same bytes.</summary>
internal static class Zips
{
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
                Add(zip, name, content);
        }

        return stream.ToArray();
    }

    public static (string Name, byte[] Content)[] Entries(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return [.. archive.Entries.Select(entry =>
        {
            using var source = entry.Open();
            using var content = new MemoryStream();
            source.CopyTo(content);
            return (entry.FullName, content.ToArray());
        })];
    }

    /// <summary>The zip with one entry more, or another content in its place.</summary>
    public static byte[] With(byte[] zip, string name, byte[] content) => Of([.. Entries(zip).Where(entry => entry.Name != name), (name, content)]);

    public static byte[] With(byte[] zip, string name, string content) => With(zip, name, Encoding.UTF8.GetBytes(content));

    public static byte[] Without(byte[] zip, string name) => Of([.. Entries(zip).Where(entry => entry.Name != name)]);

    /// <summary>The zip after a change in the text of one entry. The change must change something.</summary>
    public static byte[] Edit(byte[] zip, string name, Func<string, string> change)
    {
        var entry = Entries(zip).Single(entry => entry.Name == name);
        var text = Encoding.UTF8.GetString(entry.Content);
        var changed = change(text);
        Assert.NotEqual(text, changed);
        return With(zip, name, changed);
    }

    /// <summary>An entry whose content is one text many times over, written without ever being in memory as a whole.</summary>
    public static byte[] WithRepeated(byte[] zip, string name, string before, string repeated, int times, string after)
    {
        using var stream = new MemoryStream();
        stream.Write(Without(zip, name));
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
            entry.LastWriteTime = Time;
            using var writer = new StreamWriter(entry.Open());
            writer.Write(before);
            for (var time = 0; time < times; time++)
                writer.Write(repeated);
            writer.Write(after);
        }

        return stream.ToArray();
    }

    public static byte[] Commented(byte[] zip, string comment) => Updated(zip, archive => archive.Comment = comment);

    public static byte[] WithCommentedEntry(byte[] zip, string comment) => Updated(zip, archive => archive.Entries[0].Comment = comment);

    /// <summary>The zip with bytes between its last entry and the list of entries, which says where it now stands.</summary>
    public static byte[] WithBytesBeforeTheList(byte[] zip, byte[] hidden)
    {
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var start = BitConverter.ToInt32(zip, end + 16);
        byte[] bytes = [.. zip[..start], .. hidden, .. zip[start..]];
        BitConverter.TryWriteBytes(bytes.AsSpan(end + hidden.Length + 16), start + hidden.Length);
        return bytes;
    }

    private static byte[] Updated(byte[] zip, Action<ZipArchive> change)
    {
        using var stream = new MemoryStream();
        stream.Write(zip);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            change(archive);
        return stream.ToArray();
    }

    /// <summary>The zip with the flag "encrypted" set on every entry.</summary>
    public static byte[] Encrypted(byte[] zip) => Patch(zip, (bytes, at, flags) => bytes[at + flags] |= 1);

    /// <summary>The zip whose entries say that they are links of a Unix file system.</summary>
    public static byte[] Linked(byte[] zip) => Patch(zip, (bytes, at, flags) =>
    {
        if (flags != 8)
            return;
        bytes[at + 5] = 3;
        (bytes[at + 40], bytes[at + 41]) = (0xFF, 0xA1);
    });

    /// <summary>The zip whose entries say that they are packed by another method.</summary>
    public static byte[] PackedBy(byte[] zip, int method) => Patch(zip, (bytes, at, flags) => bytes[at + flags + 2] = (byte)method);

    /// <summary>The zip whose central directory says of every entry that it is one byte long.</summary>
    public static byte[] Lying(byte[] zip) => Patch(zip, (bytes, at, flags) =>
    {
        if (flags == 8)
            (bytes[at + 24], bytes[at + 25], bytes[at + 26], bytes[at + 27]) = (1, 0, 0, 0);
    });

    /// <summary>Changes each local (flags at 6) and central (flags at 8) header.</summary>
    private static byte[] Patch(byte[] zip, Action<byte[], int, int> change)
    {
        var bytes = (byte[])zip.Clone();
        for (var at = 0; at + 46 < bytes.Length; at++)
        {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && (bytes[at + 2], bytes[at + 3]) is (3, 4) or (1, 2))
                change(bytes, at, bytes[at + 2] == 3 ? 6 : 8);
        }

        return bytes;
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Time;
        using var target = entry.Open();
        target.Write(content);
    }
}
