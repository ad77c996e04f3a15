using Hangfire;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Par.Ingest;
using Par.Ingest.Formats;
using Par.Jobs.Queue;
using Par.Portal.Identity;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Submit.Uploading;

/// <summary>
/// Takes the files of a form in, one after the other, as they come over the wire: nothing of a form is kept on the disk, and of its files one at a time in
/// memory. Each file has its own answer; one that is refused does not keep the others out.
/// </summary>
internal sealed class UploadEndpoint(
    Intake intake, IBackgroundJobClient queue, IAntiforgery antiforgery, CurrentActor actor, UploadResults results, UploadGate gate)
{
    private const string TokenField = "__RequestVerificationToken";
    private const string TokenHeader = "RequestVerificationToken";
    private const int LongestToken = 4_000;

    /// <summary>Answers a form.</summary>
    public async Task<IResult> AnswerAsync(HttpContext http)
    {
        using var place = await gate.EnterAsync(http.RequestAborted);
        if (place is null)
            return UploadAnswers.Busy(http, StatusCodes.Status503ServiceUnavailable, UploadTexts.Busy, UploadGate.RetryAfterSeconds);
        try
        {
            return await ReadAsync(http) ? UploadAnswers.Of(http, results) : Results.BadRequest();
        }
        catch (BadHttpRequestException problem) when (problem.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            results.Problem = UploadTexts.FormTooLarge;
            return UploadAnswers.Of(http, results, StatusCodes.Status413PayloadTooLarge);
        }
        catch (Exception problem) when (problem is InvalidDataException or BadHttpRequestException)
        {
            return Results.BadRequest();
        }
    }

    /// <summary>Reads the form; false when it is none of ours.</summary>
    private async Task<bool> ReadAsync(HttpContext http)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 200 } boundary)
            return false;
        var form = new MultipartReader(boundary.Value!, http.Request.Body);
        var isOurs = http.Request.Headers.ContainsKey(TokenHeader) && await antiforgery.IsRequestValidAsync(http);
        while (await form.ReadNextSectionAsync(http.RequestAborted) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } part)
                continue;
            if (!isOurs && part.IsFormDisposition() && part.Name == TokenField)
                isOurs = await IsValidAsync(http, section);
            if (!part.IsFileDisposition() || new FileMultipartSection(section, part) is not { FileName.Length: > 0 } file)
                continue;
            // The token stands before the files: of a form without one no file is read.
            if (!isOurs)
                return false;
            results.Add(results.All.Count < UploadLimit.FilesAtOnce
                ? await TakeAsync(file, http.RequestAborted)
                : new UploadResult(NameOf(file), null, UploadTexts.TooManyFiles.With(UploadLimit.FilesAtOnce)));
        }

        if (results.All.Count == 0)
            results.Problem = UploadTexts.NoFile;
        return isOurs;
    }

    private async Task<bool> IsValidAsync(HttpContext http, MultipartSection section)
    {
        var text = new char[LongestToken];
        using var reader = new StreamReader(section.Body);
        var length = await reader.ReadBlockAsync(text, http.RequestAborted);
        // As a header, so that the check does not read the form by itself.
        http.Request.Headers[TokenHeader] = new string(text, 0, length);
        return await antiforgery.IsRequestValidAsync(http);
    }

    private async Task<UploadResult> TakeAsync(FileMultipartSection file, CancellationToken cancel)
    {
        var name = NameOf(file);
        try
        {
            var submission = await intake.ReceiveAsync(name, file.FileStream!, new Delivery(actor.Required), cancel);
            if (submission.State.IsUnfinishedIntake())
                queue.Enqueue<IntakeJob>(job => job.RunAsync(submission.Key, CancellationToken.None));
            return new UploadResult(name, submission, null);
        }
        catch (FileTooLargeException)
        {
            return new UploadResult(name, null, UploadTexts.TooLarge.With(ReadLimits.Standard.FileBytes / 1_000_000));
        }
        catch (NotAllowedException)
        {
            return new UploadResult(name, null, UploadTexts.NotYours.With(actor.Organisation.ParId));
        }
    }

    private static string NameOf(FileMultipartSection file) => file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
}
