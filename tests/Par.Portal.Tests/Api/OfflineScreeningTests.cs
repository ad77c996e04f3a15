using Microsoft.Extensions.DependencyInjection;
using Par.Ingest;
using Par.Ingest.Formats;
using Par.Ingest.Screening;
using Par.Portal.Tests.House;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Api;

/// <summary>A vendor who screens offline learns what the server would say, but for what only the server knows.</summary>
[Slow]
public sealed class OfflineScreeningTests
{
    /// <summary>Rules that ask of the day, the register or earlier deliveries.</summary>
    private static readonly HashSet<string> OnlineOnly = [.. ScreeningRules.All.Where(rule => rule.IsOnlineOnly).Select(rule => rule.Id)];

    [Fact]
    public async Task The_command_line_finds_in_every_example_file_what_the_server_finds()
    {
        await using var portal = await ApiPortal.StartAsync();
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "files"), "*.xlsx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Assert.True(files.Count > 25);

        var differing = new List<string>();
        var found = new HashSet<string>();
        foreach (var file in files)
        {
            var (offline, online) = (Offline(file), await OnlineAsync(portal, file));
            found.UnionWith(offline);
            if (!offline.SequenceEqual(online))
                differing.Add($"{Path.GetFileName(file)}: {string.Join(" | ", offline.Except(online))} ≠ {string.Join(" | ", online.Except(offline))}");
        }

        Assert.Empty(differing);
        Assert.True(found.Count >= 20);
    }

    private static List<string> Offline(string file)
    {
        using var content = File.OpenRead(file);
        var read = SubmissionReader.Read(content, Path.GetFileName(file), TestPortal.Catalogue, ApiPortal.Cancel);
        return Asked(SubmissionScreening.Report(Path.GetFileName(file), read, new ScreeningContext(TestPortal.Places)));
    }

    private static async Task<List<string>> OnlineAsync(TestPortal portal, string file)
    {
        await using var content = File.OpenRead(file);
        return Asked(await portal.Services.GetRequiredService<Intake>().PreviewAsync(Path.GetFileName(file), content, Actor.System("test"), ApiPortal.Cancel));
    }

    private static List<string> Asked(ScreeningReport report) =>
        [.. report.Findings.Where(finding => !OnlineOnly.Contains(finding.RuleId)).Select(finding => $"{finding}")];
}
