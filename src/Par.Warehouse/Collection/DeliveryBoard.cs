using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection.Reminders;
using Par.Warehouse.Places;
using Par.Warehouse.Star;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection;

/// <summary>
/// Who has delivered a round, who is late, in error or missing: for the authority. Expected are the organisations that the register expects in the year
/// and, in January, everybody with a state grant of the year, registered or not. An analyst of an area sees that area's, an administrator
/// everybody, but nobody's number of clients. A round is read in eight queries, whatever the number of organisations.
/// </summary>
public sealed class DeliveryBoard(IDbContextFactory<ParContext> contexts, VariableCatalogue catalogue, Gazetteer gazetteer, TimeProvider clock)
{
    /// <summary>The rounds that have opened, or that something has been delivered for, newest first.</summary>
    /// <exception cref="NotAllowedException">The actor is neither an analyst nor an administrator.</exception>
    public async Task<IReadOnlyList<Round>> RoundsAsync(Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst, ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var delivered = await context.Submissions.Where(row => row.RoundKey != 0).Select(row => row.RoundKey).Distinct().ToListAsync(cancel);
        var today = clock.Today();
        var rounds = await context.RoundsAsync(catalogue, cancel);
        var first = delivered.Count > 0 ? delivered.Min() : Running(rounds, today)?.Key;
        return [.. rounds.Where(entry => delivered.Contains(entry.Round.Key) || (entry.Window.Opens <= today && entry.Round.Key >= first))
            .Select(entry => entry.Round).OrderByDescending(round => round.Key)];
    }

    /// <summary>The round that is being collected, or was last; null before the first one of the catalogue.</summary>
    public async Task<Round?> RunningAsync(DateOnly day, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return Running(await context.RoundsAsync(catalogue, cancel), day);
    }

    private static Round? Running(IReadOnlyList<ScheduledRound> rounds, DateOnly day) => rounds
        .Where(entry => entry.Window.Opens <= day).OrderByDescending(entry => entry.Window.Opens).Select(entry => (Round?)entry.Round)
            .FirstOrDefault();

    /// <summary>The board of a round, or null when no catalogue knows it.</summary>
    /// <exception cref="NotAllowedException">The actor is neither an analyst nor an administrator.</exception>
    public async Task<RoundDeliveries?> ReadAsync(Round round, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst, ActorRole.Administrator);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rounds = await context.RoundsAsync(catalogue, cancel);
        if (rounds.FirstOrDefault(entry => entry.Round == round)?.Window is not { } window)
            return null;
        var rows = new BoardRows
        {
            Register = await context.Organisations.AsNoTracking().ToDictionaryAsync(row => (row.ParId, row.Side), cancel),
            Submissions = (await context.Submissions.AsNoTracking()
                .Where(row => row.RoundKey == round.Key && row.ParId != "" && row.State != SubmissionState.Withdrawn).ToListAsync(cancel))
                .ToLookup(row => (row.ParId, row.Side)),
            Unreadable = await UnreadableAsync(context, round, window, rounds, cancel),
            Grants = [.. await context.FactGrants.Where(grant => grant.StatisticYear == round.Year)
                .Select(grant => new ValueTuple<string, Side>(grant.ParId, grant.Side)).Distinct().ToListAsync(cancel)],
            Versions = (await context.DimOrganisations.AsNoTracking().ToListAsync(cancel)).ToLookup(version => (version.ParId, version.Side)),
            Letters = await LettersAsync(context, round, cancel),
            DueOn = await DueOnAsync(context, round, cancel),
        };
        var items = rows.Everybody(round).Select(who => Item(who.ParId, who.Side, rows, round, window, actor))
            .Where(item => actor.Area is null || item.AviArea == actor.Area);
        return new RoundDeliveries(round, window, clock.Today(),
            [.. items.OrderBy(item => item.Name, Review.SeasonState.NameOrder).ThenBy(item => item.ParId, StringComparer.Ordinal).ThenBy(item => item.Side)]);
    }

    private DeliveryItem Item(string parId, Side side, BoardRows rows, Round round, RoundWindow window, Actor actor)
    {
        var (who, organisation) = ((parId, side), rows.Register.GetValueOrDefault((parId, side)));
        var submissions = rows.Submissions[who].OrderBy(row => row.Revision).ToList();
        var valid = submissions.Find(row => row.State.HasFacts());
        var unreadable = valid is null ? rows.UnreadableAt(parId) : null;
        var isLate = submissions.Find(row => row.State.HasFacts() || row.State == SubmissionState.Superseded) is { } first
            && FinnishTime.DayOf(first.ReceivedAt) > window.Deadline;
        var versions = rows.Versions[who].ToList();
        // Details may go to others and come back: what was delivered for the round names its own, and only without it does the time decide.
        var version = versions.Find(candidate => candidate.OrganisationKey == valid?.OrganisationKey) ?? VersionOf(versions, round);
        var home = organisation?.HomeMunicipality ?? (version is null ? null : gazetteer.CurrentCode(version.HomeMunicipality));
        var newest = submissions.Count > 0 ? submissions[^1] : null;
        return new DeliveryItem
        {
            Clients = actor.Role is ActorRole.System || actor.Role.Includes(ActorRole.Analyst) ? (valid ?? newest)?.ClientCount : null,
            ParId = parId, Side = side, Name = organisation?.Name ?? version?.Name ?? parId,
            Expectation = organisation?.IsExpectedIn(round.Year) == true ? Expectation.Registered
                : rows.Grants.Contains(who) && round.Kind == RoundKind.January ? Expectation.GrantHolder : Expectation.Voluntary,
            HoldsGrant = rows.Grants.Contains(who),
            HomeMunicipality = home, Region = home is null ? "99" : gazetteer.RegionOf(home), AviArea = home is null ? null : gazetteer.AviOf(home),
            Serves = Served(version, home),
            State = StateOf(submissions, valid, isLate, unreadable), IsLate = isLate,
            Newest = newest, Valid = valid, UnreadableAt = unreadable,
            ContactEmail = organisation?.ContactEmail, ContactLanguage = organisation?.ContactLanguage ?? Language.Fi,
            Letters = [.. rows.Letters[who]], DueOn = valid?.State == SubmissionState.Returned && rows.DueOn.TryGetValue(valid.Key, out var due) ? due : null,
        };
    }

    private static DeliveryState StateOf(List<Submission> submissions, Submission? valid, bool isLate, DateTime? unreadable) => valid?.State switch
    {
        SubmissionState.Approved => DeliveryState.Approved,
        SubmissionState.Returned => DeliveryState.Returned,
        SubmissionState.Loaded => isLate ? DeliveryState.Late : DeliveryState.InTime,
        _ when submissions.Exists(row => row.State.IsUnfinishedIntake()) => DeliveryState.BeingChecked,
        _ when submissions.Count > 0 || unreadable is not null => DeliveryState.InError,
        _ => DeliveryState.Missing,
    };

    /// <summary>The details that were valid in the round: the newest version of that time, else the oldest of a later one.</summary>
    private static DimOrganisation? VersionOf(List<DimOrganisation> versions, Round round) =>
        versions.Where(version => version.ValidFromRound <= round.Key).MaxBy(version => version.ValidFromRound)
        ?? versions.MinBy(version => version.ValidFromRound);

    private List<string> Served(DimOrganisation? version, string? home)
    {
        var delivered = version?.AreaMunicipalities.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(gazetteer.CurrentCode).OfType<string>().Distinct().ToList() ?? [];
        return delivered.Count > 0 ? delivered : home is null ? [] : [home];
    }

    /// <summary>
    /// When each organisation last sent a file that could not be read while the round was being collected, that is, before the next one opened. Such a file says
    /// neither its side nor its round.
    /// </summary>
    private static async Task<Dictionary<string, DateTime>> UnreadableAsync(
        ParContext context, Round round, RoundWindow window, IReadOnlyList<ScheduledRound> rounds, CancellationToken cancel)
    {
        var opens = FinnishTime.At(window.Opens, 0);
        var next = rounds.Where(other => other.Round.Key > round.Key).OrderBy(other => other.Window.Opens)
            .Select(other => (DateOnly?)other.Window.Opens).FirstOrDefault();
        var until = next is { } day ? FinnishTime.At(day, 0) : DateTime.MaxValue;
        return await context.Submissions
            .Where(row => row.RoundKey == 0 && row.ParId != "" && row.State == SubmissionState.Rejected && row.ReceivedAt >= opens && row.ReceivedAt < until)
            .GroupBy(row => row.ParId).ToDictionaryAsync(group => group.Key, group => group.Max(row => row.ReceivedAt), cancel);
    }

    private static async Task<Dictionary<long, DateOnly>> DueOnAsync(ParContext context, Round round, CancellationToken cancel)
    {
        var rows = await (
            from submission in context.Submissions
            join decision in context.ReviewDecisions on submission.Key equals decision.SubmissionKey
            where submission.RoundKey == round.Key && submission.State == SubmissionState.Returned && decision.Verdict == ReviewVerdict.Returned
            select new { decision.SubmissionKey, decision.Number, decision.DueOn }).ToListAsync(cancel);
        return rows.GroupBy(row => row.SubmissionKey).Select(group => group.MaxBy(row => row.Number)!)
            .Where(row => row.DueOn is not null).ToDictionary(row => row.SubmissionKey, row => row.DueOn!.Value);
    }

    private static async Task<ILookup<(string, Side), DeliveryLetter>> LettersAsync(ParContext context, Round round, CancellationToken cancel)
    {
        var prefix = ReminderSubject.PrefixOf(round);
        var letters = await context.OutboxMails.Where(mail => mail.Subject.StartsWith(prefix)).OrderBy(mail => mail.CreatedAt).ThenBy(mail => mail.Key)
            .Select(mail => new { mail.Subject, mail.Kind, mail.CreatedAt, mail.SentAt, mail.Attempts }).ToListAsync(cancel);
        return letters.Select(mail => (About: ReminderSubject.Parse(mail.Subject), mail)).Where(entry => entry.About is not null)
            .ToLookup(entry => (entry.About!.ParId, entry.About.Side), entry => new DeliveryLetter(
                entry.mail.Kind, entry.mail.CreatedAt, entry.mail.SentAt, entry.mail.SentAt is null && entry.mail.Attempts >= OutboxMail.MostAttempts));
    }
}
