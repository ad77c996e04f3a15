using System.Buffers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Par.Ingest.Formats;
using Par.Portal.Api.Problems;

namespace Par.Portal.Api.Submissions;

/// <summary>
/// The one file of a request, taken from the body as it comes and kept in memory only: nothing of it may touch the disk before it has been looked through for
/// identifying content. Reading ends as soon as the file is longer, or takes longer, than it may.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes, from the first.</param>
internal sealed record SentFile(string Name, MemoryStream Content)
{
    /// <summary>What headers and other parts of a multipart request may add to the file.</summary>
    private const int AroundTheFile = 64 * 1024;

    private static readonly string KnownTypes = string.Join(", ", FileFormat.All.Select(format => format.MediaType));

    /// <summary>The file of a request, or what is wrong with the request.</summary>
    public static async Task<(SentFile? File, ApiProblem? Problem)> ReadAsync(HttpRequest request, TimeSpan within, CancellationToken cancel)
    {
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity")
            return (null, WrongType);
        if (request.ContentLength > ReadLimits.Standard.FileBytes + AroundTheFile)
            return (null, TooLarge);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = ReadLimits.Standard.FileBytes + AroundTheFile;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return (null, WrongType);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(within);
        try
        {
            return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? await PartAsync(request, type, patience.Token)
                : await BodyAsync(request, type.MediaType.Value!, patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, new ApiProblem(ProblemKind.TooSlow, (int)within.TotalSeconds));
        }
        catch (BadHttpRequestException problem) when (problem.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, TooLarge);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            return (null, new ApiProblem(ProblemKind.Malformed));
        }
    }

    private static ApiProblem WrongType => new(ProblemKind.MediaType, KnownTypes);

    private static ApiProblem TooLarge => new(ProblemKind.FileTooLarge, ReadLimits.Standard.FileBytes);

    private static async Task<(SentFile?, ApiProblem?)> BodyAsync(HttpRequest request, string mediaType, CancellationToken cancel)
    {
        var format = FileFormat.Of(mediaType);
        var name = SentName.OfBody(request) ?? (format is null ? null : SentName.None + format.Extension);
        if (name is null || (format is null && !IsAny(mediaType)) || format?.Fits(name) == false)
            return (null, WrongType);
        return Whole(name, await BytesAsync(request.Body, request.ContentLength, cancel));
    }

    private static async Task<(SentFile?, ApiProblem?)> PartAsync(HttpRequest request, MediaTypeHeaderValue type, CancellationToken cancel)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > 70)
            return (null, new ApiProblem(ProblemKind.Malformed));
        var parts = new MultipartReader(boundary, request.Body);
        SentFile? found = null;
        while (await parts.ReadNextSectionAsync(cancel) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) || !disposition.IsFileDisposition())
                continue;
            if (found is not null)
                return (null, new ApiProblem(ProblemKind.SeveralFiles));
            var format = MediaTypeHeaderValue.TryParse(part.ContentType, out var partType) ? FileFormat.Of(partType.MediaType.Value) : null;
            var name = SentName.Of(disposition) ?? (format is null ? null : SentName.None + format.Extension);
            if (name is null || format?.Fits(name) == false)
                return (null, WrongType);
            (found, var problem) = Whole(name, await BytesAsync(part.Body, request.ContentLength, cancel));
            if (problem is not null)
                return (null, problem);
        }
        return found is null ? (null, new ApiProblem(ProblemKind.NoFile)) : (found, null);
    }

    private static bool IsAny(string mediaType) => mediaType.Equals(FileFormat.AnyMediaType, StringComparison.OrdinalIgnoreCase);

    private static (SentFile? File, ApiProblem? Problem) Whole(string name, MemoryStream? content) => content switch
    {
        null => (null, TooLarge),
        { Length: 0 } => (null, new ApiProblem(ProblemKind.NoFile)),
        _ => (new SentFile(name, content), null),
    };

    /// <summary>
    /// The bytes of a stream, or null as soon as there are more than a file may have. The memory for what the sender announced is taken at once: one that grows
    /// as the bytes come leaves twice the file behind, and 20 senders made the portal 1.2 GB large so.
    /// </summary>
    internal static async Task<MemoryStream?> BytesAsync(Stream stream, long? announced, CancellationToken cancel)
    {
        var bytes = new MemoryStream((int)Math.Clamp(announced ?? 0, 0, ReadLimits.Standard.FileBytes + AroundTheFile));
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer, cancel)) > 0; bytes.Write(buffer, 0, read))
                if (bytes.Length + read > ReadLimits.Standard.FileBytes)
                    return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        bytes.Position = 0;
        return bytes;
    }
}
