namespace Par.Ingest.Formats.Document;

/// <summary>
/// Several codes in one cell. We write a sign between them that no spreadsheet takes for a decimal sign; what is written with a comma may have been one number on its
/// way, and lost the zeros around it: <c>179,500</c> becomes <c>179,5</c>.
/// </summary>
internal static class ListText
{
    /// <summary>What we write between codes.</summary>
    public const char Separator = '|';

    private static readonly char[] Separators = [Separator, ',', ';', ' ', '\t', '\n', '\u00a0'];

    /// <summary>The codes of a cell in one text.</summary>
    public static string Join(IEnumerable<string> codes) => string.Join(Separator, codes);

    /// <summary>The parts of a cell, without spaces around them.</summary>
    public static string[] Split(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>True when a spreadsheet may have taken the cell for a number: it holds a comma or a point. A part that is shorter than its code is then none.</summary>
    public static bool MayHaveLostDigits(string text) => text.AsSpan().IndexOfAny(',', '.') >= 0;
}
