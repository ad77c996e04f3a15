using System.Formats.Tar;
using System.Runtime.Versioning;
using Microsoft.EntityFrameworkCore;
using Par.Ingest;
using Par.Ingest.Sample;
using Par.Jobs.Backups;
using Par.Jobs.Queue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Storage;

namespace Par.Jobs.Tests.Backups;

public sealed class BackupTests
{
    private static readonly IReadOnlySet<HeldPart> Nothing = new HashSet<HeldPart>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_restored_elsewhere_has_the_same_rows_files_and_keys()
    {
        await using var installation = await FilledAsync();
        using var backups = new TemporaryFolder();
        var made = await installation.Get<BackupMaker>().MakeAsync(new BackupFolder(backups.Path), keepDays: null, Cancel);
        await using var elsewhere = TestInstallation.Empty();

        var manifest = await elsewhere.Get<BackupRestore>().RunAsync(made.File, Nothing, cancel: Cancel);

        Assert.Equal(await DigestAsync(installation), await DigestAsync(elsewhere));
        Assert.Equal(ContentOf(installation.Folder), ContentOf(elsewhere.Folder));
        Assert.Equal((2, 2, 0), (manifest.Submissions, manifest.Files, manifest.Releases));
        Assert.Equal(installation.Get<RecordKeys>().Fingerprint, elsewhere.Get<RecordKeys>().Fingerprint);
        Assert.Empty(Directory.EnumerateFiles(elsewhere.Folder.Root, "restor*", SearchOption.AllDirectories));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_backup_and_what_it_brings_back_are_their_owners_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Modes of files are those of Unix.");
        await using var installation = await FilledAsync();
        using var backups = new TemporaryFolder();
        var folder = new BackupFolder(backups.File("nightly"));
        var made = await installation.Get<BackupMaker>().MakeAsync(folder, keepDays: null, Cancel);
        await using var elsewhere = TestInstallation.Empty();
        await elsewhere.Get<BackupRestore>().RunAsync(made.File, Nothing, cancel: Cancel);

        const UnixFileMode ownersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(ownersFile | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Path));
        Assert.All([made.File, .. Directory.EnumerateFiles(elsewhere.Folder.Root, "*", SearchOption.AllDirectories)], file =>
            Assert.Equal(ownersFile, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task Backups_older_than_the_days_asked_for_go_and_the_newest_stays_whatever_its_age()
    {
        var now = new DateTime(2026, 2, 20, 1, 30, 0, DateTimeKind.Utc);
        using var backups = new TemporaryFolder();
        int[] daysOld = [13, 14, 15, 400];
        foreach (var days in daysOld)
            await File.WriteAllTextAsync(backups.File(BackupFolder.NameOf(now.AddDays(-days))), "", Cancel);
        await File.WriteAllTextAsync(backups.File("par-by-hand.tar"), "", Cancel);
        var folder = new BackupFolder(backups.Path);

        Assert.Equal(2, folder.Rotate(14, now));
        Assert.Equal([13, 14], folder.List().Select(backup => (now - backup.MadeAt).Days));
        Assert.Equal(1, folder.Rotate(1, now.AddYears(1)));
        Assert.Equal([now.AddDays(-13)], folder.List().Select(backup => backup.MadeAt));
        Assert.True(File.Exists(backups.File("par-by-hand.tar")));
    }

    [Fact]
    public async Task The_nightly_job_makes_a_backup_and_removes_the_old_ones()
    {
        using var backups = new TemporaryFolder();
        await File.WriteAllTextAsync(backups.File(BackupFolder.NameOf(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc))), "", Cancel);
        await using var installation = await TestInstallation.PreparedAsync(("Backup:Folder", backups.Path), ("Backup:Keep", "7"));

        await installation.Get<BackupJob>().RunAsync(Cancel);

        var left = Assert.Single(new BackupFolder(backups.Path).List());
        Assert.Equal(0, (await BackupArchive.VerifyAsync(left.File, Cancel)).Files);
    }

    [Fact]
    public async Task What_a_killed_backup_left_is_no_backup_and_goes_with_the_next()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        using var backups = new TemporaryFolder();
        var folder = new BackupFolder(backups.Path);
        using (folder.Enter())
            await File.WriteAllTextAsync(Path.Combine(folder.MakeUnfinished(), "backup.tar"), "half", Cancel);
        Assert.Empty(folder.List());

        var made = await installation.Get<BackupMaker>().MakeAsync(folder, keepDays: null, Cancel);

        Assert.Equal([made.File], Directory.EnumerateFiles(backups.Path, "*.tar", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Two_backups_into_one_folder_keep_out_of_each_others_way()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        using var backups = new TemporaryFolder();
        var folder = new BackupFolder(backups.Path);
        using var first = folder.Enter();

        await Assert.ThrowsAsync<IOException>(() => installation.Get<BackupMaker>().MakeAsync(folder, keepDays: null, Cancel));
    }

    [Fact]
    public async Task A_damaged_database_is_not_copied_over_the_whole_backups()
    {
        await using var installation = await FilledAsync();
        using var backups = new TemporaryFolder();
        var before = backups.File(BackupFolder.NameOf(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        await File.WriteAllTextAsync(before, "", Cancel);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await using (var database = File.OpenWrite(installation.Folder.Database))
        {
            database.Position = database.Length / 2;
            await database.WriteAsync(new byte[20_000], Cancel);
        }

        await Assert.ThrowsAsync<BackupDamagedException>(() => installation.Get<BackupMaker>()
            .MakeAsync(new BackupFolder(backups.Path), keepDays: 1, Cancel));

        Assert.Equal([before], Directory.EnumerateFiles(backups.Path, "*.tar", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_backup_with_one_changed_byte_anywhere_is_refused_and_changes_nothing()
    {
        await using var installation = await FilledAsync();
        using var backups = new TemporaryFolder();
        var made = await installation.Get<BackupMaker>().MakeAsync(new BackupFolder(backups.Path), keepDays: null, Cancel);
        var whole = await File.ReadAllBytesAsync(made.File, Cancel);
        await using var elsewhere = TestInstallation.Empty();
        var random = new Random(14);
        var damaged = backups.File("damaged.tar");

        foreach (var place in Contents(made.File)
            .SelectMany(content => Enumerable.Range(0, 5).Select(_ => content.Start + random.NextInt64(content.Length))))
        {
            whole[place] ^= 0x40;
            await File.WriteAllBytesAsync(damaged, whole, Cancel);
            whole[place] ^= 0x40;
            await Assert.ThrowsAsync<BackupDamagedException>(() => elsewhere.Get<BackupRestore>()
                .RunAsync(damaged, Nothing, cancel: Cancel));
        }
        foreach (var length in new[] { 0, 1000, whole.Length / 2, whole.Length - 3000 })
        {
            await File.WriteAllBytesAsync(damaged, whole[..length], Cancel);
            await Assert.ThrowsAsync<BackupDamagedException>(() => elsewhere.Get<BackupRestore>()
                .RunAsync(damaged, Nothing, cancel: Cancel));
        }
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere.Folder.Root));
    }

    [Fact]
    public async Task An_archive_that_would_write_outside_the_folder_is_refused()
    {
        using var backups = new TemporaryFolder();
        var file = backups.File("foreign.tar");
        await using (var archive = new TarWriter(File.Create(file)))
        {
            var part = await BackupArchive.AddAsync(archive, "keys/../../passwd", new MemoryStream([1]), Cancel);
            await BackupArchive.AddAsync(
                archive, new BackupManifest(BackupManifest.CurrentFormat, DateTime.UtcNow, "1", DatabaseProvider.Sqlite, 0, 0, "", 0,
                    [part]), Cancel);
        }
        await using var elsewhere = TestInstallation.Empty();

        var refused = await Assert.ThrowsAsync<BackupDamagedException>(() => elsewhere.Get<BackupRestore>()
            .RunAsync(file, Nothing, cancel: Cancel));

        Assert.Contains("passwd", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_that_is_broken_off_at_any_step_leaves_nothing_that_starts_and_goes_on_when_given_again()
    {
        await using var installation = await FilledAsync();
        using var backups = new TemporaryFolder();
        var made = await installation.Get<BackupMaker>().MakeAsync(new BackupFolder(backups.Path), keepDays: null, Cancel);
        await using var elsewhere = TestInstallation.Empty();
        var restore = elsewhere.Get<BackupRestore>();

        var steps = made.Manifest.Parts.Count;
        Assert.True(steps >= 4);
        for (var step = 1; step <= steps; step++)
        {
            await Assert.ThrowsAsync<BrokenOff>(() => restore.RunAsync(made.File, Nothing, new BreakOff(step), Cancel));
            var refused = await Assert.ThrowsAsync<StartRefusedException>(() => elsewhere.Services.PrepareDatabaseAsync(Cancel));
            Assert.Contains("par restore", refused.Message, StringComparison.Ordinal);
            Assert.False(File.Exists(elsewhere.Folder.Database));
        }
        await restore.RunAsync(made.File, Nothing, cancel: Cancel);

        await elsewhere.Services.PrepareDatabaseAsync(Cancel);
        Assert.Equal(await DigestAsync(installation), await DigestAsync(elsewhere));
        Assert.Equal(ContentOf(installation.Folder), ContentOf(elsewhere.Folder));
    }

    [Fact]
    public async Task Nothing_is_overwritten_that_was_not_named_and_what_was_is_replaced_whole()
    {
        await using var installation = await FilledAsync();
        using var backups = new TemporaryFolder();
        var made = await installation.Get<BackupMaker>().MakeAsync(new BackupFolder(backups.Path), keepDays: null, Cancel);
        await using var other = await FilledAsync(skip: 5);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var before = ContentOf(other.Folder);
        var restore = other.Get<BackupRestore>();

        var refused = await Assert.ThrowsAsync<RestoreRefusedException>(() => restore.RunAsync(
            made.File, new HashSet<HeldPart> { HeldPart.Database, HeldPart.Files }, cancel: Cancel));

        Assert.Contains("--overwrite keys", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, ContentOf(other.Folder));
        await restore.RunAsync(made.File, Enum.GetValues<HeldPart>().ToHashSet(), cancel: Cancel);
        Assert.Equal(await DigestAsync(installation), await DigestAsync(other));
        Assert.Equal(ContentOf(installation.Folder), ContentOf(other.Folder));
    }

    [Fact]
    public async Task A_database_that_is_in_use_is_not_overwritten()
    {
        await using var installation = await FilledAsync();
        using var backups = new TemporaryFolder();
        var made = await installation.Get<BackupMaker>().MakeAsync(new BackupFolder(backups.Path), keepDays: null, Cancel);
        await using var portal = installation.Context();
        await portal.Database.OpenConnectionAsync(Cancel);
        await portal.Submissions.CountAsync(Cancel);

        var refused = await Assert.ThrowsAsync<RestoreRefusedException>(() => installation.Get<BackupRestore>().RunAsync(
            made.File, Enum.GetValues<HeldPart>().ToHashSet(), cancel: Cancel));

        Assert.Contains("in use", refused.Message, StringComparison.Ordinal);
        Assert.Null(RestoreMark.Read(installation.Folder));
    }

    [Fact]
    public async Task The_command_line_makes_a_backup_and_brings_it_back_with_its_trail_verified()
    {
        await using var installation = await FilledAsync();
        using var elsewhere = new TemporaryFolder();
        var file = elsewhere.File("moved.tar");

        var backup = await BuiltProgram.ParAsync(installation.Folder.Root, "backup", "--out", file);
        var again = await BuiltProgram.ParAsync(installation.Folder.Root, "backup", "--out", file);
        var restored = await BuiltProgram.ParAsync(elsewhere.File("par"), "restore", "--from", file);
        var twice = await BuiltProgram.ParAsync(elsewhere.File("par"), "restore", "--from", file);

        Assert.True(backup.Code == 0 && restored.Code == 0, backup.Error + restored.Error);
        Assert.Equal((1, 1), (again.Code, twice.Code));
        Assert.Contains("exists already", again.Error, StringComparison.Ordinal);
        Assert.Contains("The trail is whole", restored.Output, StringComparison.Ordinal);
        Assert.Contains("--overwrite database files keys", twice.Error, StringComparison.Ordinal);
    }

    /// <summary>An installation with two deliveries, of which one is loaded, and its keys.</summary>
    private static async Task<TestInstallation> FilledAsync(int skip = 0)
    {
        var installation = await TestInstallation.PreparedAsync();
        await installation.Get<OrganisationRegister>().SaveAsync(installation.Country.Organisations, Actor.System("test"), cancel: Cancel);
        var keys = new List<long>();
        foreach (var delivery in installation.Country.Deliveries(SampleRange.Default).Where(delivery => delivery.Flaw == SampleFlaw.None)
            .Skip(skip).Take(2))
        {
            await using var content = File.OpenRead(await installation.Files.EnsureAsync(delivery, Cancel));
            keys.Add((await installation.Get<Intake>()
                .ReceiveAsync(delivery.FileName, content, new Delivery(Actor.System("test")), Cancel)).Key);
        }
        await installation.Get<Intake>().ContinueAsync(keys[0], Cancel);
        await installation.Get<Warehouse.Audit.AuditAnchors>().WriteAsync(Cancel);
        _ = installation.Get<RecordKeys>().Fingerprint;
        return installation;
    }

    private static async Task<IReadOnlyDictionary<string, string>> DigestAsync(TestInstallation installation)
    {
        await using var context = installation.Context();
        return await DatabaseDigest.OfTablesAsync(context, Cancel);
    }

    /// <summary>Every delivered file, every key and the ends of the trail, with their bytes.</summary>
    private static List<(string Name, string Content)> ContentOf(DataFolder folder) =>
    [
        .. Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(folder.Root, path), Path: path))
            .Where(file => file.Name.StartsWith("files", StringComparison.Ordinal) || file.Name.StartsWith("keys", StringComparison.Ordinal)
                || file.Name.StartsWith("audit", StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => (file.Name, Convert.ToHexString(File.ReadAllBytes(file.Path)))),
    ];

    /// <summary>Where the bytes of each entry stand in an archive.</summary>
    private static List<(long Start, long Length)> Contents(string file)
    {
        using var archive = new TarReader(File.OpenRead(file));
        var contents = new List<(long, long)>();
        while (archive.GetNextEntry() is { } entry)
            contents.Add((entry.DataOffset, entry.Length));
        return contents;
    }

    private sealed class BrokenOff : Exception;

    /// <summary>Ends a restore as a kill does: nothing of it runs on.</summary>
    private sealed class BreakOff(int step) : IProgress<string>
    {
        private int steps;

        public void Report(string value)
        {
            if (++steps == step)
                throw new BrokenOff();
        }
    }
}
