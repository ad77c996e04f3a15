using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Par.EndToEnd.Tests;

/// <summary>
/// The real product in a process of its own: the built portal over a data folder in the temporary directory, on a free port of
/// 127.0.0.1. Ended by its process id.
/// </summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private readonly StringBuilder output = new();
    private readonly Process process;

    private PortalProcess(Process process, Uri address, string dataFolder) => (this.process, Address, DataFolder) = (process, address, dataFolder);

    public Uri Address { get; }

    public string DataFolder { get; }

    /// <summary>What the portal printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>The embedded database of the installation, read-only.</summary>
    public string DatabaseConnection => $"Data Source={Path.Combine(DataFolder, "par.db")};Mode=ReadOnly";

    public static PortalProcess Start(string dataFolder, IReadOnlyDictionary<string, string>? settings = null, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(Repository.Root, "src", "Par.Portal", "bin", "Release", "net10.0", "Par.Portal.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["PAR_DATA"] = dataFolder;
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var portal = new PortalProcess(Process.Start(start)!, address, dataFolder);
        portal.process.OutputDataReceived += portal.Append;
        portal.process.ErrorDataReceived += portal.Append;
        portal.process.BeginOutputReadLine();
        portal.process.BeginErrorReadLine();
        return portal;
    }

    /// <summary>Waits until <c>/health/ready</c> answers 200.</summary>
    public async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = Patience.Longest };
        await Patience.UntilAsync(IsReadyAsync, () => $"The portal is ready.\n{Output}");

        async Task<bool> IsReadyAsync()
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The portal ended with {process.ExitCode}:\n{Output}");
            try
            {
                using var answer = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
                return answer.StatusCode == HttpStatusCode.OK;
            }
            catch (HttpRequestException)
            {
                return false; // Not listening yet.
            }
        }
    }

    /// <summary>Kills the process as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Append(object sender, DataReceivedEventArgs line)
    {
        lock (output)
            output.AppendLine(line.Data);
    }
}
