using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Places;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Review;

/// <summary>
/// Which organisations an analyst reviews: all of them, or those whose home municipality lies in the analyst's AVI area. The home municipality is the
/// register's, which the authority keeps: a file that names another does not move its organisation to another analyst. What lies elsewhere is, to such an analyst, not there.
/// </summary>
public sealed class ReviewArea(Gazetteer gazetteer)
{
    private static readonly SubmissionState[] WithFacts = [SubmissionState.Loaded, SubmissionState.Approved, SubmissionState.Returned];

    /// <summary>The submission with this key that the actor reviews, tracked by the context.</summary>
    /// <exception cref="ReviewException">There is none (<see cref="ReviewProblem.Unknown"/>).</exception>
    internal async Task<Submission> SubmissionAsync(ParContext context, long key, Actor actor, CancellationToken cancel) =>
        await FindAsync(context, key, actor, cancel) ?? throw new ReviewException(ReviewProblem.Unknown);

    /// <summary>As above, or null. A submission of another area takes the same look-ups as one that does not exist.</summary>
    internal async Task<Submission?> FindAsync(ParContext context, long key, Actor actor, CancellationToken cancel)
    {
        var found = await context.Submissions.FirstOrDefaultAsync(row => row.Key == key, cancel);
        var isSeen = await SeesAsync(context, found?.ParId ?? "", found?.Side ?? Side.Ent, found?.RoundKey ?? 0, actor, cancel);
        return isSeen ? found : null;
    }

    /// <summary>True when the actor is held to no area, or the organisation lies in it.</summary>
    /// <param name="context">The database.</param>
    /// <param name="parId">The organisation.</param>
    /// <param name="side">Its side.</param>
    /// <param name="roundKey">Round whose delivery tells the home municipality of one that is not registered; null for its newest.</param>
    /// <param name="actor">Who asks. What the role may do is asked elsewhere.</param>
    /// <param name="cancel">Cancels.</param>
    internal async Task<bool> SeesAsync(ParContext context, string parId, Side side, int? roundKey, Actor actor, CancellationToken cancel)
    {
        if (actor.Area is null)
            return true;
        var delivered = await (
            from submission in context.Submissions
            join version in context.DimOrganisations on submission.OrganisationKey equals version.OrganisationKey
            where submission.ParId == parId && submission.Side == side && (roundKey == null || submission.RoundKey == roundKey) && WithFacts.Contains(submission.State)
            orderby submission.RoundKey descending
            select version.HomeMunicipality).FirstOrDefaultAsync(cancel);
        var registered = await context.Organisations.Where(row => row.ParId == parId && row.Side == side)
            .Select(row => row.HomeMunicipality).FirstOrDefaultAsync(cancel);
        return Sees(actor, registered ?? delivered);
    }

    /// <summary>The home municipalities, in the current division, of the organisations of a side in a round; those that are not known are left out.</summary>
    internal async Task<Dictionary<string, string>> HomesAsync(ParContext context, Side side, int roundKey, CancellationToken cancel)
    {
        var delivered = await (
            from submission in context.Submissions
            join version in context.DimOrganisations on submission.OrganisationKey equals version.OrganisationKey
            where submission.Side == side && submission.RoundKey == roundKey && WithFacts.Contains(submission.State)
            select new { submission.ParId, version.HomeMunicipality }).ToListAsync(cancel);
        var registered = await context.Organisations.Where(row => row.Side == side).Select(row => new { row.ParId, row.HomeMunicipality }).ToListAsync(cancel);
        return registered.Concat(delivered).Select(row => (row.ParId, Home: gazetteer.CurrentCode(row.HomeMunicipality))).Where(row => row.Home is not null)
            .DistinctBy(row => row.ParId).ToDictionary(row => row.ParId, row => row.Home!, StringComparer.Ordinal);
    }

    /// <summary>True when the actor reviews organisations of this home municipality (any code in force since 2007), or null for one that is not known.</summary>
    internal bool Sees(Actor actor, string? home) =>
        actor.Area is null || (home is not null && gazetteer.CurrentCode(home) is { } current && gazetteer.AviOf(current) == actor.Area);

    /// <summary>Region of a home municipality; <c>99</c> when not known.</summary>
    internal string RegionOf(string? home) => home is null ? "99" : gazetteer.RegionOf(home);

    /// <summary>AVI area of a home municipality, or null when it has none.</summary>
    internal string? AviOf(string? home) => home is null ? null : gazetteer.AviOf(home);
}
