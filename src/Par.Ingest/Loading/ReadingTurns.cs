using Par.Ingest.Formats;
using Par.Warehouse.Storage;

namespace Par.Ingest.Loading;

/// <summary>
/// Turns to have a file in memory. Reading is work of the processor, and a file that has been read takes many times its size. One processor is left to the
/// pages: with a turn on every processor, 20 files of the largest size at once made a page wait 2.2 s (p99) on two processors; with one less, 0.1 s. Who comes
/// first has the next turn.
/// </summary>
internal sealed class ReadingTurns
{
    /// <summary>The turns of this process: whoever reads a whole file, for intake or for a page, takes one.</summary>
    public static ReadingTurns Shared { get; } = new();

    private readonly SemaphoreSlim turns = new(Math.Max(1, Environment.ProcessorCount - 1));

    /// <summary>Waits for a turn; disposing the answer ends it.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancel)
    {
        await turns.WaitAsync(cancel);
        return new Turn(turns);
    }

    /// <summary>Waits for a turn and takes a file into memory. One that is still on its way over the line arrives first, so that a slow sender holds nobody up.</summary>
    /// <exception cref="FileTooLargeException">The file is larger than submissions may be.</exception>
    public async Task<FileInMemory> TakeInAsync(Stream content, CancellationToken cancel)
    {
        var arrived = content.CanSeek ? default : await FileInMemory.BytesAsync(content, cancel);
        var turn = await EnterAsync(cancel);
        try
        {
            return new FileInMemory(content.CanSeek ? await FileInMemory.BytesAsync(content, cancel) : arrived, turn);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        private SemaphoreSlim? held = turns;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}

/// <summary>A delivered file in memory, and the turn that it takes up.</summary>
internal sealed class FileInMemory(ArraySegment<byte> content, IDisposable turn) : IDisposable
{
    public ArraySegment<byte> Content { get; } = content;

    public void Dispose() => turn.Dispose();

    /// <summary>What is left of the stream, up to the limit for submissions. What lies in memory already is not copied.</summary>
    /// <exception cref="FileTooLargeException">It is more.</exception>
    public static async Task<ArraySegment<byte>> BytesAsync(Stream content, CancellationToken cancel)
    {
        var limit = ReadLimits.Standard.FileBytes;
        if (content.CanSeek)
        {
            var left = content.Length - content.Position;
            var length = left <= limit ? (int)left : throw new FileTooLargeException(limit);
            if (content is MemoryStream memory && memory.TryGetBuffer(out var buffer))
                return buffer.Slice((int)memory.Position, length);
            var whole = new byte[length];
            await content.ReadExactlyAsync(whole, cancel);
            return whole;
        }

        using var bytes = new MemoryStream();
        var part = new byte[81_920];
        for (int read; (read = await content.ReadAsync(part, cancel)) > 0; bytes.Write(part, 0, read))
        {
            if (bytes.Length + read > limit)
                throw new FileTooLargeException(limit);
        }

        return new ArraySegment<byte>(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
