using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Review;

/// <summary>
/// How far the January round of a side and year is: who was expected, has delivered, is approved, returned or missing. What a release checks before it goes out, and
/// what the review queue is made of. Six queries, whatever the number of organisations.
/// </summary>
public sealed class SeasonState(IDbContextFactory<ParContext> contexts, ReviewArea area)
{
    /// <summary>The order of names: Finnish, in which ä and ö come after z.</summary>
    public static StringComparer NameOrder { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("fi-FI"), ignoreCase: true);

    /// <summary>Reads it. An analyst of an area gets the organisations of that area only.</summary>
    /// <exception cref="NotAllowedException">The actor is neither an analyst nor an administrator.</exception>
    public async Task<SeasonStanding> ReadAsync(Side side, int year, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst, ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await ReadAsync(context, side, year, actor, cancel);
    }

    internal async Task<SeasonStanding> ReadAsync(ParContext context, Side side, int year, Actor actor, CancellationToken cancel)
    {
        var round = new Round(year, RoundKind.January).Key;
        var register = await context.Organisations.AsNoTracking().Where(row => row.Side == side).ToDictionaryAsync(row => row.ParId, StringComparer.Ordinal, cancel);
        var grants = await context.FactGrants.Where(row => row.StatisticYear == year && row.Side == side).Select(row => row.ParId).Distinct().ToListAsync(cancel);
        var submissions = (await context.Submissions.AsNoTracking()
            .Where(row => row.Side == side && row.RoundKey == round && row.ParId != "" && row.State != SubmissionState.Withdrawn).ToListAsync(cancel))
            .ToLookup(row => row.ParId, StringComparer.Ordinal);
        var explanations = await context.MissingExplanations.AsNoTracking().Where(row => row.Side == side && row.RoundKey == round)
            .ToDictionaryAsync(row => row.ParId, StringComparer.Ordinal, cancel);
        var homes = await area.HomesAsync(context, side, round, cancel);
        var names = await DeliveredNamesAsync(context, side, round, cancel);

        var expected = register.Values.Where(row => row.IsExpectedIn(year)).Select(row => row.ParId).Concat(grants).ToHashSet(StringComparer.Ordinal);
        return new SeasonStanding(side, year, [.. expected.Union(submissions.Select(group => group.Key))
            .Where(parId => area.Sees(actor, homes.GetValueOrDefault(parId)))
            .Select(parId => Organisation(parId))
            .OrderBy(row => row.Name, NameOrder).ThenBy(row => row.ParId, StringComparer.Ordinal)]);

        SeasonOrganisation Organisation(string parId)
        {
            var (revisions, home) = (submissions[parId].OrderBy(row => row.Revision).ToList(), homes.GetValueOrDefault(parId));
            return new SeasonOrganisation(
                parId, register.GetValueOrDefault(parId)?.Name ?? names.GetValueOrDefault(parId) ?? parId, area.RegionOf(home), area.AviOf(home),
                expected.Contains(parId), revisions.Find(row => row.State.HasFacts()), revisions.LastOrDefault(),
                revisions.Exists(row => row.State.IsUnfinishedIntake()), explanations.GetValueOrDefault(parId))
            {
                Proposed = revisions.Find(row => row.State == SubmissionState.Proposed),
            };
        }
    }

    private static async Task<Dictionary<string, string>> DeliveredNamesAsync(ParContext context, Side side, int round, CancellationToken cancel)
    {
        var rows = await (
            from submission in context.Submissions
            join version in context.DimOrganisations on submission.OrganisationKey equals version.OrganisationKey
            where submission.Side == side && submission.RoundKey == round
            select new { submission.ParId, version.Name }).ToListAsync(cancel);
        return rows.DistinctBy(row => row.ParId).ToDictionary(row => row.ParId, row => row.Name, StringComparer.Ordinal);
    }
}
