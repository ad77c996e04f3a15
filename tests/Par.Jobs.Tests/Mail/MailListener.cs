using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Par.Jobs.Tests.Mail;

/// <summary>A letter as a mail server received it.</summary>
internal sealed record ReceivedLetter(string From, string To, string Content);

/// <summary>
/// A real mail server on this machine, as far as letters need one (RFC 5321: EHLO, MAIL, RCPT, DATA, RSET, NOOP, QUIT). It can refuse recipients and drop the
/// connection after it has said yes, as servers and networks do.
/// </summary>
internal sealed class MailListener : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<ReceivedLetter> letters = new();
    private readonly Task running;

    public MailListener()
    {
        listener.Start();
        running = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The letters taken, in order.</summary>
    public IReadOnlyList<ReceivedLetter> Letters => [.. letters];

    /// <summary>The answer to a recipient, or null to take it.</summary>
    public Func<string, string?> Refuses { get; set; } = _ => null;

    /// <summary>Called when a letter has been taken and before the sender is told so.</summary>
    public Action OnTaken { get; set; } = () => { };

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await running;
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var sessions = new List<Task>();
        try
        {
            while (true)
                sessions.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception problem) when (problem is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(sessions);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 test listener");
            var (from, to) = ("", "");
            while (await reader.ReadLineAsync(stop.Token) is { } line)
            {
                switch (line.Split([' ', ':'], 2)[0].ToUpperInvariant())
                {
                    case "EHLO" or "HELO":
                        await writer.WriteLineAsync("250-test listener\r\n250 8BITMIME");
                        break;
                    case "MAIL":
                        from = AddressIn(line);
                        await writer.WriteLineAsync("250 ok");
                        break;
                    case "RCPT":
                        to = AddressIn(line);
                        await writer.WriteLineAsync(Refuses(to) ?? "250 ok");
                        break;
                    case "DATA":
                        await writer.WriteLineAsync("354 go on");
                        letters.Enqueue(new ReceivedLetter(from, to, await ContentAsync(reader)));
                        OnTaken();
                        await writer.WriteLineAsync("250 taken");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 bye");
                        return;
                    default:
                        await writer.WriteLineAsync("250 ok");
                        break;
                }
            }
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException)
        {
            // The sender went away, or the test is over.
        }
    }

    private async Task<string> ContentAsync(StreamReader reader)
    {
        var content = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line and not ".")
            content.AppendLine(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line);
        return content.ToString();
    }

    private static string AddressIn(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
}
