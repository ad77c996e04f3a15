using System.Collections.Concurrent;
using System.Diagnostics;

namespace Par.Crash;

/// <summary>A running portal or worker, with what it has said.</summary>
internal sealed class Machine : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    public Machine(string name, Process process)
    {
        (Name, this.process) = (name, process);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Name { get; }

    /// <summary>Everything that it has said.</summary>
    public IReadOnlyCollection<string> Said => lines;

    /// <summary>Waits for something that it must bring about.</summary>
    /// <exception cref="InvalidOperationException">It ended by itself.</exception>
    /// <exception cref="TimeoutException">It did not come.</exception>
    public async Task UntilAsync(string what, Func<Task<bool>> isSo)
    {
        for (var waited = Stopwatch.StartNew(); !await isSo(); await Task.Delay(50))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"{Name} ended by itself with code {process.ExitCode}:\n{string.Join('\n', lines)}");
            if (waited.Elapsed > Founding.Patience)
                throw new TimeoutException($"{what} did not come:\n{string.Join('\n', lines)}");
        }
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
    }
}
