using System.Net.Sockets;

namespace Par.Crash;

/// <summary>The socket of the worker.</summary>
internal sealed class SocketLine(string folder) : ILine
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);
    private NetworkStream? line;

    public async Task<Answer?> TryAskAsync(Question question, byte[]? content)
    {
        while (line is null && !File.Exists(Worker.SocketOf(folder)))
            await Task.Delay(Pause);
        try
        {
            line ??= await ConnectAsync();
            await Wire.WriteAsync(line, question, CancellationToken.None);
            if (content is not null)
                await Wire.WriteBytesAsync(line, content, CancellationToken.None);
            return await Wire.ReadAsync<Answer>(line, CancellationToken.None);
        }
        catch (Exception lost) when (lost is IOException or SocketException)
        {
            Dispose();
            await Task.Delay(Pause);
            return null;
        }
    }

    public void Dispose()
    {
        line?.Dispose();
        line = null;
    }

    private async Task<NetworkStream> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Worker.SocketOf(folder)));
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
