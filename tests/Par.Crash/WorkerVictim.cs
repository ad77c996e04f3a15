using System.Diagnostics;
using System.Globalization;

namespace Par.Crash;

/// <summary>The worker: quick to start, and able to die at a chosen moment.</summary>
internal sealed class WorkerVictim(string folder) : IVictim
{
    private const int WholeStartEvery = 10;
    private int starts;

    public Process Start(int dieAt)
    {
        File.WriteAllBytes(Worker.TraceOf(folder), []);
        var isWhole = starts++ % WholeStartEvery == 0;
        var start = new ProcessStartInfo(
            "dotnet", [typeof(Worker).Assembly.Location, "worker", folder, dieAt.ToString(CultureInfo.InvariantCulture), isWhole.ToString()])
        {
            RedirectStandardInput = true, RedirectStandardError = true,
        };
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    public Task<bool> IsUpAsync() => Task.FromResult(File.Exists(Worker.SocketOf(folder)));

    public Task<(string Name, ILine Line)> LineAsync(int sender) =>
        Task.FromResult<(string, ILine)>((string.Create(CultureInfo.InvariantCulture, $"sender{sender}"), new SocketLine(folder)));

    public string Bury()
    {
        File.Delete(Worker.SocketOf(folder));
        return Trace.Read(Worker.TraceOf(folder)) is { Length: > 0 } where ? where : "while starting";
    }
}
