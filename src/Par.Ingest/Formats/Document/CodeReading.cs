using Par.Warehouse.Catalogue;

namespace Par.Ingest.Formats.Document;

/// <summary>
/// Reads the cells of one coded column. Understands the code itself, a code whose leading zeros a spreadsheet ate (<c>8</c> for
/// <c>08</c>), a code in another case or with <c>.0</c> after it, and the template's drop-down form <c>08 – employment authority</c>. A column has few distinct
/// values, so each is worked out once.
/// </summary>
internal sealed class CodeReading(CodeList list)
{
    private static readonly string[] LabelMarks = [" – ", " - ", " — "];

    private readonly Dictionary<string, Code?> single = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SeveralCodes> several = new(StringComparer.Ordinal);

    /// <summary>The code that the whole cell names, or null.</summary>
    public Code? One(string text)
    {
        if (!single.TryGetValue(text, out var code))
            single[text] = code = Find(text) ?? Find(WithoutLabel(text));
        return code;
    }

    /// <summary>The codes that the cell names and how many of its parts name none.</summary>
    public SeveralCodes Several(string text)
    {
        if (!several.TryGetValue(text, out var codes))
            several[text] = codes = Split(text);
        return codes;
    }

    private SeveralCodes Split(string text)
    {
        if (One(text) is { } only)
            return new SeveralCodes([only], 0);
        var mayHaveLostDigits = ListText.MayHaveLostDigits(text);
        var found = ListText.Split(text).Select(part => Find(part) is { } code && (code.Value.Length <= part.Length || !mayHaveLostDigits) ? code : null).ToList();
        return new SeveralCodes([.. list.Codes.Where(found.Contains)], found.Count(code => code is null));
    }

    private Code? Find(string text) => list.Find(text)
        ?? list.Codes.FirstOrDefault(code => string.Equals(code.Value, text, StringComparison.OrdinalIgnoreCase))
        ?? (IsNumber(text) ? list.Codes.FirstOrDefault(code => IsSameNumber(code.Value, text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text)) : null);

    /// <summary>True for digits, and for digits with the <c>.0</c> that some programs write after every number.</summary>
    private static bool IsNumber(string text)
    {
        var digits = text.EndsWith(".0", StringComparison.Ordinal) ? text.AsSpan(0, text.Length - 2) : text;
        return digits.Length > 0 && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool IsSameNumber(string value, string text) =>
        value.All(char.IsAsciiDigit) && value.AsSpan().TrimStart('0').SequenceEqual(text.AsSpan().TrimStart('0'));

    /// <summary>The code of a drop-down choice such as <c>08 – employment authority</c>; any other text as it is.</summary>
    public static string WithoutLabel(string text)
    {
        foreach (var mark in LabelMarks)
        {
            if (text.IndexOf(mark, StringComparison.Ordinal) is > 0 and var position)
                return text[..position].Trim();
        }

        return text;
    }
}

/// <summary>A multiple answer as read.</summary>
/// <param name="Known">The codes of the list, each once, in list order.</param>
/// <param name="Unknown">How many parts of the cell name no code.</param>
internal sealed record SeveralCodes(IReadOnlyList<Code> Known, int Unknown);
