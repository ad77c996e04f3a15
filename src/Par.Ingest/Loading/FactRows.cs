using Microsoft.EntityFrameworkCore;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Star;
using Par.Warehouse.Storage;

namespace Par.Ingest.Loading;

/// <summary>The rows of the star schema that one submission gives.</summary>
/// <param name="Organisation">The organisation as the submission describes it.</param>
/// <param name="Served">The municipalities that it serves.</param>
/// <param name="Clients">Clients, their answers, periods and measures.</param>
/// <param name="Workers">Workers and their tasks.</param>
internal sealed record FactRows(
    DimOrganisation Organisation, List<BridgeServedMunicipality> Served, ClientRows Clients, WorkerRows Workers)
{
    /// <summary>Makes the rows of a document that has passed screening.</summary>
    public static FactRows Of(SubmissionDocument document, long submissionKey, Gazetteer gazetteer)
    {
        var organisation = OrganisationVersions.Of(document);
        return new FactRows(
            organisation,
            OrganisationVersions.ServedBy(document, organisation, gazetteer),
            new ClientReading(document, submissionKey, organisation, gazetteer).Read(),
            WorkerRows.Of(document, submissionKey, organisation));
    }

    /// <summary>Inserts the facts; the dimensions they refer to are there.</summary>
    public async Task InsertAsync(ParContext context, CancellationToken cancel)
    {
        await context.InsertRowsAsync(Clients.Clients, cancel);
        await context.InsertRowsAsync(Clients.Answers, cancel);
        await context.InsertRowsAsync(Clients.Periods, cancel);
        await context.InsertRowsAsync(Clients.Measures, cancel);
        await context.InsertRowsAsync(Workers.Workers, cancel);
        await context.InsertRowsAsync(Workers.Tasks, cancel);
    }

    /// <summary>Deletes the facts of a submission.</summary>
    public static async Task DeleteAsync(ParContext context, Submission submission, CancellationToken cancel)
    {
        var (year, key) = (Round.FromKey(submission.RoundKey).Year, submission.Key);
        await context.FactWorkerTasks.Where(row => row.StatisticYear == year && row.SubmissionKey == key).ExecuteDeleteAsync(cancel);
        await context.FactWorkers.Where(row => row.StatisticYear == year && row.SubmissionKey == key).ExecuteDeleteAsync(cancel);
        await context.FactMeasures.Where(row => row.StatisticYear == year && row.SubmissionKey == key).ExecuteDeleteAsync(cancel);
        await context.FactPeriods.Where(row => row.StatisticYear == year && row.SubmissionKey == key).ExecuteDeleteAsync(cancel);
        await context.FactClientAnswers.Where(row => row.StatisticYear == year && row.SubmissionKey == key).ExecuteDeleteAsync(cancel);
        await context.FactClients.Where(row => row.StatisticYear == year && row.SubmissionKey == key).ExecuteDeleteAsync(cancel);
    }
}
