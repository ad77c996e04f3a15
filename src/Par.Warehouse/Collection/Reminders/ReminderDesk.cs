using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection.Reminders;

/// <summary>What became of a wish to remind.</summary>
/// <param name="Written">Letters written.</param>
/// <param name="WithoutAddress">Organisations whose e-mail address the register does not know: reach them another way.</param>
/// <param name="RemindedToday">Organisations that were reminded by hand today already.</param>
public sealed record ReminderOutcome(int Written, IReadOnlyList<DeliveryItem> WithoutAddress, int RemindedToday);

/// <summary>
/// Writes reminders into the outbox, each with a line in the audit trail of its organisation, in one transaction. The key of a letter is made from its kind,
/// round and organisation: however often this runs, each is written once. Whether and when a letter leaves is the mail job's business.
/// </summary>
public sealed class ReminderDesk(
    IDbContextFactory<ParContext> contexts, DeliveryBoard board, VariableCatalogue catalogue, ReminderPlan plan, TimeProvider clock)
{
    /// <summary>No letter leaves before this hour in Finland.</summary>
    private const int FirstHour = 8;

    /// <summary>
    /// Writes the letters that are due today about the round that is being collected, and takes back those that wait although their reason is gone: the
    /// organisation has delivered, or the day before the deadline has passed.
    /// </summary>
    /// <returns>The number of letters written.</returns>
    /// <exception cref="NotAllowedException">The actor is not a job.</exception>
    public async Task<int> WriteDueAsync(Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe();
        if (await board.RunningAsync(clock.Today(), cancel) is not { } round || await board.ReadAsync(round, actor, cancel) is not { } now)
            return 0;
        await TakeBackAsync(now, actor, cancel);
        var due = now.Items.Select(item => (Item: item, Kind: plan.Due(item, now))).Where(entry => entry.Kind is not null && entry.Item.ContactEmail is not null);
        return await WriteAsync([.. due.Select(entry => Letter(entry.Kind!, entry.Kind!, entry.Item, now))], actor, cancel);
    }

    /// <summary>Reminds the chosen organisations of a round now; those that have delivered meanwhile are left alone.</summary>
    /// <exception cref="NotAllowedException">The actor is neither an analyst nor an administrator.</exception>
    public async Task<ReminderOutcome> RemindAsync(
        Round round, IReadOnlyCollection<(string ParId, Side Side)> chosen, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Analyst, ActorRole.Administrator);
        if (await board.ReadAsync(round, actor, cancel) is not { } now)
            return new ReminderOutcome(0, [], 0);
        var wanted = now.Items.Where(item => chosen.Contains((item.ParId, item.Side)) && ReminderPlan.Fitting(item, now) is not null).ToList();
        var letters = wanted.Where(item => item.ContactEmail is not null)
            .Select(item => Letter(ReminderKind.Asked, ReminderPlan.Fitting(item, now)!, item, now)).ToList();
        var written = await WriteAsync(letters, actor, cancel);
        return new ReminderOutcome(written, wanted.FindAll(item => item.ContactEmail is null), letters.Count - written);
    }

    private async Task<int> WriteAsync(List<OutboxMail> letters, Actor actor, CancellationToken cancel)
    {
        if (letters.Count == 0)
            return 0;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var keys = letters.ConvertAll(letter => letter.Key);
        var known = await context.OutboxMails.Where(mail => keys.Contains(mail.Key)).Select(mail => mail.Key).ToHashSetAsync(cancel);
        var fresh = letters.FindAll(letter => !known.Contains(letter.Key));
        context.AddRange(fresh);
        await AuditAsync(context, fresh, actor, "Reminder written", cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return fresh.Count;
    }

    /// <summary>Letters that were given up stay: they are what the board shows.</summary>
    private async Task TakeBackAsync(RoundDeliveries now, Actor actor, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        var waiting = await context.OutboxMails
            .Where(mail => mail.SentAt == null && mail.Attempts < OutboxMail.MostAttempts && mail.Kind.StartsWith(ReminderKind.Prefix)).ToListAsync(cancel);
        var outstanding = now.Items.Where(item => item.State.IsOutstanding())
            .ToDictionary(item => new ReminderSubject(now.Round, item.ParId, item.Side).ToString(), StringComparer.Ordinal);
        var idle = waiting.FindAll(letter => !IsStillTrue(letter));
        context.RemoveRange(idle);
        await AuditAsync(context, idle, actor, "Reminder taken back", cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);

        // Of another round only what somebody asked for stands: whether it still holds, that round's board knows, and not this one.
        bool IsStillTrue(OutboxMail letter) => !letter.Subject.StartsWith(ReminderSubject.PrefixOf(now.Round), StringComparison.Ordinal)
            ? letter.Kind == ReminderKind.Asked
            : outstanding.TryGetValue(letter.Subject, out var item)
            && !(letter.Kind == ReminderKind.Before && now.IsOver)
            && !(letter.Kind is ReminderKind.Before or ReminderKind.Missing && item.State != DeliveryState.Missing);
    }

    /// <summary>One entry for each letter. The running numbers of all its subjects are read at once: the database is locked meanwhile.</summary>
    private async Task AuditAsync(ParContext context, List<OutboxMail> letters, Actor actor, string what, CancellationToken cancel)
    {
        var entries = letters.ConvertAll(letter => ReminderSubject.Parse(letter.Subject)! is var about
            ? (Subject: $"{about.ParId} {about.Side.Code()}", What: $"{what}: {about.Round.Code}, {letter.Kind}") : default);
        var subjects = entries.Select(entry => entry.Subject).Distinct().ToList();
        var numbers = await context.AuditEntries.Where(entry => entry.SubjectKind == AuditTrail.OfOrganisation && subjects.Contains(entry.Subject))
            .GroupBy(entry => entry.Subject).ToDictionaryAsync(group => group.Key, group => group.Max(entry => entry.Number), StringComparer.Ordinal, cancel);
        foreach (var (subject, text) in entries)
        {
            numbers[subject] = numbers.GetValueOrDefault(subject) + 1;
            context.Audit(AuditTrail.OfOrganisation, subject, numbers[subject], actor.Name, text, "", clock.GetUtcNow().UtcDateTime);
        }
    }

    private OutboxMail Letter(string kind, string words, DeliveryItem item, RoundDeliveries now)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        var subject = new ReminderSubject(now.Round, item.ParId, item.Side).ToString();
        var letter = ReminderLetter.Of(words, item, now, catalogue, plan.SubmitPage);
        var morning = FinnishTime.At(now.Today, FirstHour);
        return new OutboxMail
        {
            Key = kind == ReminderKind.Asked
                ? StableKey.Of("mail", kind, subject, now.Today.ToString("O", CultureInfo.InvariantCulture))
                : StableKey.Of("mail", kind, subject),
            Kind = kind, Subject = subject, To = item.ContactEmail!, Title = letter.Title, Text = letter.Text, CreatedAt = at,
            DueAt = kind == ReminderKind.Asked || at > morning ? at : morning,
        };
    }
}
