using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Crash;

/// <summary>
/// Looks at what a lane left: every answer is still true, every delivery is in exactly one state, the facts are those of an undisturbed run, and trail and file store
/// agree with the submissions. Each line that it gives is something that must not be.
/// </summary>
internal static class Verdict
{
    public static async Task<IReadOnlyList<string>> OnAsync(LaneEnd end, string replayFolder)
    {
        var replayed = await Replay.RunAsync(replayFolder, end.Ledger);
        await using var services = Worker.Services(end.Folder);
        await using var replayServices = Worker.Services(replayFolder);
        await using var context = await ContextOf(services);
        await using var undisturbed = await ContextOf(replayServices);
        var submissions = await context.Submissions.AsNoTracking().ToDictionaryAsync(row => row.Key);
        return
        [
            .. Answers(end.Ledger, submissions, replayed),
            .. await WholeAsync(context),
            .. await SameFactsAsync(context, undisturbed),
            .. await TrailsAsync(context, submissions),
            .. await StoreAsync(services.GetRequiredService<FileStore>(), services.GetRequiredService<DataFolder>(), end.Ledger, submissions),
        ];
    }

    /// <summary>What senders were told against what is there, and against the undisturbed run.</summary>
    private static IEnumerable<string> Answers(
        IReadOnlyList<LedgerLine> ledger, Dictionary<long, Submission> submissions, IReadOnlyDictionary<string, long> replayed)
    {
        foreach (var line in ledger)
        {
            var id = line.Delivery.Id;
            foreach (var answer in line.Answers.Where(answer => answer.Problem is not null))
                yield return $"{id} was answered with a failure: {answer.Problem}";
            if (line.Answers.Any(answer => answer.Key != line.Receipt.Key || answer.Hash != line.Delivery.Hash || answer.Revision != line.Receipt.Revision))
                yield return $"{id} was not always told the same of itself.";
            if (!submissions.TryGetValue(line.Receipt.Key, out var submission))
            {
                yield return $"{id} has a receipt and is lost.";
                continue;
            }
            if ((submission.ContentHash, submission.Revision, submission.DeliveryId) != (line.Receipt.Hash, line.Receipt.Revision, id))
                yield return $"{id} is not what its receipt says.";
            if (replayed[id] != submission.Key)
                yield return $"{id} is another submission than in the undisturbed run.";
            var told = line.Answers.Select(answer => answer.State).Append(submission.State).ToList();
            if (told.Zip(told.Skip(1)).Any(step => !Reaches(step.First, step.Second)))
                yield return $"{id} was told {string.Join(", ", told)}.";
            if (submission.State.IsUnfinishedIntake())
                yield return $"{id} is left at {submission.State}.";
            if (line.Delivery.Kind != DeliveryKind.Clean != (submission.State == SubmissionState.Rejected))
                yield return $"{id} is {line.Delivery.Kind} and ended as {submission.State}.";
        }
        if (submissions.Count != ledger.Count)
            yield return $"{ledger.Count} deliveries became {submissions.Count} submissions.";
    }

    private static bool Reaches(SubmissionState from, SubmissionState to) => from == to
        || Enum.GetValues<SubmissionState>().Any(next => SubmissionTransitions.Allows(from, next) && next is not SubmissionState.Approved and not SubmissionState.Returned && Reaches(next, to));

    /// <summary>The file of the embedded database is sound. A server sees to that itself.</summary>
    private static async Task<IEnumerable<string>> WholeAsync(ParContext context)
    {
        if (!context.Database.IsSqlite())
            return [];
        var integrity = await context.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync();
        var orphans = await context.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync();
        return integrity.Where(line => line != "ok").Select(line => $"The database is damaged: {line}")
            .Concat(orphans.Distinct().Select(table => $"Rows of {table} refer to nothing."));
    }

    /// <summary>
    /// The facts, the organisations' versions and where each submission ended. Not compared: warnings, which tell of other submissions as they were at that moment; what was
    /// screened of a submission before it was taken back; and the version of one that was replaced before it was loaded.
    /// </summary>
    private static async Task<IEnumerable<string>> SameFactsAsync(ParContext context, ParContext undisturbed)
    {
        var (left, right) = (await DatabaseDigest.OfTablesAsync(context), await DatabaseDigest.OfTablesAsync(undisturbed));
        var tables = left.Keys.Where(name => name.StartsWith("fact_", StringComparison.Ordinal) || name == "dim_organisation")
            .Where(name => left[name] != right[name]).Select(name => $"{name} differs from the undisturbed run.");
        var ends = (await EndsAsync(context)).Except(await EndsAsync(undisturbed)).Select(end => $"{end} is not so in the undisturbed run.");
        var figures = (await FiguresAsync(context)).Except(await FiguresAsync(undisturbed)).Select(figure => $"{figure} is not so in the undisturbed run.");
        return tables.Concat(ends).Concat(figures);

        static async Task<List<string>> EndsAsync(ParContext context) =>
            [.. (await context.Submissions.AsNoTracking().ToListAsync()).Select(row => row.State == SubmissionState.Withdrawn
                ? $"{row.Key} {row.State}"
                : $"{row.Key} {row.State} {row.ContentHash} {row.FileName} {row.Length} {row.ClientCount} {row.ErrorCount} {row.ReceivedFrom} {row.Source}")];

        static async Task<List<string>> FiguresAsync(ParContext context) => await context.SubmissionFigures
            .Where(row => context.Submissions.Any(own => own.Key == row.SubmissionKey && own.State != SubmissionState.Withdrawn))
            .Select(row => $"figure {row.SubmissionKey} {row.Figure} {row.Value}").ToListAsync();
    }

    /// <summary>Every trail begins with the reception, goes on by legal steps without a gap, and ends where the submission is.</summary>
    private static async Task<IEnumerable<string>> TrailsAsync(ParContext context, Dictionary<long, Submission> submissions)
    {
        var trails = (await context.AuditEntries.AsNoTracking().Where(entry => entry.SubjectKind == AuditTrail.OfSubmission).ToListAsync())
            .GroupBy(entry => entry.Subject).ToDictionary(trail => trail.Key, trail => trail.OrderBy(entry => entry.Number).ToList());
        return submissions.Values
            .Where(submission => !trails.TryGetValue(SubmissionSteps.Subject(submission.Key), out var trail) || !IsWhole(trail, submission))
            .Select(submission => $"The trail of {submission.Key} does not lead to {submission.State}: "
                + string.Join(", ", trails.GetValueOrDefault(SubmissionSteps.Subject(submission.Key), []).Select(entry => $"{entry.Number} {entry.What}")));
    }

    private static bool IsWhole(List<AuditEntry> trail, Submission submission)
    {
        var state = SubmissionState.Received;
        if (trail[0] is not { Number: 1, What: nameof(SubmissionState.Received) })
            return false;
        foreach (var (entry, index) in trail.Select((entry, index) => (entry, index)).Skip(1))
        {
            if (entry.Number != index + 1 || entry.What.Split(" → ") is not [var from, var to] || from != state.ToString())
                return false;
            var next = Enum.Parse<SubmissionState>(to);
            if (!SubmissionTransitions.Allows(state, next))
                return false;
            state = next;
        }
        return state == submission.State;
    }

    /// <summary>
    /// The store has each file that was kept, undamaged, and no other. What a killed process left half-written goes as it would in a few
    /// minutes.
    /// </summary>
    private static async Task<IEnumerable<string>> StoreAsync(
        FileStore store, DataFolder folder, IReadOnlyList<LedgerLine> ledger, Dictionary<long, Submission> submissions)
    {
        store.RemoveHalfWritten(DateTime.MaxValue);
        var problems = new List<string>();
        var kept = ledger.Where(line => line.Delivery.Kind is DeliveryKind.Clean or DeliveryKind.Wrong).Select(line => line.Delivery.Hash).ToHashSet();
        foreach (var submission in submissions.Values.Where(row => kept.Contains(row.ContentHash)))
            if (await store.ReadAsync(submission.ContentHash) is null)
                problems.Add($"The file of {submission.Key} is lost or damaged.");
        problems.AddRange(Directory.EnumerateFiles(folder.Files, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder.Files, path)).Where(path => !kept.Contains(Path.GetFileName(path)))
            .Select(path => $"{path} lies in the store and is nobody's."));
        return problems;
    }

    private static async Task<ParContext> ContextOf(IServiceProvider services) =>
        await services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync();
}
