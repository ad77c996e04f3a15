using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Star;

namespace Par.Ingest.Loading;

/// <summary>Workers of a submission and the shares of their tasks.</summary>
internal sealed record WorkerRows(IReadOnlyList<FactWorker> Workers, IReadOnlyList<FactWorkerTask> Tasks)
{
    public static WorkerRows Of(SubmissionDocument document, long submissionKey, DimOrganisation organisation)
    {
        var education = document.Catalogue.FindVariable("W_EDU");
        var tasks = document.Catalogue.On(RecordLevel.Worker, document.Header.Side)
            .Where(variable => variable.Code.StartsWith("W_TASK_", StringComparison.Ordinal)).Select(variable => variable.Code).ToList();
        var workers = new List<FactWorker>();
        var shares = new List<FactWorkerTask>();
        foreach (var row in document.Rows(RecordLevel.Worker))
        {
            var number = workers.Count + 1;
            var worker = new FactWorker
            {
                StatisticYear = document.Header.Round.Year, SubmissionKey = submissionKey, WorkerNumber = number, OrganisationKey = organisation.OrganisationKey, RoundKey = document.Header.Round.Key,
                PersonYears = Rounded(row, "W_HTV") ?? 0, ExperienceYears = row.Integer("W_EXP_Y"), GrantShare = Rounded(row, "W_GRANT"),
                EducationCodeKey = education is not null && row.Code("W_EDU") is { } code ? CodeKey.Of(document.Catalogue.Year, education, code) : null,
            };
            workers.Add(worker);
            shares.AddRange(
                from task in tasks
                let share = Rounded(row, task)
                where share > 0
                select new FactWorkerTask(worker, task, share.Value));
        }
        return new WorkerRows(workers, shares);
    }

    /// <summary>Hundredths, as the columns hold them.</summary>
    private static decimal? Rounded(SheetRow row, string column) => row.Decimal(column) is { } value ? Math.Round(value, 2) : null;
}
