using System.Text.RegularExpressions;

namespace Par.Ingest.Formats.Privacy;

/// <summary>
/// Tells names of people from other text by the given names that are common in Finland: a heuristic. Words that are no names in sentences, such as the names of
/// places and services, pass.
/// </summary>
internal static partial class PersonNames
{
    private static readonly char[] WordSeparators = [' ', '_', '/'];

    // Names of months, some of which are names of people too.
    private static readonly string[] Months =
    [
        "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu",
        "jan", "feb", "mar", "apr", "maj", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "dec",
    ];

    // Longer than any listed name.
    private const int Longest = 16;

    /// <summary>
    /// True when a text holds a name: a given name before another capitalised word, or after a surname ("Esimerkki, Matti", "Korhonen Matti", "ESIMERKKI MATTI").
    /// </summary>
    public static bool AreIn(string text)
    {
        var before = default(ValueMatch);
        foreach (var word in Capitalised().EnumerateMatches(text))
        {
            if (IsSurnameFirst(text.AsSpan(word.Index, word.Length)))
                return true;
            if (before.Length > 0)
            {
                var gap = text.AsSpan(before.Index + before.Length, word.Index - before.Index - before.Length);
                if (IsName(text.AsSpan(before.Index, before.Length), gap, text.AsSpan(word.Index, word.Length)))
                    return true;
            }

            before = word;
        }

        return false;
    }

    /// <summary>
    /// True when an id is a name, or words: a code needs none. In the long ids that programs make up names stand by chance, so a name must be a part of its own.
    /// </summary>
    public static bool AreId(string id)
    {
        if (SeveralWords().IsMatch(id) || CapitalisedPair().IsMatch(id))
            return true;
        if (MadeUp().IsMatch(id))
            return false;
        foreach (var part in PartsOfId().EnumerateMatches(id))
        {
            var word = id.AsSpan(part.Index, part.Length);
            if (word.Length >= (IsShouted(word) ? 5 : 3) && IsGiven(word))
                return true;
        }

        foreach (var part in CapitalisedBesideDigits().EnumerateMatches(id))
        {
            if (IsGiven(id.AsSpan(part.Index, part.Length)))
                return true;
        }

        return false;
    }

    /// <summary>True when two cells side by side, or the two words of one, are a given name and a surname: one of them is a listed name, in any case.</summary>
    public static bool AreNeighbours(string one, string other) =>
        OneWord().IsMatch(one) && OneWord().IsMatch(other) && !IsMonth(one) && !IsMonth(other)
        && (IsGiven(one) != IsGiven(other) || (IsGiven(one) && (IsSurname(one) || IsSurname(other))));

    /// <summary>True when a cell of two words is a name, where a submission has no words at all.</summary>
    public static bool AreTwoWords(string text) => text.Split(WordSeparators, StringSplitOptions.RemoveEmptyEntries) is [var one, var other]
        && (AreNeighbours(one, other) || (other.TrimEnd('.') is [var initial] && char.IsUpper(initial) && char.IsUpper(one[0]) && (IsSurname(one) || IsGiven(one))));

    /// <summary>True when a given name stands beside another word in the name of a file, in any case and order.</summary>
    public static bool AreInFileName(string name)
    {
        var (words, names) = (0, 0);
        foreach (var match in Words().EnumerateMatches(name))
        {
            words++;
            names += IsGiven(name.AsSpan(match.Index, match.Length)) ? 1 : 0;
        }

        return names > 0 && words > 1;
    }

    private static bool IsName(ReadOnlySpan<char> first, ReadOnlySpan<char> gap, ReadOnlySpan<char> second) => gap switch
    {
        " " => IsGiven(first) || IsAfterSurname(first, second),
        "-" => IsAfterSurname(first, second),
        ", " or "," => IsGiven(second),
        _ => false,
    };

    private static bool IsAfterSurname(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        IsGiven(second) && (IsSurname(first) || (IsShouted(first) && IsShouted(second)));

    private static bool IsSurnameFirst(ReadOnlySpan<char> word) => word.IndexOf('-') is > 0 and var hyphen && IsAfterSurname(word[..hyphen], word[(hyphen + 1)..]);

    private static bool IsMonth(string word) => Array.Exists(Months, month => word.StartsWith(month, StringComparison.OrdinalIgnoreCase) && word.Length <= month.Length + "kuu".Length);

    private static bool IsShouted(ReadOnlySpan<char> word) => word.Length > 2 && char.IsUpper(word[1]);

    private static bool IsSurname(ReadOnlySpan<char> word) => word.Length > 5 && word.EndsWith("nen", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a listed name in any case; of a double name the first half is asked.</summary>
    private static bool IsGiven(ReadOnlySpan<char> word)
    {
        var half = word.IndexOf('-') is > 0 and var hyphen ? word[..hyphen] : word;
        if (half.Length is < 3 or > Longest)
            return false;
        Span<char> name = stackalloc char[Longest];
        half.ToLowerInvariant(name);
        name[0] = char.ToUpperInvariant(name[0]);
        return GivenNames.Contains(name[..half.Length]);
    }

    [GeneratedRegex(@"\b\p{Lu}(?:\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}{2,})", RegexOptions.CultureInvariant)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"^\p{L}{3,}(?:-\p{L}{2,})?$", RegexOptions.CultureInvariant)]
    private static partial Regex OneWord();

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"\p{L}{2}[^,\s]*[,\s]+(?:\S*\s+)*?\S*\p{L}{2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SeveralWords();

    [GeneratedRegex(@"\p{Lu}\p{Ll}+[-_.]\p{Lu}\p{Ll}+", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalisedPair();

    [GeneratedRegex(@"^[0-9A-Fa-f-]{16,}$", RegexOptions.CultureInvariant)]
    private static partial Regex MadeUp();

    [GeneratedRegex(@"(?<![^-_.,\s])\p{L}{3,}(?![^-_.,\s])", RegexOptions.CultureInvariant)]
    private static partial Regex PartsOfId();

    [GeneratedRegex(@"(?<!\p{L})\p{Lu}\p{Ll}{3,}(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalisedBesideDigits();
}
