using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Star;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Building;

/// <summary>
/// What a release is built from: the approved January submissions, who should have delivered and did not, with the municipalities that they served when they last
/// did, and the year's grants.
/// </summary>
internal sealed record ReleaseBasis(
    Side Side, int Year, IReadOnlyList<Submission> Submissions, IReadOnlyList<DimOrganisation> Delivered,
    IReadOnlyList<Organisation> Expected, IReadOnlyDictionary<string, string> AreasOfExpected, IReadOnlyList<FactGrant> Grants, bool IsSynthetic)
{
    /// <summary>Raised when the same basis would give other cells: the figures are then built anew.</summary>
    private const int Method = 4;

    public static async Task<ReleaseBasis> ReadAsync(ParContext context, Side side, int year, CancellationToken cancel)
    {
        var round = new Round(year, RoundKind.January).Key;
        var submissions = await context.Submissions.AsNoTracking()
            .Where(submission => submission.Side == side && submission.RoundKey == round && submission.State == SubmissionState.Approved)
            .OrderBy(submission => submission.ParId).ToListAsync(cancel);
        var parIds = submissions.Select(submission => submission.ParId).ToHashSet(StringComparer.Ordinal);
        var delivered = await context.DimOrganisations.AsNoTracking().Where(version => version.Side == side && version.ValidFromRound == round)
            .OrderBy(version => version.ParId).ToListAsync(cancel);
        var expected = await context.Organisations.AsNoTracking()
            .Where(organisation => organisation.Side == side && organisation.ExpectedFrom <= year
                && (organisation.ExpectedTo == null || organisation.ExpectedTo >= year))
            .OrderBy(organisation => organisation.ParId).ToListAsync(cancel);
        var missing = expected.Where(organisation => !parIds.Contains(organisation.ParId)).ToList();
        var missingIds = missing.ConvertAll(organisation => organisation.ParId);
        var areas = await context.DimOrganisations.AsNoTracking()
            .Where(version => version.Side == side && version.ValidFromRound <= round && missingIds.Contains(version.ParId))
            .Select(version => new { version.ParId, version.ValidFromRound, version.AreaMunicipalities }).ToListAsync(cancel);
        var grants = await context.FactGrants.AsNoTracking().Where(grant => grant.Side == side && grant.StatisticYear == year)
            .OrderBy(grant => grant.GrantKey).ToListAsync(cancel);
        return new ReleaseBasis(side, year, submissions,
            delivered.FindAll(version => parIds.Contains(version.ParId)),
            missing,
            areas.GroupBy(version => version.ParId).ToDictionary(group => group.Key, group => group.MaxBy(version => version.ValidFromRound)!.AreaMunicipalities), grants,
            await context.Installations.AnyAsync(installation => installation.IsSample, cancel));
    }

    /// <summary>Current codes of the municipalities that an organisation served when it last delivered; its home when it never did.</summary>
    public IReadOnlyList<string> AreaOfExpected(Organisation organisation, Gazetteer gazetteer) =>
        [.. Codes(gazetteer, AreasOfExpected.GetValueOrDefault(organisation.ParId, ""), organisation.HomeMunicipality)];

    /// <summary>Current codes of the municipalities of an area, in order; of an empty one the home municipality.</summary>
    public static IEnumerable<string> Codes(Gazetteer gazetteer, string area, string home) =>
        area.Split(' ', StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty(home).Select(gazetteer.CurrentCode).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    /// <summary>When a step happens: by the clock; in the sample country, whose content must not depend on when it is loaded, at the last delivery.</summary>
    public DateTime StepTime(Actor actor, TimeProvider clock) => IsSynthetic && actor.Role == ActorRole.System
        ? Submissions.Max(submission => submission.ReceivedAt)
        : clock.GetUtcNow().UtcDateTime;

    /// <summary>SHA-256 over everything that the cells depend on.</summary>
    public string Hash()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Method} {Side} {Year}\n");
        foreach (var submission in Submissions)
            text.Append(CultureInfo.InvariantCulture, $"{submission.ParId} {submission.ContentHash}\n");
        foreach (var organisation in Expected)
            text.Append(CultureInfo.InvariantCulture, $"{organisation.ParId} {organisation.Name} {organisation.HomeMunicipality} {AreasOfExpected.GetValueOrDefault(organisation.ParId)}\n");
        foreach (var grant in Grants)
            text.Append(CultureInfo.InvariantCulture, $"{grant.GrantKey} {grant.ParId} {grant.GrantedEuros:0.####} {grant.GrantedPersonYears:0.####}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
