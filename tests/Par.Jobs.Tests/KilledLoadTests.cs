using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Storage;

namespace Par.Jobs.Tests;

/// <summary>The first load of the real portal, killed as <c>kill -9</c> does at random moments.</summary>
[Slow]
public sealed class KilledLoadTests
{
    private const int Kills = 5;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_load_that_is_killed_several_times_ends_as_an_undisturbed_one_and_a_later_start_changes_nothing()
    {
        var seed = Environment.TickCount;
        TestContext.Current.SendDiagnosticMessage("Moments of killing come from seed {0}.", seed);
        var random = new Random(seed);
        using var undisturbedFolder = new TemporaryFolder();
        using var killedFolder = new TemporaryFolder();

        var undisturbed = Stopwatch.StartNew();
        await RunUntilReadyAsync(undisturbedFolder.Path);
        var wholeLoad = undisturbed.Elapsed;
        ShareTheSecret(undisturbedFolder, killedFolder);
        var kills = 0;
        for (var round = 0; round < Kills; round++)
            if (!await RunForAsync(killedFolder.Path, wholeLoad * (0.05 + (0.3 * random.NextDouble()))))
                kills++;
        await RunUntilReadyAsync(killedFolder.Path);

        Assert.True(kills >= 2, $"Only {kills} of {Kills} starts were killed before they were ready.");
        var expected = await DigestAsync(undisturbedFolder.Path);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await DigestAsync(killedFolder.Path));
        Assert.Equal(FilesOf(undisturbedFolder), FilesOf(killedFolder));

        await RunUntilReadyAsync(undisturbedFolder.Path);
        Assert.Equal(expected, await DigestAsync(undisturbedFolder.Path));
    }

    /// <summary>Published figures depend on the secret of the record keys: two installations agree in them only with the same one.</summary>
    private static void ShareTheSecret(TemporaryFolder from, TemporaryFolder to)
    {
        var secret = Path.Combine("keys", "record-keys.secret");
        Directory.CreateDirectory(to.File("keys"));
        File.Copy(from.File(secret), to.File(secret));
    }

    private static async Task RunUntilReadyAsync(string folder)
    {
        if (!await RunForAsync(folder, Limit))
            throw new TimeoutException($"The portal was not ready within {Limit}.");
    }

    /// <summary>Runs the portal until it is ready or the time is over, and kills it either way. True when it became ready.</summary>
    private static async Task<bool> RunForAsync(string folder, TimeSpan time)
    {
        var port = FreePort();
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
            ["PAR_SAMPLE"] = "small",
            ["Clock__StoppedAt"] = "2026-11-20T08:00:00Z",
        };
        using var portal = BuiltProgram.Start("Par.Portal", folder, settings);
        var output = portal.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = portal.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            return await BecomesReadyAsync(portal, port, time)
                ?? throw new InvalidOperationException($"The portal ended with {portal.ExitCode}:\n{await output}\n{await error}");
        }
        finally
        {
            portal.Kill();
            await portal.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<bool?> BecomesReadyAsync(Process portal, int port, TimeSpan time)
    {
        using var client = new HttpClient { BaseAddress = new UriBuilder("http", "127.0.0.1", port).Uri };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < time; await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            if (portal.HasExited)
                return null;
            try
            {
                using var answer = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return true;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        return false;
    }

    private static async Task<IReadOnlyDictionary<string, string>> DigestAsync(string folder)
    {
        await using var services = new ServiceCollection()
            .AddParStorage(new ConfigurationBuilder().Build(), new DataFolder(folder)).BuildServiceProvider();
        await using var context = await services.GetRequiredService<IDbContextFactory<ParContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await DatabaseDigest.OfTablesAsync(context, TestContext.Current.CancellationToken);
    }

    /// <summary>The delivered files and those of the sample, which nothing half-written is among.</summary>
    private static List<string> FilesOf(TemporaryFolder folder) =>
    [
        .. new[] { "files", "sample" }
            .SelectMany(name => Directory.EnumerateFiles(folder.File(name), "*", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(folder.Path, path)).Order(StringComparer.Ordinal),
    ];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
