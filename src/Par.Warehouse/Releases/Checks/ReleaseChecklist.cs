using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Checks;

/// <summary>
/// What is asked of a release before each of its steps: the same on the page, at the desk and on the command line. Looking into the figures takes seconds and is
/// done before a transaction; the transaction makes sure that the findings are about the figures that it lets go on.
/// </summary>
public sealed class ReleaseChecklist(
    IDbContextFactory<ParContext> contexts, PublishedReader reader, SeasonState season, VariableCatalogue catalogue, Gazetteer gazetteer, RecordKeys keys, TimeProvider clock,
    FilesReadBack? files = null)
{
    private static readonly Actor Checker = Actor.System("release");

    // What is asked of the stored figures.
    private static readonly ReleaseCheckCode[] OfFigures =
    [
        ReleaseCheckCode.StoredCellsDiffer, ReleaseCheckCode.DisclosureAuditFailing, ReleaseCheckCode.FilesDiffer, ReleaseCheckCode.SumsDoNotClose,
        ReleaseCheckCode.BigMovements, ReleaseCheckCode.OrganisationsVanished, ReleaseCheckCode.CoverageBelowLastYear,
    ];

    private volatile StoredFindings? newest;

    /// <summary>The checklist of the release's next step, as a page shows it. Figures that were looked into are not looked into again.</summary>
    /// <exception cref="NotAllowedException">The actor is neither a national analyst nor an approver.</exception>
    /// <exception cref="ReleaseException">There is no such release.</exception>
    public async Task<IReadOnlyList<ReleaseCheck>> ReadAsync(long key, Actor actor, CancellationToken cancel = default)
    {
        actor.MustPrepareReleases();
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var release = await context.Releases.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancel) ?? throw new ReleaseException(ReleaseProblem.Unknown);
        var stage = release.State switch
        {
            ReleaseState.Draft or ReleaseState.Built => ReleaseStage.HandOver,
            ReleaseState.InReview => ReleaseStage.Approval,
            _ => ReleaseStage.Publication,
        };
        var stored = stage == ReleaseStage.Publication ? null : newest is { } known && known.AreOf(release) ? known : await AuditStoredAsync(key, cancel);
        return await EvaluateAsync(context, release, new CheckMoment(stage, clock.GetUtcNow().UtcDateTime, release.PublishAt), stored, cancel);
    }

    /// <summary>Looks into the stored figures; null for a draft, and for figures whose facts have changed, which cannot be held against them.</summary>
    internal async Task<StoredFindings?> AuditStoredAsync(long key, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var release = await context.Releases.AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancel) ?? throw new ReleaseException(ReleaseProblem.Unknown);
        if (release.State == ReleaseState.Draft)
            return null;
        var basis = await ReleaseBasis.ReadAsync(context, release.Side, release.Year, cancel);
        if (basis.Hash() != release.BasisHash)
            return null;
        var year = catalogue[release.Year];
        var stored = await reader.ReadAsync(release, cancel);
        var counted = await ReleaseContent.CountAsync(context, basis, year, gazetteer, keys, cancel);
        var earlier = await EarlierFigures.ReadAsync(context, release.Side, release.Year, release.Version, cancel);
        var lastYear = await context.Releases.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Side == release.Side && row.Year == release.Year - 1 && row.State == ReleaseState.Published, cancel);
        return newest = new StoredFindings(release.Key, release.BuiltAt, release.BasisHash,
        [
            .. StoredAudit.Run(stored, counted, year, earlier, cancel),
            .. files is null ? [] : (ReleaseCheck[])[ReleaseCheck.Of(ReleaseCheckCode.FilesDiffer, await files.Read(stored, cancel))],
            ReleaseCheck.Of(ReleaseCheckCode.SumsDoNotClose, SumCheck.Open(stored, year, counted.Places)),
            .. YearOnYear.Checks(stored, lastYear is null ? null : await reader.ReadAsync(lastYear, cancel), year, gazetteer),
        ]);
    }

    /// <summary>The checks of a step. Within the transaction of the step, with what was found in the figures before it.</summary>
    /// <exception cref="ReleaseException">The figures are not those that were looked into.</exception>
    internal async Task<IReadOnlyList<ReleaseCheck>> EvaluateAsync(
        ParContext context, Release release, CheckMoment moment, StoredFindings? stored, CancellationToken cancel)
    {
        if (stored is not null && !stored.AreOf(release))
            throw new ReleaseException(ReleaseProblem.ChangedMeanwhile);
        var basisChanged = (await ReleaseBasis.ReadAsync(context, release.Side, release.Year, cancel)).Hash() != release.BasisHash;
        List<ReleaseCheck> checks = moment.Stage == ReleaseStage.Publication
            ? [await SeasonChecks.DecidedSinceApprovalAsync(context, release, basisChanged, cancel)]
            : [
                Yes(ReleaseCheckCode.NotBuilt, release.State == ReleaseState.Draft),
                Yes(ReleaseCheckCode.BasisChanged, basisChanged || (stored is null && release.State != ReleaseState.Draft)),
                .. SeasonChecks.Of(await season.ReadAsync(context, release.Side, release.Year, Checker, cancel)),
                .. stored?.Checks ?? OfFigures.Select(code => new ReleaseCheck(code, 0, []) { IsAsked = false }),
            ];
        checks.AddRange(await TextChecksAsync(context, release, cancel));
        checks.Add(Yes(ReleaseCheckCode.NewerVersionExists, await context.Releases
            .AnyAsync(other => other.Side == release.Side && other.Year == release.Year && other.Version > release.Version, cancel)));
        if (moment.Stage == ReleaseStage.Approval)
        {
            if (moment.PublishAt is { } hour)
                checks.Add(Yes(ReleaseCheckCode.OutsideOfficeHours, !OfficeHours.Covers(hour)));
            checks.Add(Yes(ReleaseCheckCode.NoPreReleaseList, !await context.PreReleaseAccesses.AnyAsync(access => access.ReleaseKey == release.Key, cancel)));
        }
        var answered = await context.ReleaseAcknowledgements.AsNoTracking().Where(row => row.ReleaseKey == release.Key).ToDictionaryAsync(row => row.Code, cancel);
        return [.. checks.OrderBy(check => check.Code).Select(check => check with { Acknowledgement = answered.GetValueOrDefault(check.Code.ToString()) })];
    }

    private static async Task<IEnumerable<ReleaseCheck>> TextChecksAsync(ParContext context, Release release, CancellationToken cancel)
    {
        var written = await context.ReleaseTexts.AsNoTracking().Where(text => text.ReleaseKey == release.Key)
            .Select(text => new { text.Kind, text.Language }).ToListAsync(cancel);
        ReleaseCheck Missing(ReleaseCheckCode code, ReleaseTextKind kind)
        {
            string[] missing = [.. from language in Enum.GetValues<Language>()
                                   where !written.Any(text => text.Kind == kind && text.Language == language)
                                   select language.ToString().ToLowerInvariant()];
            return ReleaseCheck.Of(code, missing);
        }

        List<ReleaseCheck> checks = [Missing(ReleaseCheckCode.QualityTextMissing, ReleaseTextKind.Quality)];
        if (release.Version > 1)
            checks.Add(Missing(ReleaseCheckCode.CorrectionTextMissing, ReleaseTextKind.Correction));
        return checks;
    }

    private static ReleaseCheck Yes(ReleaseCheckCode code, bool isWrong) => new(code, isWrong ? 1 : 0, []);
}
