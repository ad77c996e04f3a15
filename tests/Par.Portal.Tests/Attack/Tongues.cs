using System.Net;
using System.Text.RegularExpressions;

namespace Par.Portal.Tests.Attack;

/// <summary>
/// Languages. What an answer in another language says, the English one must say too: a number that only one of them has, and a withheld cell that only one of them
/// withholds, was forgotten in the other.
/// </summary>
internal static partial class Tongues
{
    public const string Cells = "cells of files in other languages";
    public const string Numbers = "numbers in other languages";

    /// <summary>The other languages.</summary>
    public static string[] Others { get; } = ["fi", "sv"];

    public static Findings Run(Loot loot)
    {
        var tally = new Tally();
        var words = Words(loot);
        return tally.Of(loot.Files.Values.Where(file => Others.Contains(LanguageOf(file.Path))).OrderBy(file => file.Path, StringComparer.Ordinal)
            .SelectMany(file => loot.Files.TryGetValue(InEnglish(file.Path, words), out var english) ? Of(loot, file, english, tally) : []).ToList());
    }

    /// <summary>The same page in the other languages, as its own links tell.</summary>
    public static IEnumerable<string> SwitchesOf(LootFile page) =>
        page.Path.Contains("/data/", StringComparison.Ordinal) ? [] : Switch().Matches(page.Text).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value));

    private static IEnumerable<Claim> Of(Loot loot, LootFile file, LootFile english, Tally tally) => Path.GetExtension(file.Path.Split('?')[0]) switch
    {
        ".csv" => Files(loot, file, english, tally),
        ".svg" or "" => Texts(loot, file, english, tally),
        _ => [],
    };

    /// <summary>Files: the columns of codes say which line is which.</summary>
    private static IEnumerable<Claim> Files(Loot loot, LootFile file, LootFile english, Tally tally)
    {
        var known = Lines(english).ToDictionary(line => line.Key, line => line.Said);
        foreach (var (key, said) in Lines(file))
        {
            tally.Look(Cells);
            if (known.GetValueOrDefault(key) != said)
                yield return new Different(loot.Newest("ent"), file.Path, $"{key}: {said} and {known.GetValueOrDefault(key)}");
        }
    }

    private static IEnumerable<(string Key, string Said)> Lines(LootFile file)
    {
        var lines = file.Text.Split("\r\n").Where(line => line.Length > 0).Select(Loot.Fields).ToList();
        var headings = lines[0];
        var keys = Enumerable.Range(0, headings.Count).Where(column => headings[column] is "table" or "place" or "category" or "gender" or "age" or "row" or "measure").ToList();
        var said = Enumerable.Range(0, headings.Count).Where(column => headings[column].StartsWith("obs_", StringComparison.Ordinal)).ToList();
        return lines.Skip(1).Select(line => (string.Join(' ', keys.Select(column => line[column])), string.Join(',', said.Select(column => line[column]))));
    }

    /// <summary>Pages and drawings: texts that are a number or withheld, each as often; and no number anywhere that the English text has not.</summary>
    private static IEnumerable<Claim> Texts(Loot loot, LootFile file, LootFile english, Tally tally)
    {
        var issue = loot.Newest("ent");
        var (mine, theirs) = (Values(file).ToList(), Values(english).GroupBy(value => value).ToDictionary(same => same.Key, same => same.Count()));
        tally.Look(Numbers, mine.Count);
        foreach (var same in mine.GroupBy(value => value))
            if (same.Count() != theirs.GetValueOrDefault(same.Key))
                yield return new Different(issue, file.Path, $"{same.Key} {same.Count()} times and {theirs.GetValueOrDefault(same.Key)} times");
        var all = Said(english).ToHashSet();
        foreach (var number in Said(file).Distinct().Where(number => !all.Contains(number)))
            yield return new Different(issue, file.Path, $"{number}, which the English one does not say");
    }

    /// <summary>Texts between tags that are a number and nothing else, or withheld.</summary>
    private static IEnumerable<string> Values(LootFile file) => Between().Matches(file.Text).Select(text => WebUtility.HtmlDecode(text.Groups[1].Value).Trim())
        .Select(text => Withheld().IsMatch(text) ? "···" : Plain(text.Trim('%', '€', ' ', '\u00a0'), LanguageOf(file.Path))).Where(text => text == "···" || OnlyNumber().IsMatch(text));

    private static IEnumerable<string> Said(LootFile file)
    {
        var language = LanguageOf(file.Path);
        var text = WebUtility.HtmlDecode(Tag().Replace(Spoken().Replace(Unspoken().Replace(file.Text, " "), match => "> " + match.Groups[1].Value + " <"), "|"));
        return Number().Matches(Plain(language == "en" ? text : Day().Replace(text, " "), language)).Select(number => number.Value);
    }

    /// <summary>Numbers as English writes them, without signs between thousands.</summary>
    private static string Plain(string text, string language) => language == "en" ? EnglishThousands().Replace(text, "") : Thousands().Replace(text, "").Replace(',', '.');

    private static string LanguageOf(string path) => path.Split('/') is ["", var language, ..] ? language : "";

    /// <summary>What words of addresses are in English, from pages that lead to each other.</summary>
    private static Dictionary<(string Language, string Word), string> Words(Loot loot)
    {
        var words = Others.ToDictionary(language => (language, language == "fi" ? "tiedot" : "data"), _ => "data");
        foreach (var page in loot.Files.Values.Where(file => LanguageOf(file.Path) == "en"))
            foreach (var other in SwitchesOf(page).Where(path => Others.Contains(LanguageOf(path))))
                foreach (var (mine, theirs) in page.Path.Split('?')[0].Split('/').Zip(other.Split('?')[0].Split('/')))
                    words[(LanguageOf(other), theirs)] = mine;
        return words;
    }

    private static string InEnglish(string path, Dictionary<(string Language, string Word), string> words)
    {
        var parts = path.Split('?');
        parts[0] = string.Join('/', parts[0].TrimEnd('/').Split('/').Select(word => words.GetValueOrDefault((LanguageOf(path), word), word)));
        return string.Join('?', parts);
    }

    [GeneratedRegex("<a href=\"([^\"]+)\" lang=\"(?:fi|sv)\" hreflang")]
    private static partial Regex Switch();

    [GeneratedRegex(">([^<>]+)<")]
    private static partial Regex Between();

    /// <summary>Withheld, with words where they fit.</summary>
    [GeneratedRegex("^···(?!.*\\d)")]
    private static partial Regex Withheld();

    [GeneratedRegex("<(script|style)\\b.*?</\\1>|<head\\b.*?</head>", RegexOptions.Singleline)]
    private static partial Regex Unspoken();

    [GeneratedRegex("(?:title|alt|aria-[a-z]+|data-[a-z]+)=\"([^\"]*)\"")]
    private static partial Regex Spoken();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\d{1,2}\\.\\d{1,2}\\.\\d{4}|klo?\\.?\\s\\d{1,2}\\.\\d{2}")]
    private static partial Regex Day();

    [GeneratedRegex("\\d+(\\.\\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex("^[−-]?\\d+(\\.\\d+)?$")]
    private static partial Regex OnlyNumber();

    [GeneratedRegex("(?<=\\d),(?=\\d{3})")]
    private static partial Regex EnglishThousands();

    [GeneratedRegex("(?<=(?<!\\d)\\d{1,3})[ \u00a0\u202f](?=\\d{3}(?!\\d))")]
    private static partial Regex Thousands();
}
