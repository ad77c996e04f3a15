namespace Par.Ingest.Formats.Workbook.Reading;

/// <summary>
/// Passes on the bytes of an XML part and stops one whose tag, text or character data runs on for longer than any cell can: the XML reader would gather it
/// in memory before anybody could look at it.
/// </summary>
internal sealed class MarkupGuard(Stream inner) : ForwardStream(inner)
{
    private const int Longest = 512 * 1024;
    private static ReadOnlySpan<byte> Begin => "<![CDATA["u8;
    private static ReadOnlySpan<byte> End => "]]>"u8;

    // The last bytes before the next: a mark may begin among them.
    private readonly byte[] tail = new byte[Begin.Length - 1];
    private int kept;
    private int sinceMarkup;
    private bool isCharacterData;

    public override int Read(Span<byte> buffer)
    {
        var read = base.Read(buffer);
        Look(buffer[..read]);
        return read;
    }

    private void Look(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("<!DOCTYPE"u8) >= 0)
            throw new UnreadableException(ReadFindings.DocumentType);
        for (int end; (end = EndOfMark(bytes)) >= 0; bytes = bytes[end..])
        {
            Measure(bytes[..end]);
            (isCharacterData, sinceMarkup, kept) = (!isCharacterData, 0, 0);
        }
        Measure(bytes);
        Keep(bytes);
    }

    /// <summary>Where the mark ends that begins or ends character data, which is text in which nothing else is markup; -1 when there is none.</summary>
    private int EndOfMark(ReadOnlySpan<byte> bytes)
    {
        var mark = isCharacterData ? End : Begin;
        Span<byte> seam = stackalloc byte[2 * tail.Length];
        tail.AsSpan(0, kept).CopyTo(seam);
        var head = bytes[..Math.Min(bytes.Length, mark.Length - 1)];
        head.CopyTo(seam[kept..]);
        if (kept > 0 && seam[..(kept + head.Length)].IndexOf(mark) is >= 0 and var across)
            return across + mark.Length - kept;
        return bytes.IndexOf(mark) is >= 0 and var start ? start + mark.Length : -1;
    }

    private void Measure(ReadOnlySpan<byte> bytes)
    {
        var first = isCharacterData ? -1 : bytes.IndexOf((byte)'<');
        if (first < 0 ? (sinceMarkup += bytes.Length) > Longest : sinceMarkup + first > Longest)
            throw new UnreadableException(ReadFindings.TooLongCell(ReadLimits.Standard.CellCharacters));
        if (first >= 0)
            sinceMarkup = bytes.Length - bytes.LastIndexOf((byte)'<');
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        var most = (isCharacterData ? End : Begin).Length - 1;
        var added = Math.Min(bytes.Length, most);
        var stay = Math.Min(kept, most - added);
        tail.AsSpan(kept - stay, stay).CopyTo(tail);
        bytes[^added..].CopyTo(tail.AsSpan(stay));
        kept = stay + added;
    }
}
