namespace Par.Portal.Charts;

/// <summary>
/// How wide a text is about to be, in units, whatever sans-serif font the reader has: a little more than in Arial, a little less than in Verdana. Enough to keep room; never
/// used to place glyphs.
/// </summary>
internal static class TextWidth
{
    public static double Of(string text, double size, bool bold = false) => text.Sum(Em) * size * (bold ? 1.08 : 1);

    /// <summary>The text in as few lines as fit the room, broken between words; a word longer than the room stands alone.</summary>
    public static IReadOnlyList<string> Lines(string text, double size, double room)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && Of($"{lines[^1]} {word}", size) <= room)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }
        return lines;
    }

    private static double Em(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' or '\u00a0' or '·' => 0.29,
        'f' or 't' or 'r' or '-' or '(' or ')' => 0.36,
        'm' or 'w' or 'M' or 'W' or '%' => 0.86,
        >= 'A' and <= 'Z' or 'Å' or 'Ä' or 'Ö' => 0.70,
        _ => 0.57,
    };
}
