using Hangfire;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Par.Ingest;
using Par.Ingest.Formats;
using Par.Jobs.Queue;
using Par.Portal.Api;
using Par.Portal.Api.Submissions;
using Par.Portal.Identity;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Submit.Uploading;

/// <summary>
/// Takes the files of a form in, one after the other, as they come over the wire: nothing of a form is kept on the disk, and of its files one at a time in
/// memory. Each file has its own answer; one that is refused does not keep the others out. A file that has not come whole in time is given up with all after it:
/// whoever sends slowly must not keep a place from others.
/// </summary>
internal sealed class UploadEndpoint(
    Intake intake, IBackgroundJobClient queue, IAntiforgery antiforgery, CurrentActor actor, UploadResults results, UploadGate gate, ApiLimits limits, TimeProvider clock)
{
    private const string TokenField = "__RequestVerificationToken";
    private const string TokenHeader = "RequestVerificationToken";
    private const int LongestToken = 4_000;

    /// <summary>Name of the field that says why a file comes late. It stands before the files.</summary>
    public const string LateReasonField = "late-reason";

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
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            results.Problem = UploadTexts.TooSlow.With((int)limits.SendWithin.TotalSeconds);
            return UploadAnswers.Of(http, results, StatusCodes.Status408RequestTimeout);
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            results.Problem = UploadTexts.CutOff;
            return UploadAnswers.Of(http, results, StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Reads the form; false when it is none of ours.</summary>
    private async Task<bool> ReadAsync(HttpContext http)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 200 } boundary)
            return false;
        var form = new MultipartReader(boundary.Value!, http.Request.Body);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(limits.SendWithin);
        var isOurs = http.Request.Headers.ContainsKey(TokenHeader) && await antiforgery.IsRequestValidAsync(http);
        while (await form.ReadNextSectionAsync(patience.Token) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } part)
                continue;
            if (!isOurs && part.IsFormDisposition() && part.Name == TokenField)
                isOurs = await IsValidAsync(http, section, patience.Token);
            if (isOurs && part.IsFormDisposition() && part.Name == LateReasonField)
                results.LateReason = await TextAsync(section, Submission.LongestLateReason + 1, patience.Token);
            if (!part.IsFileDisposition() || new FileMultipartSection(section, part) is not { FileName.Length: > 0 } file)
                continue;
            // The token stands before the files: of a form without one no file is read.
            if (!isOurs)
                return false;
            results.Add(results.All.Count < UploadLimit.FilesAtOnce
                ? await TakeAsync(file, http.Request.ContentLength, patience, http.RequestAborted)
                : new UploadResult(NameOf(file), null, UploadTexts.TooManyFiles.With(UploadLimit.FilesAtOnce)));
        }

        if (results.All.Count == 0)
            results.Problem = UploadTexts.NoFile;
        return isOurs;
    }

    private async Task<bool> IsValidAsync(HttpContext http, MultipartSection section, CancellationToken cancel)
    {
        // As a header, so that the check does not read the form by itself.
        http.Request.Headers[TokenHeader] = await TextAsync(section, LongestToken, cancel);
        return await antiforgery.IsRequestValidAsync(http);
    }

    private static async Task<string> TextAsync(MultipartSection section, int longest, CancellationToken cancel)
    {
        var text = new char[longest];
        using var reader = new StreamReader(section.Body);
        return new string(text, 0, await reader.ReadBlockAsync(text, cancel));
    }

    private async Task<UploadResult> TakeAsync(FileMultipartSection file, long? announced, CancellationTokenSource patience, CancellationToken cancel)
    {
        var name = NameOf(file);
        if (await SentFile.BytesAsync(file.FileStream!, announced, patience.Token) is not { } content)
            return new UploadResult(name, null, TooLarge);
        // While the file waits and is read, nobody waits for its sender.
        patience.CancelAfter(Timeout.InfiniteTimeSpan);
        var begun = clock.GetUtcNow().UtcDateTime;
        try
        {
            var submission = await intake.ReceiveAsync(name, content, new Delivery(actor.Required, LateReason: results.LateReason), cancel);
            if (submission.State.IsUnfinishedIntake())
                queue.Enqueue<IntakeJob>(job => job.RunAsync(submission.Key, CancellationToken.None));
            return new UploadResult(name, submission, null, IsRepeated: submission.ReceivedAt < begun);
        }
        catch (FileTooLargeException)
        {
            return new UploadResult(name, null, TooLarge);
        }
        catch (LateReasonException late)
        {
            return new UploadResult(name, null, LateTexts.Of(late));
        }
        catch (ForeignDeliveryException foreign)
        {
            var (parId, side) = actor.Organisation;
            return new UploadResult(name, null, foreign.Right.ParId == parId
                ? UploadTexts.OtherSide.With(foreign.Right.Side.Code(), side.Code())
                : UploadTexts.NotYours.With(parId));
        }
        finally
        {
            patience.CancelAfter(limits.SendWithin);
        }
    }

    private static Label TooLarge => UploadTexts.TooLarge.With(ReadLimits.Standard.FileBytes / 1_000_000);

    private static string NameOf(FileMultipartSection file) => SentName.Clean(file.FileName) ?? SentName.None;
}
