using System.Text;

namespace Par.Portal.Tests.Attack;

/// <summary>Attacks that compare what two worlds publish which differ in withheld numbers only.</summary>
public sealed class WorldAttackTests(AttackedPortal portal)
{
    [Fact]
    public async Task Not_one_published_byte_depends_on_a_withheld_number()
    {
        var loot = await portal.LootAsync();
        var issue = loot.Newest("ent");

        var twin = await new TwinWorld(portal, loot, issue, await portal.TruthAsync(issue)).RaiseAsync();

        Assert.SkipUnless(twin.HasValue, "Every try withheld other cells, so that no two worlds can be compared.");
        Assert.NotEmpty(twin!.Value.Changed);
        Assert.All(twin.Value.Changed, spot => Assert.True(loot.Row(issue, spot)!.IsWithheld, $"{spot} is shown and was changed."));
        var (differing, compared) = Worlds.Compare(loot, twin.Value.Loot);
        Assert.Empty(differing);
        foreach (var kind in new[] { "", ".csv", ".json", ".parquet", ".xlsx", ".svg" })
            Assert.True(compared.GetValueOrDefault(kind) > 10, $"Compared {compared.GetValueOrDefault(kind)} answers of kind '{kind}'.");
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".json")]
    [InlineData(".svg")]
    [InlineData(".parquet")]
    public async Task One_byte_more_is_found(string kind)
    {
        var loot = await portal.LootAsync();
        var path = loot.Files.Keys.Order(StringComparer.Ordinal).First(path => path.EndsWith(kind, StringComparison.Ordinal));
        var planted = new Loot(new Dictionary<string, LootFile>(loot.Files) { [path] = loot.Files[path] with { Bytes = [.. loot.Files[path].Bytes, (byte)' '] } });

        Assert.Equal([path], Worlds.Compare(loot, planted).Differing);
    }

    [Fact]
    public async Task A_row_more_in_a_workbook_is_found()
    {
        var loot = await portal.LootAsync();
        var path = loot.Files.Keys.Order(StringComparer.Ordinal).First(path => path.EndsWith(".xlsx", StringComparison.Ordinal));
        var planted = new Loot(new Dictionary<string, LootFile>(loot.Files) { [path] = loot.Files[path] with { Bytes = Longer(loot.Files[path].Bytes) } });

        Assert.Equal([path], Worlds.Compare(loot, planted).Differing);
    }

    private static byte[] Longer(byte[] workbook)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = zip.Entries.First(entry => entry.FullName.Contains("sheet2", StringComparison.Ordinal));
            using var part = sheet.Open();
            using var reader = new StreamReader(part, Encoding.UTF8);
            var text = reader.ReadToEnd().Replace("</x:sheetData>", "<x:row></x:row></x:sheetData>", StringComparison.Ordinal);
            part.SetLength(0);
            part.Write(Encoding.UTF8.GetBytes(text));
        }
        return stream.ToArray();
    }
}
