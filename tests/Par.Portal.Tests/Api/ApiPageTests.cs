using System.Diagnostics;
using System.Text.RegularExpressions;
using Par.Jobs.Queue;
using Par.Portal.Tests.House;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Api;

/// <summary>The page that vendors read, <c>docs/api.md</c>: its commands are run, as they stand and in their order, against a portal on a real port.</summary>
[Collection(QueueCollection.Name)]
public sealed partial class ApiPageTests
{
    [Fact]
    public async Task The_commands_of_the_page_deliver_a_file_and_tell_what_became_of_it()
    {
        await using var portal = await ApiPortal.StartAsync(isReady: true, onPort: true);
        using var workers = QueueSetup.StartWorkers(portal.Services);
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "api.md"), ApiPortal.Cancel);
        var commands = Block().Matches(page).Select(match => match.Groups[1].Value).ToList();
        var folder = Directory.CreateTempSubdirectory("par-api-page-");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "workshop.json"), ApiPortal.File(), ApiPortal.Cancel);

        var (code, output, error) = await RunAsync(
            string.Join("\necho\n", commands), folder.FullName, portal.ClientOptions.BaseAddress.ToString().TrimEnd('/'), $"{await portal.KeyAsync()}");

        folder.Delete(recursive: true);
        Assert.True(code == 0, $"{output}\n{error}");
        var submission = Assert.Single(await portal.SubmissionsAsync());
        Assert.Equal((SubmissionState.Loaded, "workshop.json"), (submission.State, submission.FileName));
        foreach (var told in new[] { "\"filesPerMinute\"", "\"verdict\":\"accepted\"", "\"state\":\"loaded\"", "\"steps\"", submission.ContentHash, "too-late-to-withdraw" })
            Assert.Contains(told, output, StringComparison.Ordinal);
        Assert.Equal(7, commands.Count);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string script, string folder, string address, string key)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["PAR_URL"] = address, ["PAR_KEY"] = key },
        })!;
        var output = shell.StandardOutput.ReadToEndAsync(ApiPortal.Cancel);
        var error = shell.StandardError.ReadToEndAsync(ApiPortal.Cancel);
        await shell.WaitForExitAsync(ApiPortal.Cancel);
        return (shell.ExitCode, await output, await error);
    }

    [GeneratedRegex("```bash\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
