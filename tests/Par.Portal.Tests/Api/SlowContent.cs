using System.Net;
using System.Net.Http.Headers;

namespace Par.Portal.Tests.Api;

/// <summary>A JSON body that stops after some white space until it is told to go on.</summary>
internal sealed class SlowContent : HttpContent
{
    /// <summary>More than waits between sender and server: it is written only when the server reads.</summary>
    private static readonly byte[] Space = [.. Enumerable.Repeat((byte)' ', 500_000)];

    private readonly byte[] content;
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource mayGoOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SlowContent(byte[] content)
    {
        this.content = content;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>Completes when the server has begun to read.</summary>
    public Task Begun => begun.Task;

    public void GoOn() => mayGoOn.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(Space);
        await stream.FlushAsync();
        begun.TrySetResult();
        await mayGoOn.Task;
        await stream.WriteAsync(content);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
