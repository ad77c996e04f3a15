namespace Par.Portal.Tests.Attack;

/// <summary>Attacks on what is said in one language only.</summary>
public sealed class TongueAttackTests(AttackedPortal portal)
{
    [Fact]
    public async Task No_language_says_more_than_another() =>
        Assert.Empty(Tongues.Run(await portal.LootAsync()).Looking(Tongues.Cells, 10_000).Looking(Tongues.Numbers, 1000).Claims);

    [Theory]
    [InlineData("fi", ".csv", ",,suppressed", ",3,value")]
    [InlineData("sv", ".csv", ",,suppressed", ",3,value")]
    [InlineData("fi", ".svg", ">···", ">3")]
    [InlineData("sv", ".svg", "</desc>", " 3991.</desc>")]
    [InlineData("fi", "", ">···", ">3")]
    [InlineData("sv", "", ">···", " title=\"3991\">···")]
    public async Task A_number_that_one_language_alone_has_is_found(string language, string kind, string before, string after)
    {
        var loot = await portal.LootAsync();
        var path = loot.Files.Keys.Order(StringComparer.Ordinal).First(path => path.StartsWith($"/{language}/", StringComparison.Ordinal) && Path.GetExtension(path.Split('?')[0]) == kind
            && loot.Files[path].Text.Contains(before, StringComparison.Ordinal));
        var planted = loot.With(path, text => text[..text.IndexOf(before, StringComparison.Ordinal)] + after + text[(text.IndexOf(before, StringComparison.Ordinal) + before.Length)..]);

        Assert.Contains(Tongues.Run(planted).Claims, claim => claim is Different different && different.Path == path);
    }
}
