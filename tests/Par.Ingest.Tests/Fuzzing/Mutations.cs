using System.Text;
using System.Text.RegularExpressions;
using Par.Ingest.Tests.Corpus;

namespace Par.Ingest.Tests.Fuzzing;

/// <summary>Spoils a file at random; the same random numbers spoil it in the same way.</summary>
internal static partial class Mutations
{
    /// <summary>What stands in the place of a number, name or text: edges of types, markup, places in sheets.</summary>
    private static readonly string[] Tokens =
    [
        "", "0", "-1", "1", "2147483647", "2147483648", "-9223372036854775808", "1e308", "1e999", "NaN", "0.1", "45664", "60", "1048576", "1048577", "A1", "XFD1048576", "A1:XFD1048576", "ZZZZZ9", "s", "b", "e", "d", "n", "str",
        "inlineStr", "zz", "true", "hidden", "rId1", "rId99", "../../x.xml", "xl/workbook.xml", "_rels/.rels", "&amp;", "&a;", "&#0;", "&#xD800;", "<a>", "]]>", "<![CDATA[x]]>", "<!DOCTYPE x>", "null", "[]", "{}", "[[1]]", "\"\\uD800\"", "\\", "\"", "'", ";",
        "\u0000", "\ufffe", "\ud83d", "ä", "2025-02-31", "31.12.9999", "08", "=1+1", "2099-T1", "ENT", "PAR_FORMAT", "organisation", "clients",
    ];

    /// <summary>Anywhere in the bytes: bits flipped, pieces cut out, doubled, moved or overwritten, the end cut off.</summary>
    public static byte[] Bytes(byte[] content, Random random)
    {
        var bytes = content.ToList();
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 1; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(bytes.Count - at, 1 << random.Next(0, 9));
            switch (random.Next(6))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes.RemoveRange(at, bytes.Count - at); break;
                case 2: bytes.RemoveRange(at, length); break;
                case 3: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                case 4: bytes[at] = (byte)random.Next(256); break;
                default:
                    var value = (byte)(random.Next(2) * 255);
                    for (var index = at; index < at + length; index++)
                        bytes[index] = value;
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>In a zip: an entry spoiled, left out, doubled under another's name, swapped with another or from another file.</summary>
    public static byte[] Entries(byte[] zip, byte[] other, Random random)
    {
        var entries = Zips.Entries(zip).ToList();
        var at = random.Next(entries.Count);
        var with = random.Next(entries.Count);
        switch (random.Next(5))
        {
            case 0: entries[at] = (entries[at].Name, Bytes(entries[at].Content, random)); break;
            case 1: entries.RemoveAt(at); break;
            case 2: entries[at] = (entries[at].Name, entries[with].Content); break;
            case 3: (entries[at], entries[with]) = ((entries[at].Name, entries[with].Content), (entries[with].Name, entries[at].Content)); break;
            default:
                var foreign = Zips.Entries(other);
                entries.Add(foreign[random.Next(foreign.Length)]);
                break;
        }

        return Zips.Of([.. entries]);
    }

    /// <summary>In the text of one entry: words, numbers and pieces of markup replaced, doubled or left out, so that it is often still well formed.</summary>
    public static byte[] EntryTokens(byte[] zip, Random random)
    {
        var entries = Zips.Entries(zip);
        var at = random.Next(entries.Length);
        entries[at] = (entries[at].Name, TextTokens(entries[at].Content, random));
        return Zips.Of(entries);
    }

    /// <summary>In a text: as <see cref="EntryTokens"/>.</summary>
    public static byte[] TextTokens(byte[] content, Random random)
    {
        var text = Encoding.UTF8.GetString(content);
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var tokens = (random.Next(3) == 0 ? Element() : Token()).Matches(text);
            if (tokens.Count == 0)
                break;
            var token = tokens[random.Next(tokens.Count)];
            var replacement = random.Next(6) switch
            {
                0 => token.Value + token.Value,
                1 => "",
                2 => tokens[random.Next(tokens.Count)].Value,
                3 => string.Concat(Enumerable.Repeat(token.Value, 1 << random.Next(1, 12))),
                _ => Tokens[random.Next(Tokens.Length)],
            };
            text = string.Concat(text.AsSpan(0, token.Index), replacement, text.AsSpan(token.Index + token.Length));
        }

        return Encoding.UTF8.GetBytes(text);
    }

    [GeneratedRegex(@"[\p{L}\p{N}_.:/-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"<[^<>]*>|[{}\[\],;]|""[^""]*""", RegexOptions.CultureInvariant)]
    private static partial Regex Element();
}
