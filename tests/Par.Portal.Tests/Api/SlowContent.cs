using System.Net;
using System.Net.Http.Headers;

namespace Par.Portal.Tests.Api;

/// <summary>A body that stops after its first byte until it is told to go on.</summary>
internal sealed class SlowContent : HttpContent
{
    private readonly byte[] content;
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource mayGoOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SlowContent(byte[] content)
    {
        this.content = content;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    /// <summary>Completes when the server has taken the first byte.</summary>
    public Task Begun => begun.Task;

    public void GoOn() => mayGoOn.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(content.AsMemory(0, 1));
        await stream.FlushAsync();
        begun.TrySetResult();
        await mayGoOn.Task;
        await stream.WriteAsync(content.AsMemory(1));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
