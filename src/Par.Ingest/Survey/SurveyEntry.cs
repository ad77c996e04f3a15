using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Star;
using Par.Warehouse.Places;
using Par.Warehouse.Storage;

namespace Par.Ingest.Survey;

/// <summary>Why an organisation's answer to a survey cannot be entered at all.</summary>
public enum SurveyObstacle
{
    /// <summary>The register does not have the organisation on this side.</summary>
    NotRegistered,

    /// <summary>No catalogue knows the round, or it has not opened yet.</summary>
    NoSuchRound,

    /// <summary>The organisation has delivered a file, in use or still in the queue: totals would replace what is known of each young person.</summary>
    FileDelivered,
}

/// <summary>What a form for a survey answer begins with.</summary>
/// <param name="Obstacle">Why nothing can be entered; null when it can.</param>
/// <param name="Answer">The organisation's details, and the counts when an earlier answer is in use; null when nothing can be entered.</param>
/// <param name="Earlier">The survey submission that is in use now, or null.</param>
public sealed record SurveyStart(SurveyObstacle? Obstacle, SurveyAnswer? Answer, Submission? Earlier);

/// <summary>A survey answer cannot be entered.</summary>
public sealed class SurveyRefusedException(SurveyObstacle obstacle) : Exception($"A survey answer cannot be entered: {obstacle}.")
{
    /// <summary>Why.</summary>
    public SurveyObstacle Obstacle { get; } = obstacle;
}

/// <summary>
/// Enters an organisation's answer to a survey in place of the file that it cannot deliver. The answer becomes an ordinary submission of source "survey" and goes
/// through the same intake, screening and review; entering again makes a new revision, and a file that the organisation delivers later replaces it.
/// </summary>
public sealed class SurveyEntry(IDbContextFactory<ParContext> contexts, Intake intake, VariableCatalogue catalogue, Gazetteer gazetteer, TimeProvider clock)
{
    /// <summary>True of a delivered file that a survey answer would put aside. Asked again in the transaction that registers the answer.</summary>
    internal static Expression<Func<Submission, bool>> StandsInTheWay { get; } = row => row.Source != SubmissionSource.Survey
        && (row.State == SubmissionState.Received || row.State == SubmissionState.Screened
            || row.State == SubmissionState.Loaded || row.State == SubmissionState.Approved || row.State == SubmissionState.Returned);

    /// <summary>What the form begins with: details from the newest submission, else from the register; counts of the answer in use.</summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    public async Task<SurveyStart> BeginAsync(string parId, Side side, Round round, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var registered = await context.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.ParId == parId && row.Side == side, cancel);
        if (registered is null || !IsIn(actor.Area, registered.HomeMunicipality))
            return new SurveyStart(SurveyObstacle.NotRegistered, null, null);
        if (catalogue.Find(round.Year) is not { } year || !((await context.WindowAsync(year, round.Kind, cancel))?.Opens <= clock.Today()))
            return new SurveyStart(SurveyObstacle.NoSuchRound, null, null);
        var valid = await OfRound(context, parId, side, round).FirstOrDefaultAsync(SubmissionTransitions.HaveFacts, cancel);
        if (await OfRound(context, parId, side, round).AnyAsync(StandsInTheWay, cancel))
            return new SurveyStart(SurveyObstacle.FileDelivered, null, null);
        var version = await context.DimOrganisations.AsNoTracking().Where(row => row.ParId == parId && row.Side == side)
            .OrderByDescending(row => row.ValidFromRound).FirstOrDefaultAsync(cancel);
        var answer = new SurveyAnswer(parId, side, round, Details(registered, version, year), []);
        return new SurveyStart(null, valid is null ? answer : await WithCountsAsync(context, answer, valid, year, cancel), valid);
    }

    /// <summary>An analyst who is held to an area enters answers of its organisations only; the others are not there.</summary>
    private bool IsIn(string? area, string home) => area is null || (gazetteer.CurrentCode(home) is { } current && gazetteer.AviOf(current) == area);

    /// <summary>Enters an answer: it is received, screened and loaded in one go. The same answer entered twice is the same submission.</summary>
    /// <exception cref="NotAllowedException">The actor is not an analyst.</exception>
    /// <exception cref="SurveyRefusedException">Nothing can be entered for the organisation and round.</exception>
    /// <exception cref="ArgumentException">The answer has problems (<see cref="SurveyAnswer.Problems"/>).</exception>
    public async Task<Submission> EnterAsync(SurveyAnswer answer, Actor actor, CancellationToken cancel = default)
    {
        var start = await BeginAsync(answer.ParId, answer.Side, answer.Round, actor, cancel);
        if (start.Obstacle is { } obstacle)
            throw new SurveyRefusedException(obstacle);
        if (answer.Problems() is [var first, ..])
            throw new ArgumentException($"The answer has problems, the first of them {first.Fault}.", nameof(answer));
        using var content = new MemoryStream(SurveyDraft.Write(answer, catalogue[answer.Round.Year]));
        return await intake.TakeAsync(
            $"survey-{answer.ParId}-{answer.Side.Code()}-{answer.Round.Code}.json", content, new Delivery(actor, SubmissionSource.Survey), cancel);
    }

    private static IQueryable<Submission> OfRound(ParContext context, string parId, Side side, Round round) =>
        context.Submissions.AsNoTracking().Where(row => row.ParId == parId && row.Side == side && row.RoundKey == round.Key);

    private static SurveyOrganisation Details(Organisation registered, DimOrganisation? version, CatalogueYear year)
    {
        var types = year.CodeLists["OTYPE"].Codes;
        var type = types.FirstOrDefault(code => code.Concept == version?.AdministratorType) ?? types.First(code => code.Kind == CodeKind.Other);
        var area = version?.AreaMunicipalities.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return new SurveyOrganisation(
            registered.Name, version?.ServiceName ?? registered.Name, registered.BusinessId, type.Value, registered.HomeMunicipality,
            area.Length > 0 ? area : [registered.HomeMunicipality]);
    }

    private static async Task<SurveyAnswer> WithCountsAsync(
        ParContext context, SurveyAnswer answer, Submission valid, CatalogueYear year, CancellationToken cancel)
    {
        var genders = year.CodeLists["SEX"].Codes;
        var clients = await context.FactClients.Where(row => row.StatisticYear == year.Year && row.SubmissionKey == valid.Key)
            .GroupBy(row => new { row.GenderKey, row.AgeGroupKey })
            .Select(group => new { group.Key.GenderKey, group.Key.AgeGroupKey, Contacted = group.Count(), Reached = group.Count(row => row.Reached) })
            .ToListAsync(cancel);
        var shares = await context.FactWorkers.Where(row => row.StatisticYear == year.Year && row.SubmissionKey == valid.Key).Select(row => row.PersonYears).ToListAsync(cancel);
        return answer with
        {
            Counts = [.. clients.OrderBy(row => row.AgeGroupKey).ThenBy(row => row.GenderKey).Select(row => new SurveyCount(
                genders.First(code => DimensionKeys.Of(code) == row.GenderKey).Concept, row.AgeGroupKey, row.Contacted, row.Reached))],
            Workers = shares.Count, PersonYears = shares.Sum(),
        };
    }
}
