using System.Security.Cryptography;
using Par.Jobs.Backups;

namespace Par.Jobs.Tests.Backups;

/// <summary>A backup of the real portal, made by the real command line while it loads the sample country.</summary>
[Slow]
public sealed class BackupDuringLoadTests
{
    private const int FilesBefore = 25;

    [Fact]
    public async Task A_backup_made_during_a_load_is_whole_and_goes_on_elsewhere_to_the_same_end()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        using var backups = new TemporaryFolder();
        // Published figures depend on the secret of the record keys, and the backup may come before it is first needed.
        Directory.CreateDirectory(folder.File("keys"));
        await File.WriteAllBytesAsync(folder.File(Path.Combine("keys", "record-keys.secret")), RandomNumberGenerator.GetBytes(32),
            TestContext.Current.CancellationToken);
        await using (var portal = BuiltPortal.Start(folder.Path))
        {
            Assert.True(await portal.HasLoadedAsync(FilesBefore));
            var made = await BuiltProgram.ParAsync(folder.Path, "backup", "--out", backups.Path);
            Assert.True(made.Code == 0, made.Error);
            Assert.True(await portal.BecomesReadyAsync());
        }

        var restored = await BuiltProgram.ParAsync(elsewhere.Path, "restore", "--from", backups.Path);
        Assert.True(restored.Code == 0, restored.Output + restored.Error);
        var backup = await BackupArchive.VerifyAsync(new BackupFolder(backups.Path).List().Single().File,
            TestContext.Current.CancellationToken);
        var whole = Directory.EnumerateFiles(folder.File("files"), "*", SearchOption.AllDirectories).Count();
        Assert.InRange(backup.Submissions, FilesBefore / 2, whole - 1);

        await BuiltPortal.RunUntilReadyAsync(elsewhere.Path);
        Assert.Equal(await BuiltPortal.DigestAsync(folder.Path), await BuiltPortal.DigestAsync(elsewhere.Path));
    }
}
