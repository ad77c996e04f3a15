using Microsoft.EntityFrameworkCore;
using Par.Ingest.Formats;
using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Storage;

namespace Par.Ingest.Loading;

/// <summary>Second step: the findings of reading and screening are stored, and the submission is screened or rejected, in one transaction.</summary>
internal sealed class ScreeningStep(IDbContextFactory<ParContext> contexts, Gazetteer gazetteer, TimeProvider clock)
{
    private static readonly Actor Job = Actor.System("intake");
    private static readonly TimeZoneInfo Finland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    public async Task<Submission> RunAsync(long key, ReadOutcome read, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var submission = await context.Submissions.SingleAsync(row => row.Key == key, cancel);
        var report = await ScreenAsync(context, submission, read, cancel);

        await using var write = await context.BeginWriteAsync(cancel);
        await context.Entry(submission).ReloadAsync(cancel);
        if (submission.State != SubmissionState.Received)
            return submission;
        submission.ErrorCount = report.Count(Severity.Error);
        submission.WarningCount = report.Count(Severity.Warning);
        submission.ClientCount = read.Document?.Rows(RecordLevel.Client).Count ?? 0;
        var accepted = report.Verdict == ScreeningVerdict.Accepted;
        var at = submission.StepTime(clock);
        await context.StepAsync(submission, accepted ? SubmissionState.Screened : SubmissionState.Rejected, Job, "", at, cancel);
        if (report.Findings.Any(finding => finding.RuleId == SubmissionScreening.PrivacyRule.Id))
            ForgetTheFile(context, submission, at);
        await context.SaveChangesAsync(cancel);
        await context.InsertRowsAsync(Stored(key, report.Findings), cancel);
        await write.CommitAsync(cancel);
        return submission;
    }

    private async Task<ScreeningReport> ScreenAsync(ParContext context, Submission submission, ReadOutcome read, CancellationToken cancel)
    {
        var register = await context.Organisations.AsNoTracking().Where(row => row.ParId == submission.ParId).ToListAsync(cancel);
        var received = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(submission.ReceivedAt, Finland));
        return SubmissionScreening.Report(submission.FileName, read, new ScreeningContext(gazetteer, received, register));
    }

    /// <summary>Of a file with identifying content nothing stays but its hash: neither the file nor the name that somebody gave it.</summary>
    private static void ForgetTheFile(ParContext context, Submission submission, DateTime at)
    {
        submission.FileName = submission.ContentHash[..12] + Path.GetExtension(submission.FileName);
        context.Add(FileRemoval.Order(submission, at));
    }

    private static List<StoredFinding> Stored(long key, IReadOnlyList<Finding> findings) =>
    [
        .. findings.Select((finding, index) => new StoredFinding
        {
            SubmissionKey = key, Number = index + 1, RuleId = finding.RuleId, Severity = finding.Severity,
            Sheet = Clipped(finding.Location.Sheet), Row = finding.Location.Row, Column = Clipped(finding.Location.Column),
            MessageFi = finding.Message.Fi, MessageSv = finding.Message.Sv, MessageEn = finding.Message.En,
            GuidanceFi = finding.Guidance.Fi, GuidanceSv = finding.Guidance.Sv, GuidanceEn = finding.Guidance.En,
        }),
    ];

    /// <summary>Headers are the deliverer's own text; the column holds 200 characters of them.</summary>
    private static string? Clipped(string? text) => text is { Length: > 200 } ? text[..200] : text;
}
