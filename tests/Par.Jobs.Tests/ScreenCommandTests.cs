using System.Text.Json;

namespace Par.Jobs.Tests;

public sealed class ScreenCommandTests
{
    [Fact]
    public async Task A_clean_file_ends_with_code_0()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        var file = await installation.Files.EnsureAsync(installation.CleanDelivery(), TestContext.Current.CancellationToken);

        var ended = await BuiltProgram.ParAsync(installation.Folder.Root, "screen", file);

        Assert.Equal(0, ended.Code);
        Assert.Contains(Path.GetFileName(file), ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_errors_ends_with_code_1_and_says_where_they_are()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        var file = await installation.Files.EnsureAsync(installation.DeliveryWithErrors(), TestContext.Current.CancellationToken);

        var ended = await BuiltProgram.ParAsync(installation.Folder.Root, "screen", file, "--language", "en");

        Assert.Equal(1, ended.Code);
        Assert.Matches("PAR-0[0-9]{2}", ended.Output);
    }

    [Fact]
    public async Task The_machine_form_is_JSON_with_the_verdict()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        var file = await installation.Files.EnsureAsync(installation.DeliveryWithErrors(), TestContext.Current.CancellationToken);

        var ended = await BuiltProgram.ParAsync(installation.Folder.Root, "screen", "--json", file);

        using var report = JsonDocument.Parse(ended.Output);
        Assert.Equal("errors", report.RootElement.GetProperty("verdict").GetString());
        Assert.NotEqual(0, report.RootElement.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task A_file_that_is_no_submission_ends_with_code_2()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("letter.xlsx"), "Dear authority", TestContext.Current.CancellationToken);

        var ended = await BuiltProgram.ParAsync(folder.Path, "screen", folder.File("letter.xlsx"));

        Assert.Equal(2, ended.Code);
    }

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_code_2_and_is_named()
    {
        using var folder = new TemporaryFolder();

        var ended = await BuiltProgram.ParAsync(folder.Path, "screen", folder.File("missing.xlsx"));

        Assert.Equal(2, ended.Code);
        Assert.Contains("missing.xlsx", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_worst_of_several_files_decides_the_code()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        var clean = await installation.Files.EnsureAsync(installation.CleanDelivery(), TestContext.Current.CancellationToken);
        var wrong = await installation.Files.EnsureAsync(installation.DeliveryWithErrors(), TestContext.Current.CancellationToken);

        var ended = await BuiltProgram.ParAsync(installation.Folder.Root, "screen", wrong, clean);

        Assert.Equal(1, ended.Code);
    }
}
