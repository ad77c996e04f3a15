using System.Buffers.Binary;

namespace Par.Ingest.Formats;

/// <summary>
/// Looks at how a zip lies in its bytes. Readers of zip files follow the list at the end and never see what stands beside the entries; what nobody sees is not
/// looked through for identifying content, and the file would be kept with it.
/// </summary>
internal static class ZipLayout
{
    private const int EndLength = 22, CentralLength = 46, LocalLength = 30, LongestDescriptor = 24;
    private const uint EndMark = 0x06054b50, CentralMark = 0x02014b50, LocalMark = 0x04034b50, Elsewhere = 0xFFFFFFFF;

    // Those that every program can unpack: not packed at all, Deflate, Deflate64.
    private static readonly int[] UsualMethods = [0, 8, 9];

    /// <summary>Name of the packing method of the first entry that is packed in another way than every program can unpack; null when all are.</summary>
    public static string? ForeignMethod(ReadOnlySpan<byte> zip)
    {
        var end = zip.LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength > zip.Length)
            return null;
        var at = (long)U32(zip, end + 16);
        for (var left = U16(zip, end + 10); left > 0 && at + CentralLength <= end && U32(zip, (int)at) == CentralMark; left--)
        {
            var entry = zip[(int)at..];
            if (U16(entry, 10) is var method && !UsualMethods.Contains(method))
                return MethodName(method);
            at += CentralLength + U16(entry, 28) + U16(entry, 30) + U16(entry, 32);
        }
        return null;
    }

    private static string MethodName(int method) => method switch
    {
        12 => "BZip2",
        14 => "LZMA",
        93 => "Zstandard",
        95 => "XZ",
        98 => "PPMd",
        _ => method.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>
    /// True when bytes stand before, between or after the entries, or a comment on the whole. Zips in the 64-bit form, which no submission needs, are not
    /// measured between the entries.
    /// </summary>
    public static bool HasLooseBytes(ReadOnlySpan<byte> zip)
    {
        var end = zip.LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength != zip.Length || U16(zip, end + 20) != 0)
            return true;
        var (count, length, start) = (U16(zip, end + 10), U32(zip, end + 12), U32(zip, end + 16));
        if (start == Elsewhere || length == Elsewhere)
            return false;
        if (start + (long)length > end)
            return true;

        var entries = new List<(long From, long To)>(count);
        var at = (int)start;
        for (var index = 0; index < count; index++)
        {
            if (at + CentralLength > end || U32(zip, at) != CentralMark)
                return true;
            var (packed, local) = (U32(zip, at + 20), U32(zip, at + 42));
            if (packed == Elsewhere || local == Elsewhere)
                return false;
            if (local + (long)LocalLength > start || U32(zip, (int)local) != LocalMark)
                return true;
            entries.Add((local, local + LocalLength + U16(zip, (int)local + 26) + U16(zip, (int)local + 28) + (long)packed));
            at += CentralLength + U16(zip, at + 28) + U16(zip, at + 30) + U16(zip, at + 32);
        }

        return HasGap(entries, start);
    }

    private static bool HasGap(List<(long From, long To)> entries, long end)
    {
        var last = 0L;
        foreach (var (from, to) in entries.Order())
        {
            if (from - last > (last == 0 ? 0 : LongestDescriptor))
                return true;
            last = Math.Max(last, to);
        }

        return end - last > LongestDescriptor;
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
