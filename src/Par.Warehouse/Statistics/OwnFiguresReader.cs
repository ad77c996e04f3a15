using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Statistics;

/// <summary>Counts an organisation's own figures. An organisation account gets its own organisation's only, an analyst of an area those of that area.</summary>
public sealed class OwnFiguresReader(IDbContextFactory<ParContext> contexts, ReviewArea area)
{
    private static readonly SubmissionState[] WithFacts = [SubmissionState.Loaded, SubmissionState.Approved, SubmissionState.Returned];

    /// <summary>Statistic years of the January rounds for which the organisation has facts, newest first.</summary>
    /// <exception cref="NotAllowedException">The actor may not see the organisation.</exception>
    public async Task<IReadOnlyList<int>> YearsAsync(string parId, Side side, Actor actor, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await MustSeeAsync(context, actor, parId, side, roundKey: null, cancel);
        var rounds = await context.Submissions
            .Where(row => row.ParId == parId && row.Side == side && WithFacts.Contains(row.State))
            .Select(row => row.RoundKey).Distinct().ToListAsync(cancel);
        return [.. rounds.Select(Round.FromKey).Where(round => round.Kind == RoundKind.January).Select(round => round.Year).OrderDescending()];
    }

    /// <summary>The figures of an organisation's January round, or null when none of its submissions of the round has facts.</summary>
    /// <exception cref="NotAllowedException">The actor may not see the organisation.</exception>
    public async Task<OwnFigures?> ReadAsync(string parId, Side side, int year, Actor actor, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var round = new Round(year, RoundKind.January).Key;
        await MustSeeAsync(context, actor, parId, side, round, cancel);
        var submission = await context.Submissions.AsNoTracking()
            .Where(row => row.ParId == parId && row.Side == side && row.RoundKey == round && WithFacts.Contains(row.State))
            .OrderByDescending(row => row.Revision).FirstOrDefaultAsync(cancel);
        return submission is null ? null : await CountAsync(context, submission, cancel);
    }

    private static async Task<OwnFigures> CountAsync(ParContext context, Submission submission, CancellationToken cancel)
    {
        var year = Round.FromKey(submission.RoundKey).Year;
        var clients = await context.FactClients
            .Where(client => client.StatisticYear == year && client.SubmissionKey == submission.Key)
            .GroupBy(client => new { client.GenderKey, client.AgeGroupKey, client.Reached, client.Ended })
            .Select(group => new OwnFigures.ClientGroup(group.Key.GenderKey, group.Key.AgeGroupKey, group.Key.Reached, group.Key.Ended, group.Count()))
            .ToListAsync(cancel);
        var answers = await (
            from answer in context.FactClientAnswers
            join code in context.DimCodes on answer.CodeKey equals code.CodeKey
            where answer.StatisticYear == year && answer.SubmissionKey == submission.Key
            group answer by new { code.VariableConcept, code.Concept, answer.Reached, answer.Ended } into grouped
            select new OwnFigures.AnswerGroup(
                grouped.Key.VariableConcept, grouped.Key.Concept, grouped.Key.Reached, grouped.Key.Ended, grouped.Count())).ToListAsync(cancel);
        // Summed here and not in the database: SQLite has no decimal type. One organisation's workers are a few dozen rows.
        var personYears = await context.FactWorkers
            .Where(worker => worker.StatisticYear == year && worker.SubmissionKey == submission.Key).Select(worker => worker.PersonYears).ToListAsync(cancel);
        var home = await context.Organisations
            .Where(row => row.ParId == submission.ParId && row.Side == submission.Side).Select(row => row.HomeMunicipality).FirstOrDefaultAsync(cancel);
        return new OwnFigures(submission, clients, answers, personYears.Count, personYears.Sum(), home);
    }

    private async Task MustSeeAsync(ParContext context, Actor actor, string parId, Side side, int? roundKey, CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Analyst, ActorRole.Organisation);
        if (actor.Role.Includes(ActorRole.Organisation) && !actor.MayDeliverFor(parId, side))
            throw new NotAllowedException($"{actor.Name} may see their own figures only.");
        if (!await area.SeesAsync(context, parId, side, roundKey, actor, cancel))
            throw new NotAllowedException($"{actor.Name} may see the figures of area {actor.Area} only.");
    }
}
