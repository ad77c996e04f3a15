using System.Runtime.Versioning;

namespace Par.Jobs.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("screen")]
    [InlineData("ingest")]
    [InlineData("release", "build")]
    [InlineData("release", "publish")]
    [InlineData("sample")]
    [InlineData("template")]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task Every_command_explains_itself(params string[] command)
    {
        using var folder = new TemporaryFolder();

        var ended = await BuiltProgram.ParAsync(folder.Path, [.. command, "--help"]);

        Assert.Equal(0, ended.Code);
        Assert.Contains("Usage:", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_does_not_exist_is_a_usage_error()
    {
        using var folder = new TemporaryFolder();

        var ended = await BuiltProgram.ParAsync(folder.Path, "publish-everything");

        Assert.Equal(64, ended.Code);
    }

    [Fact]
    public async Task A_template_is_written_for_a_year_of_the_catalogue_and_refused_for_another()
    {
        using var folder = new TemporaryFolder();

        var written = await BuiltProgram.ParAsync(folder.Path, "template", "--side", "TY", "--year", "2025", "--out", folder.File("empty.xlsx"));
        var refused = await BuiltProgram.ParAsync(folder.Path, "template", "--side", "TY", "--year", "1999", "--out", folder.File("old.xlsx"));

        Assert.Equal((0, 1), (written.Code, refused.Code));
        Assert.True(new FileInfo(folder.File("empty.xlsx")).Length > 1000);
        Assert.Contains("2015", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Whatever_a_command_makes_is_its_owners_only_the_databases_own_files_included()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Modes of files are those of Unix.");
        using var folder = new TemporaryFolder();
        var data = folder.File("data");

        var written = await BuiltProgram.ParAsync(
            data, "template", "--side", "TY", "--year", "2025", "--out", Path.Combine(folder.Path, "templates", "empty.xlsx"));
        var upgraded = await BuiltProgram.ParAsync(data, "database", "upgrade");
        var saved = await BuiltProgram.ParAsync(data, "backup", "--out", folder.File("backups"));

        const UnixFileMode others = (UnixFileMode)0b000_111_111;
        var entries = Directory.EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).ToList();
        Assert.Equal((0, 0, 0), (written.Code, upgraded.Code, saved.Code));
        Assert.All([".db", ".tar", ".xlsx"], kind => Assert.Contains(kind, entries.Select(Path.GetExtension)));
        Assert.All(entries, entry => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(entry) & others));
    }

    [Fact]
    public async Task The_same_file_taken_in_twice_is_one_submission()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        var file = await installation.Files.EnsureAsync(installation.CleanDelivery(), TestContext.Current.CancellationToken);
        await installation.Get<Warehouse.Collection.OrganisationRegister>().SaveAsync(
            installation.Country.Organisations, Warehouse.Collection.Actor.System("test"), cancel: TestContext.Current.CancellationToken);

        var first = await BuiltProgram.ParAsync(installation.Folder.Root, "ingest", file);
        var second = await BuiltProgram.ParAsync(installation.Folder.Root, "ingest", file);

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Equal(first.Output, second.Output);
        Assert.Contains("Loaded, revision 1", second.Output, StringComparison.Ordinal);
    }
}
