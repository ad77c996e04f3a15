using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Par.Portal.Tests.Leaks;

/// <summary>What was planted to be found where it must not be, and how it is found: in text, in HTML, in the parts of a workbook and in headers.</summary>
internal static partial class Marks
{
    /// <summary>Begins every text of the foreign organisation.</summary>
    public const string Word = "zqleak";

    /// <summary>The foreign organisation's number of clients, written in any language's way.</summary>
    public const int Figure = 7_413_852;

    /// <summary>Begins every text of the release that is not out.</summary>
    public const string ReleaseWord = "zqrelease";

    /// <summary>The figure of the release that is not out.</summary>
    public const int ReleaseFigure = 8_529_637;

    /// <summary>The marks that stand in an answer, headers included.</summary>
    public static async Task<IReadOnlyList<string>> FoundAsync(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value));
        return Found(Uri.UnescapeDataString(headers) + "\n" + Text(bytes));
    }

    public static IReadOnlyList<string> Found(string text) =>
        [.. Mark().Matches(WebUtility.HtmlDecode(text)).Select(match => match.Value.ToLowerInvariant()).Distinct()];

    /// <summary>The text of a file: every part of it, when it is a workbook.</summary>
    public static string Text(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
            return Encoding.UTF8.GetString(bytes);
        using var workbook = new ZipArchive(new MemoryStream(bytes));
        return string.Join('\n', workbook.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return entry.FullName + "\n" + reader.ReadToEnd();
        }));
    }

    // Not within a longer word or number, and with the separators of Finnish, Swedish and English and those of JSON escapes.
    [GeneratedRegex(@"zqleak[\w-]*|zqrelease|(?<![\w+/=-])(?:7[\s\u00a0\u202f.,']?413[\s\u00a0\u202f.,']?852|8[\s\u00a0\u202f.,']?529[\s\u00a0\u202f.,']?637)(?![\w+/=-])", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
