using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.MemoryMappedFiles;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;

namespace Par.Crash;

/// <summary>
/// Where the worker is, in a file mapped into its memory: the kernel keeps what was written last, also of a process that is killed. The one who kills reads
/// what was hit.
/// </summary>
internal sealed class Trace(string path) : IDisposable
{
    private const int Size = 512;
    private readonly MemoryMappedFile file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, mapName: null, Size);
    private readonly Lock writing = new();

    public void Write(string where)
    {
        var bytes = new byte[sizeof(int) + Size / 2];
        var length = Encoding.UTF8.GetBytes(where.AsSpan(0, Math.Min(where.Length, Size / 8)), bytes.AsSpan(sizeof(int)));
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        lock (writing)
        {
            using var view = file.CreateViewAccessor(0, Size);
            view.WriteArray(0, bytes, 0, sizeof(int) + length);
        }
    }

    public static string Read(string path)
    {
        if (!File.Exists(path) || File.ReadAllBytes(path) is not { Length: >= sizeof(int) } bytes)
            return "";
        return Encoding.UTF8.GetString(bytes, sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(bytes));
    }

    public void Dispose() => file.Dispose();
}

/// <summary>
/// Follows the transactions that write, through the diagnostics of EF Core, and lets the process kill itself at the n-th moment: the moments just before and
/// after a commit are so short that a kill from outside hardly ever meets them.
/// </summary>
internal sealed class TransactionTrace(Trace trace, int dieAt) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private int moments;

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.EntityFrameworkCore")
            listener.Subscribe(this, name => name.StartsWith("Microsoft.EntityFrameworkCore.Database.Transaction", StringComparison.Ordinal));
    }

    public void OnNext(KeyValuePair<string, object?> happened)
    {
        if (happened.Value is not TransactionEventData { Context: { } context })
            return;
        var when = happened.Key == RelationalEventId.TransactionStarted.Name ? "in a transaction"
            : happened.Key == RelationalEventId.TransactionCommitting.Name ? "before the commit of"
            : happened.Key == RelationalEventId.TransactionCommitted.Name ? "after the commit of" : null;
        if (when is null)
            return;
        var step = when == "in a transaction" ? "" : context.ChangeTracker.Entries<AuditEntry>().LastOrDefault()?.Entity.What ?? "something else";
        trace.Write($"{when} {step}".TrimEnd());
        if (Interlocked.Increment(ref moments) == dieAt)
            Process.GetCurrentProcess().Kill();
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
