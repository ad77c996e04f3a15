using System.Globalization;
using Hangfire;
using Microsoft.AspNetCore.WebUtilities;
using Par.Ingest;
using Par.Jobs.Queue;
using Par.Portal.Api.Keys;
using Par.Portal.Api.Problems;
using Par.Portal.Submit.Uploading;
using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Api.Submissions;

/// <summary>Delivering by machine and asking what became of it. The work itself is the queue's, as for a delivery through the page.</summary>
internal static class SubmissionEndpoints
{
    /// <summary>Address of the deliveries.</summary>
    public const string Path = ApiSetup.Root + "/submissions";

    /// <summary>Header that says why a file comes after its round's cut-off, percent-encoded UTF-8.</summary>
    public const string LateReasonHeader = "X-Late-Reason";

    private const string AskAgainAfter = "1";

    /// <summary>Takes a file in.</summary>
    public static async Task<IResult> DeliverAsync(
        HttpContext http, Intake intake, IBackgroundJobClient queue, ApiLimits limits, CancellationToken cancel)
    {
        if (!IdempotencyKey.TryRead(http.Request.Headers, out var id))
            return new ApiProblem(ProblemKind.IdempotencyKey);
        var lateReason = Uri.UnescapeDataString(http.Request.Headers[LateReasonHeader].ToString());
        var actor = ApiKeyAuthentication.ActorOf(http);
        using var place = await limits.ReceiveAsync(actor, cancel);
        if (place is null)
            return ApiProblem.Wait(ProblemKind.Busy, ApiLimits.BusyFor);
        var (file, problem) = await SentFile.ReadAsync(http.Request, limits.SendWithin, cancel);
        if (file is null)
            return problem!;
        using var turn = await limits.ReadAsync(cancel);
        try
        {
            var submission = await intake.ReceiveAsync(file.Name, file.Content, new Delivery(actor, Id: id, LateReason: lateReason), cancel);
            if (submission.State.IsUnfinishedIntake())
                queue.Enqueue<IntakeJob>(job => job.RunAsync(submission.Key, CancellationToken.None));
            return Accepted(http, SubmissionReply.Of(submission, actor));
        }
        catch (NotAllowedException)
        {
            return new ApiProblem(ProblemKind.NotYourOrganisation);
        }
        catch (LateReasonException late)
        {
            return new ApiProblem(ProblemKind.LateReason, LateTexts.Of(late), LateReasonHeader);
        }
        catch (DeliveryIdUsedException)
        {
            return new ApiProblem(ProblemKind.IdempotencyKeyUsed);
        }
        catch (FileTooLargeException tooLarge)
        {
            return new ApiProblem(ProblemKind.FileTooLarge, tooLarge.Limit);
        }
    }

    /// <summary>The deliveries asked for.</summary>
    public static async Task<IResult> ListAsync(
        HttpContext http, DeliveredSubmissions submissions, CancellationToken cancel,
        string? round = null, string? organisation = null, string? side = null, string? state = null, string? after = null, string? limit = null)
    {
        var (query, most, problem) = SubmissionListQuery.Read(round, organisation, side, state, after, limit);
        if (problem is not null)
            return problem;
        var actor = ApiKeyAuthentication.ActorOf(http);
        var found = await submissions.ListAsync(query!, most + 1, actor, cancel);
        var page = found.Take(most).Select(submission => SubmissionReply.Of(submission, actor)).ToList();
        var next = found.Count > most
            ? QueryHelpers.AddQueryString(Path, http.Request.Query.Where(part => part.Key is not "after").Select(part => KeyValuePair.Create(part.Key, part.Value))
                .Append(new("after", page[^1].Id)))
            : null;
        return Results.Ok(new SubmissionListReply(page, next));
    }

    /// <summary>One delivery with its first findings.</summary>
    public static async Task<IResult> ShowAsync(string id, HttpContext http, DeliveredSubmissions submissions, CancellationToken cancel)
    {
        var actor = ApiKeyAuthentication.ActorOf(http);
        if (Key(id) is not { } key || await submissions.FindAsync(key, actor, cancel) is not { } submission)
            return new ApiProblem(ProblemKind.NotFound);
        if (submission.State.IsUnfinishedIntake())
            http.Response.Headers.RetryAfter = AskAgainAfter;
        return Results.Ok(new SubmissionDetailReply(
            SubmissionReply.Of(submission, actor), await FindingsAsync(submissions, key, after: 0, ApiSetup.PageLength, actor, cancel) ?? new([], null)));
    }

    /// <summary>The findings of a delivery.</summary>
    public static async Task<IResult> ShowFindingsAsync(
        string id, HttpContext http, DeliveredSubmissions submissions, CancellationToken cancel, string? after = null, string? limit = null)
    {
        if (!SubmissionListQuery.TryReadCount(limit, ApiSetup.PageLength, out var most))
            return SubmissionListQuery.WrongLimit;
        if (!SubmissionListQuery.TryReadNumber(after, out var last))
            return SubmissionListQuery.WrongAfter;
        return Key(id) is { } key && await FindingsAsync(submissions, key, last, most, ApiKeyAuthentication.ActorOf(http), cancel) is { } findings
            ? Results.Ok(findings)
            : new ApiProblem(ProblemKind.NotFound);
    }

    /// <summary>The receipt of a delivery.</summary>
    public static async Task<IResult> ShowReceiptAsync(string id, HttpContext http, DeliveredSubmissions submissions, CancellationToken cancel)
    {
        var actor = ApiKeyAuthentication.ActorOf(http);
        return Key(id) is { } key && await submissions.FindAsync(key, actor, cancel) is { } submission
            && await submissions.TrailAsync(key, actor, cancel) is { } trail
            ? Results.Ok(new ReceiptReply(SubmissionReply.Of(submission, actor), [.. ReceiptStep.Of(trail)]))
            : new ApiProblem(ProblemKind.NotFound);
    }

    /// <summary>Takes a delivery back while nothing of it counts.</summary>
    public static async Task<IResult> WithdrawAsync(string id, HttpContext http, DeliveredSubmissions submissions, Intake intake, CancellationToken cancel)
    {
        var actor = ApiKeyAuthentication.ActorOf(http);
        if (Key(id) is not { } key || await submissions.FindAsync(key, actor, cancel) is not { } submission)
            return new ApiProblem(ProblemKind.NotFound);
        if (submission.State.CanBeWithdrawn())
            submission = await intake.WithdrawAsync(key, actor, cancel);
        return submission.State == SubmissionState.Withdrawn
            ? Results.Ok(SubmissionReply.Of(submission, actor))
            : new ApiProblem(ProblemKind.TooLateToWithdraw, ApiJson.Word(submission.State));
    }

    private static async Task<FindingListReply?> FindingsAsync(
        DeliveredSubmissions submissions, long key, int after, int most, Actor actor, CancellationToken cancel)
    {
        if (await submissions.FindingsAsync(key, after, most + 1, actor, cancel) is not { } found)
            return null;
        var next = found.Count > most
            ? string.Create(CultureInfo.InvariantCulture, $"{Path}/{key}/findings?after={found[most - 1].Number}&limit={most}")
            : null;
        return new FindingListReply([.. found.Take(most).Select(row => FindingReply.Of(row.ToFinding()))], next);
    }

    private static IResult Accepted(HttpContext http, SubmissionReply reply)
    {
        if (reply.Stage != Stage.Finished)
            http.Response.Headers.RetryAfter = AskAgainAfter;
        return Results.Accepted(reply.Links.Self, reply);
    }

    private static long? Key(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;
}
