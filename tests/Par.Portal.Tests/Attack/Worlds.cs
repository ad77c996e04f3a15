using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Par.Portal.Tests.Attack;

/// <summary>
/// The same answers from two worlds that differ in withheld numbers only. Whatever differs between them, one byte, one length, one tag, tells of what is withheld: nothing
/// else could.
/// </summary>
internal static partial class Worlds
{
    /// <summary>The addresses whose answers differ; all that are in both were compared.</summary>
    public static (IReadOnlyList<string> Differing, IReadOnlyDictionary<string, int> Compared) Compare(Loot one, Loot other)
    {
        var both = one.Files.Keys.Where(other.Files.ContainsKey).Order(StringComparer.Ordinal).ToList();
        var differing = both.Where(path => !Same(one.Files[path], other.Files[path])).ToList();
        return (differing, both.GroupBy(path => Path.GetExtension(path.Split('?')[0])).ToDictionary(kind => kind.Key, kind => kind.Count()));
    }

    private static bool Same(LootFile one, LootFile other) =>
        (one.ETag, one.LastModified) == (other.ETag, other.LastModified) && Content(one).SequenceEqual(Content(other));

    /// <summary>The bytes, without the token against forgery, which is drawn by lot, and of a workbook its parts without the hour at which they were packed and the names of relations between them, which are drawn too.</summary>
    private static byte[] Content(LootFile file)
    {
        if (file.Path.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            using var zip = new ZipArchive(new MemoryStream(file.Bytes));
            return Encoding.UTF8.GetBytes(string.Join('\n', zip.Entries.Select(entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return $"{entry.FullName} {entry.Length} {Relation().Replace(reader.ReadToEnd(), "")}";
            })));
        }
        return file.Path.EndsWith(".parquet", StringComparison.Ordinal) ? file.Bytes : Encoding.UTF8.GetBytes(Token().Replace(file.Text, ""));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]*\"")]
    private static partial Regex Token();

    [GeneratedRegex("R[0-9a-f]{32}")]
    private static partial Regex Relation();
}
