using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Par.Benchmarks;

/// <summary>The real portal in a process of its own, over the small sample country, or the whole, in a folder of its own.</summary>
internal sealed class PortalUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(20);

    private readonly Process process;

    private readonly bool isKept;

    private PortalUnderTest(Process process, string folder, bool isKept, Uri address) =>
        (this.process, this.isKept, Folder, Address) = (process, isKept, folder, address);

    public string Folder { get; }

    public Uri Address { get; }

    /// <summary>Most memory that the process has had at once, megabytes.</summary>
    public double PeakMegabytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1e6;
        }
    }

    /// <summary>
    /// Starts the portal over the whole sample country and waits until it answers. <c>PAR_BENCHMARK_DATA</c> names an installation that has it already, to keep and use again:
    /// loading takes minutes.
    /// </summary>
    public static Task<PortalUnderTest> StartWithWholeCountryAsync() =>
        StartAsync(new Dictionary<string, string> { ["PAR_SAMPLE"] = "" }, Environment.GetEnvironmentVariable("PAR_BENCHMARK_DATA"));

    /// <summary>Starts the portal and waits until it answers.</summary>
    public static async Task<PortalUnderTest> StartAsync(IReadOnlyDictionary<string, string>? settings = null, string? kept = null)
    {
        var folder = kept ?? Directory.CreateTempSubdirectory("par-portal-").FullName;
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Par.Portal.dll")]) { RedirectStandardOutput = true };
        start.Environment["PAR_DATA"] = folder;
        start.Environment["PAR_SAMPLE"] = "small";
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var portal = new PortalUnderTest(Process.Start(start)!, folder, kept is not null, address);
        portal.process.OutputDataReceived += (_, _) => { };
        portal.process.BeginOutputReadLine();
        await portal.WaitUntilReadyAsync();
        return portal;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        if (!isKept)
            Directory.Delete(Folder, recursive: true);
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < LongestStart;)
        {
            try
            {
                using var answer = await client.GetAsync("/health/ready");
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(250);
        }
        throw new TimeoutException($"The portal was not ready within {LongestStart}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
