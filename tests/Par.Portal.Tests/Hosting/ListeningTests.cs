using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Par.Portal.Tests.Hosting;

/// <summary>The portal in a process of its own, told to listen where it cannot.</summary>
public sealed class ListeningTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_port_that_is_taken_ends_the_start_with_one_sentence_and_changes_nothing()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";
        var folder = Directory.CreateTempSubdirectory("par-listening-");

        var (code, output, error) = await StartAsync(address, folder);

        Assert.Equal(1, code);
        Assert.Equal(
            $"Par cannot listen on {address}: another program listens there already. Start it on another address, for example: ASPNETCORE_URLS=http://127.0.0.1:8080 ./run",
            Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("", output);
        Assert.False(File.Exists(Path.Combine(folder.FullName, "par.db")));
        folder.Delete(recursive: true);
    }

    private static async Task<(int Code, string Output, string Error)> StartAsync(string address, DirectoryInfo folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Par.Portal.dll"), "--empty"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        (start.Environment["PAR_DATA"], start.Environment["ASPNETCORE_URLS"]) = (folder.FullName, address);
        using var portal = Process.Start(start)!;
        var (output, error) = (portal.StandardOutput.ReadToEndAsync(Cancel), portal.StandardError.ReadToEndAsync(Cancel));
        await portal.WaitForExitAsync(Cancel);
        return (portal.ExitCode, await output, await error);
    }
}
