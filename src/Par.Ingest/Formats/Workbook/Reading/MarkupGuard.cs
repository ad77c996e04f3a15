namespace Par.Ingest.Formats.Workbook.Reading;

/// <summary>
/// Passes on the bytes of an XML part and stops one whose tag, text or character data runs on for longer than any cell can: the XML reader would gather it
/// in memory before anybody could look at it.
/// </summary>
internal sealed class MarkupGuard(Stream inner) : ForwardStream(inner)
{
    private const int Longest = 512 * 1024;
    private static ReadOnlySpan<byte> CharacterData => "<![CDATA["u8;

    private readonly byte[] tail = new byte[CharacterData.Length - 1];
    private int sinceMarkup;
    private int characterData;

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
        var first = bytes.IndexOf((byte)'<');
        if (first < 0 ? (sinceMarkup += bytes.Length) > Longest : sinceMarkup + first > Longest)
            throw new UnreadableException(ReadFindings.TooLongCell(ReadLimits.Standard.CellCharacters));
        if (first >= 0)
            sinceMarkup = bytes.Length - bytes.LastIndexOf((byte)'<');
        if (HasCharacterData(bytes) && (characterData += bytes.Length) > Longest)
            throw new UnreadableException(ReadFindings.TooLongCell(ReadLimits.Standard.CellCharacters));
    }

    /// <summary>Spreadsheet programs write no character data: wherever some begins, the rest of the part counts as such.</summary>
    private bool HasCharacterData(ReadOnlySpan<byte> bytes)
    {
        if (characterData > 0 || bytes.IndexOf(CharacterData) >= 0)
            return true;
        Span<byte> seam = stackalloc byte[2 * tail.Length];
        tail.CopyTo(seam);
        var head = bytes[..Math.Min(bytes.Length, tail.Length)];
        head.CopyTo(seam[tail.Length..]);
        if (bytes.Length >= tail.Length)
            bytes[^tail.Length..].CopyTo(tail);
        else
            seam.Slice(head.Length, tail.Length).CopyTo(tail);
        return seam.IndexOf(CharacterData) >= 0;
    }
}
