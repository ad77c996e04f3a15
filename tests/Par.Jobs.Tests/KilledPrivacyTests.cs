using System.Text;
using Microsoft.Data.Sqlite;

namespace Par.Jobs.Tests;

/// <summary>
/// A file with identifying content, delivered by the command line, which is killed as <c>kill -9</c> does at random moments and started again: nothing of the file is on the
/// disk at any moment.
/// </summary>
[Slow]
public sealed class KilledPrivacyTests
{
    private const int Kills = 6;

    // Made up; they stand in the cases named below.
    private static readonly string[] Words = ["Virtanen", "Korhonen", "010199"];

    [Fact]
    public async Task Nothing_of_a_file_that_identifies_a_person_is_on_the_disk_after_any_kill()
    {
        var random = new Random(20261130);
        using var folder = new TemporaryFolder();
        string[] cases = [.. Directory.EnumerateFiles(Path.Combine(BuiltProgram.Root, "tests", "files", "cases"), "p-*").Order(StringComparer.Ordinal)];
        Assert.True(cases.Length >= 12);

        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = BuiltProgram.Start("Par.Jobs", folder.Path, new Dictionary<string, string>(), ["ingest", .. cases]);
            var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
            await Task.WhenAny(process.WaitForExitAsync(Cancel), Task.Delay(random.Next(300, 6_000), Cancel));
            process.Kill();
            await process.WaitForExitAsync(Cancel);
            await Task.WhenAll(output, error);
            AssertNothingIsKept(folder);
        }

        var ended = await BuiltProgram.ParAsync(folder.Path, ["ingest", .. cases]);
        Assert.NotEqual(0, ended.Code);
        Assert.All(Words, word => Assert.DoesNotContain(word, ended.Output + ended.Error, StringComparison.Ordinal));
        AssertNothingIsKept(folder);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Looks at every byte under the folder, the database's log included. Packed files would hide the words, so none may be there at all.</summary>
    private static void AssertNothingIsKept(TemporaryFolder folder)
    {
        SqliteConnection.ClearAllPools();
        foreach (var path in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            var content = File.ReadAllBytes(path).AsSpan();
            Assert.False(content.StartsWith("PK\u0003\u0004"u8), $"{path} is a kept file.");
            foreach (var word in Words)
                Assert.True(content.IndexOf(Encoding.UTF8.GetBytes(word)) < 0 && content.IndexOf(Encoding.Unicode.GetBytes(word)) < 0, $"{word} in {path}");
        }
    }
}
