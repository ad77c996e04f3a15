using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Storage;

namespace Par.Jobs.Tests;

/// <summary>
/// The built portal, loading the small sample country with its clock stopped, so that two loads can be compared. It is killed as <c>kill
/// -9</c> does.
/// </summary>
internal sealed class BuiltPortal : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly Process process;
    private readonly HttpClient client;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private BuiltPortal(Process process, int port)
    {
        this.process = process;
        client = new HttpClient { BaseAddress = new UriBuilder("http", "127.0.0.1", port).Uri };
        output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Starts it on a folder.</summary>
    public static BuiltPortal Start(string folder, Dictionary<string, string>? settings = null)
    {
        var port = FreePort();
        return new BuiltPortal(BuiltProgram.Start("Par.Portal", folder, new Dictionary<string, string>(settings ?? [])
        {
            ["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
            ["PAR_SAMPLE"] = "small",
            ["Clock__StoppedAt"] = "2026-11-20T08:00:00Z",
        }), port);
    }

    /// <summary>Runs it until it is ready, and kills it.</summary>
    public static async Task RunUntilReadyAsync(string folder)
    {
        if (!await RunForAsync(folder, Limit))
            throw new TimeoutException($"The portal was not ready within {Limit}.");
    }

    /// <summary>Runs it until it is ready or the time is over, and kills it either way. True when it became ready.</summary>
    public static async Task<bool> RunForAsync(string folder, TimeSpan time)
    {
        await using var portal = Start(folder);
        return await portal.BecomesAsync(answer => answer.Status == "ready", time);
    }

    /// <summary>A fingerprint of every table of an installation.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> DigestAsync(string folder)
    {
        await using var services = new ServiceCollection()
            .AddParStorage(new ConfigurationBuilder().Build(), new DataFolder(folder)).BuildServiceProvider();
        await using var context = await services.GetRequiredService<IDbContextFactory<ParContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await DatabaseDigest.OfTablesAsync(context, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until it has loaded so many of the sample's files.</summary>
    public Task<bool> HasLoadedAsync(int files) =>
        BecomesAsync(answer => answer.Status == "ready" || (answer.Total > files && answer.Done >= files), Limit);

    /// <summary>Waits until every page answers.</summary>
    public Task<bool> BecomesReadyAsync() => BecomesAsync(answer => answer.Status == "ready", Limit);

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.Dispose();
        client.Dispose();
    }

    private async Task<bool> BecomesAsync(Func<Answer, bool> condition, TimeSpan time)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < time; await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The portal ended with {process.ExitCode}:\n{await output}\n{await error}");
            try
            {
                using var answer = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
                await using var content = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
                if (await JsonSerializer.DeserializeAsync<Answer>(content, JsonSerializerOptions.Web,
                    TestContext.Current.CancellationToken) is { } known && condition(known))
                    return true;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
        return false;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record Answer(string Status, int Done = 0, int Total = 0);
}
