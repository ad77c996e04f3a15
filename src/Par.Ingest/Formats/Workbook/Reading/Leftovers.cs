using System.Xml;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Privacy;

namespace Par.Ingest.Formats.Workbook.Reading;

/// <summary>
/// Gathers from the markup of a workbook what a person could read and no reader uses: texts, and attributes that are no measure, id or keyword. Each is kept once.
/// </summary>
internal sealed class Leftovers(ReadLimits limits)
{
    private static readonly HashSet<string> TextAttributes =
        new(StringComparer.OrdinalIgnoreCase) { "descr", "title", "v", "val", "name", "caption", "alt", "displayName", "comment", "user", "prompt", "error", "tooltip", "display" };

    private readonly List<string> texts = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private int characters;

    /// <summary>The texts in order.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <summary>Takes the attributes of the element that the reader stands on.</summary>
    public void Attributes(XmlReader xml)
    {
        if (xml.LocalName == "dateGroupItem" && xml.GetAttribute("day") is { } day)
            Add($"{day}.{xml.GetAttribute("month")}.{xml.GetAttribute("year")}");
        while (xml.MoveToNextAttribute())
            if ((TextAttributes.Contains(xml.LocalName) || IsForPeople(xml.Value)) && xml.Prefix != "xmlns" && xml.LocalName != "xmlns")
                Add(xml.Value.Replace('_', ' '));
        xml.MoveToElement();
    }

    /// <summary>
    /// Takes a formula. What it holds in quotes is looked at once more in one piece: a name may be put together from a surname and a given name.
    /// </summary>
    public void Formula(string formula)
    {
        if (!formula.Contains('"') && !formula.Contains('\''))
            return;
        Add(formula);
        Add(string.Concat(formula.Split('"').Where((_, part) => part % 2 == 1)));
    }

    /// <summary>Takes a text.</summary>
    /// <exception cref="UnreadableException">There are more of them than all cells together may have characters.</exception>
    public void Add(string text)
    {
        if (text.Length < 4 || string.IsNullOrWhiteSpace(text) || !seen.Add(text))
            return;
        if ((characters += text.Length) > limits.Characters || texts.Count == limits.Cells)
            throw new UnreadableException(ReadFindings.TooManyCharacters(limits.Characters));
        texts.Add(LooseText.WithoutLongIds(text));
    }

    /// <summary>
    /// True for the value of an attribute that is no measure, id or keyword: it has several words, an at sign, or as many digits as a date of birth beside another sign.
    /// </summary>
    private static bool IsForPeople(string value) =>
        value.Length >= 6 && (value.Contains('@') || (value.AsSpan().IndexOfAny(' ', '_') >= 0 && value.Any(char.IsLetter)) || HasDigitsOfDate(value))
        && !value.StartsWith("http://", StringComparison.Ordinal) && !value.StartsWith("urn:", StringComparison.Ordinal);

    private static bool HasDigitsOfDate(string value) => value.Count(char.IsAsciiDigit) is >= 6 and var digits && digits < value.Length && !double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _);
}
