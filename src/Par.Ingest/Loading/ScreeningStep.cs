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
    private readonly HistoryReading history = new();

    public async Task<Submission> RunAsync(long key, ReadOutcome read, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var submission = await context.Submissions.SingleAsync(row => row.Key == key, cancel);
        var report = await ReportAsync(context, submission.FileName, submission.ReceivedAt, read, submission, cancel);

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
        await context.SaveChangesAsync(cancel);
        await FindingRows.InsertAsync(context, key, report.Findings, after: 0, cancel);
        await context.InsertRowsAsync(FigureRows.Of(key, read.Document), cancel);
        await write.CommitAsync(cancel);
        return submission;
    }

    /// <summary>The report of a file that is not delivered.</summary>
    public async Task<ScreeningReport> PreviewAsync(string fileName, ReadOutcome read, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await ReportAsync(context, fileName, clock.GetUtcNow().UtcDateTime, read, delivered: null, cancel);
    }

    private async Task<ScreeningReport> ReportAsync(
        ParContext context, string fileName, DateTime receivedAt, ReadOutcome read, Submission? delivered, CancellationToken cancel)
    {
        var parId = read.Header?.ParId;
        var register = await context.Organisations.AsNoTracking().Where(row => row.ParId == parId).ToListAsync(cancel);
        var received = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(receivedAt, Finland));
        var known = new ScreeningContext(gazetteer, received, register, IsCleared: delivered is not null, IsSurvey: delivered?.Source == SubmissionSource.Survey);
        if (read.Document is { Header: var header, Catalogue: var year })
        {
            known = known with
            {
                History = await history.OfAsync(context, header, cancel), Grants = await HistoryReading.GrantsAsync(context, header, cancel),
                Window = await context.WindowAsync(year, header.Round.Kind, cancel),
            };
        }

        return SubmissionScreening.Report(fileName, read, known);
    }
}
