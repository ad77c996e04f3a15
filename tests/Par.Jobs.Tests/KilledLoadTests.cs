using System.Diagnostics;
using Par.Warehouse.Storage;

namespace Par.Jobs.Tests;

/// <summary>The first load of the real portal, killed as <c>kill -9</c> does at random moments.</summary>
[Slow]
public sealed class KilledLoadTests
{
    private const int Kills = 5;

    [Fact]
    public async Task A_load_that_is_killed_several_times_ends_as_an_undisturbed_one_and_a_later_start_changes_nothing()
    {
        var seed = Environment.TickCount;
        TestContext.Current.SendDiagnosticMessage("Moments of killing come from seed {0}.", seed);
        var random = new Random(seed);
        using var undisturbedFolder = new TemporaryFolder();
        using var killedFolder = new TemporaryFolder();

        var undisturbed = Stopwatch.StartNew();
        await BuiltPortal.RunUntilReadyAsync(undisturbedFolder.Path);
        var wholeLoad = undisturbed.Elapsed;
        ShareTheSecret(undisturbedFolder, killedFolder);
        var kills = 0;
        for (var round = 0; round < Kills; round++)
            if (!await BuiltPortal.RunForAsync(killedFolder.Path, wholeLoad * (0.05 + (0.3 * random.NextDouble()))))
                kills++;
        await BuiltPortal.RunUntilReadyAsync(killedFolder.Path);

        Assert.True(kills >= 2, $"Only {kills} of {Kills} starts were killed before they were ready.");
        var expected = await BuiltPortal.DigestAsync(undisturbedFolder.Path);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await BuiltPortal.DigestAsync(killedFolder.Path));
        Assert.Equal(FilesOf(undisturbedFolder), FilesOf(killedFolder));

        await BuiltPortal.RunUntilReadyAsync(undisturbedFolder.Path);
        Assert.Equal(expected, await BuiltPortal.DigestAsync(undisturbedFolder.Path));
    }

    /// <summary>Published figures depend on the secret of the record keys: two installations agree in them only with the same one.</summary>
    private static void ShareTheSecret(TemporaryFolder from, TemporaryFolder to)
    {
        var secret = Path.Combine("keys", "record-keys.secret");
        Directory.CreateDirectory(to.File("keys"));
        File.Copy(from.File(secret), to.File(secret));
    }

    /// <summary>
    /// The delivered files and those of the sample, once what was left half-written is gone, as it is after some minutes.
    /// </summary>
    private static List<string> FilesOf(TemporaryFolder folder)
    {
        new FileStore(new DataFolder(folder.Path)).RemoveHalfWritten(DateTime.MaxValue);
        return
        [
            .. new[] { "files", "sample" }
                .SelectMany(name => Directory.EnumerateFiles(folder.File(name), "*", SearchOption.AllDirectories))
                .Select(path => Path.GetRelativePath(folder.Path, path)).Order(StringComparer.Ordinal),
        ];
    }
}
