using System.Text.RegularExpressions;

namespace Par.Portal.Tests.House;

/// <summary><c>docs/security.md</c> names tests that there are, in every chapter of the standard.</summary>
public sealed partial class SecurityPageTests
{
    [Fact]
    public void Every_chapter_stands_there_and_every_test_that_is_named_exists()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "security.md"));
        var rows = page.Split('\n').Where(line => Regex.IsMatch(line, @"^\| V[0-9]+ ")).ToList();
        var tests = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension).ToHashSet();

        Assert.Equal(Enumerable.Range(1, 17),
            rows.Select(row => int.Parse(Regex.Match(row, "[0-9]+").Value, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(rows, row => Assert.All(TestPattern().Matches(row.Split('|')[3]), name => Assert.Contains(name.Groups[1].Value, tests)));
        Assert.All(rows.SkipLast(1), row => Assert.NotEmpty(TestPattern().Matches(row.Split('|')[3])));
    }

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex TestPattern();
}
