using System.Buffers.Binary;
using System.Text.Json;
using Par.Warehouse.Collection;

namespace Par.Crash;

/// <summary>What a sender asks of the worker.</summary>
internal enum Wish
{
    /// <summary>Take this file.</summary>
    Deliver,

    /// <summary>Say where a submission is.</summary>
    Tell,

    /// <summary>Take a submission back.</summary>
    Withdraw,
}

/// <summary>A sender's question. The content of a delivery follows it on the line.</summary>
internal sealed record Question(Wish Wish, string Sender = "", string ParId = "", string FileName = "", string Id = "", long Key = 0);

/// <summary>The worker's answer: a receipt of what is in the database at that moment.</summary>
internal sealed record Answer(long Key, string Hash, int Revision, SubmissionState State, string? Problem = null);

/// <summary>Questions and answers on a line: length, JSON; the same again for content.</summary>
internal static class Wire
{
    public static async Task WriteAsync<T>(Stream line, T message, CancellationToken cancel) =>
        await WriteBytesAsync(line, JsonSerializer.SerializeToUtf8Bytes(message), cancel);

    public static async Task WriteBytesAsync(Stream line, byte[] bytes, CancellationToken cancel)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        await line.WriteAsync(length, cancel);
        await line.WriteAsync(bytes, cancel);
    }

    public static async Task<T> ReadAsync<T>(Stream line, CancellationToken cancel) =>
        JsonSerializer.Deserialize<T>(await ReadBytesAsync(line, cancel)) ?? throw new IOException("An empty message.");

    public static async Task<byte[]> ReadBytesAsync(Stream line, CancellationToken cancel)
    {
        var length = new byte[sizeof(int)];
        await line.ReadExactlyAsync(length, cancel);
        var bytes = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        await line.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }
}
