using System.Net;
using System.Text.Json;
using Par.Jobs.Backups;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Hosting;

public sealed class HealthTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ready_portal_says_that_what_it_stands_on_is_there_and_how_old_the_newest_backup_is()
    {
        var backups = Directory.CreateTempSubdirectory("par-health-");
        await File.WriteAllTextAsync(Path.Combine(backups.FullName, BackupFolder.NameOf(DateTime.UtcNow.AddHours(-30))), "", Cancel);
        await using var portal = new TestPortal().With("Backup:Folder", backups.FullName);
        await portal.BringUpAsync();

        var (code, answer) = await AskAsync(portal);

        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Equal(["ready", "ok", "ok", "ok"], Words(answer));
        Assert.InRange(answer.GetProperty("backupHours").GetDouble(), 29.9, 31);
        Assert.DoesNotContain(portal.Folder, answer.GetRawText(), StringComparison.Ordinal);
        backups.Delete(recursive: true);
    }

    [Fact]
    public async Task A_portal_whose_file_store_is_gone_stays_up_for_its_readers_and_says_so()
    {
        await using var portal = await TestPortal.StartAsync();
        Directory.CreateDirectory(portal.Folder);
        await File.WriteAllTextAsync(new DataFolder(portal.Folder).Files, "a file in the place of the folder", Cancel);

        var (code, answer) = await AskAsync(portal);

        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Equal(["degraded", "ok", "failing", "ok"], Words(answer));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("backupHours").ValueKind);
    }

    [Fact]
    public async Task A_portal_whose_database_is_gone_says_so()
    {
        await using var portal = await TestPortal.StartAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await File.WriteAllBytesAsync(new DataFolder(portal.Folder).Database, new byte[8192], Cancel);

        Assert.Equal(["degraded", "failing", "ok", "ok"], Words((await AskAsync(portal)).Answer));
    }

    private static async Task<(HttpStatusCode Code, JsonElement Answer)> AskAsync(TestPortal portal)
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync("/health/ready", Cancel);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        return (answer.StatusCode, document.RootElement.Clone());
    }

    private static string[] Words(JsonElement answer) =>
        [.. new[] { "status", "database", "files", "jobs" }.Select(name => answer.GetProperty(name).GetString()!)];
}
