using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Collection;

/// <summary>A round with its days.</summary>
/// <param name="Round">The round.</param>
/// <param name="Window">Its days, which hold.</param>
/// <param name="IsSet">True when an administrator has set them; otherwise they are those of the catalogue.</param>
public sealed record ScheduledRound(Round Round, RoundWindow Window, bool IsSet);

/// <summary>Why the days of a round cannot be set.</summary>
public enum RoundDatesProblem
{
    /// <summary>No catalogue knows the round.</summary>
    Unknown,

    /// <summary>Delivery would open before the round's data are complete.</summary>
    OpensTooEarly,

    /// <summary>The deadline is before the first day of delivery, or more than a year after it.</summary>
    Deadline,

    /// <summary>The cut-off is before the deadline, or more than a year after it.</summary>
    CutOff,
}

/// <summary>The days cannot be set.</summary>
public sealed class RoundDatesException(RoundDatesProblem problem) : Exception($"The days cannot be set: {problem}.")
{
    /// <summary>Why.</summary>
    public RoundDatesProblem Problem { get; } = problem;
}

/// <summary>When rounds are delivered: as the catalogue has it, or as an administrator has set it.</summary>
public sealed class RoundCalendar(IDbContextFactory<ParContext> contexts, VariableCatalogue catalogue, TimeProvider clock)
{
    private const int MostDays = 366;

    /// <summary>Every round of the catalogue with its days, in order of collection.</summary>
    public async Task<IReadOnlyList<ScheduledRound>> RoundsAsync(CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.RoundsAsync(catalogue, cancel);
    }

    /// <summary>Sets the days of a round. The same days again change nothing.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    /// <exception cref="RoundDatesException">The days cannot be.</exception>
    public async Task SetAsync(Round round, DateOnly opens, DateOnly deadline, DateOnly? cutOff, Actor actor,
        CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        if (opens <= round.WindowEnd)
            throw new RoundDatesException(RoundDatesProblem.OpensTooEarly);
        if (deadline < opens || deadline.DayNumber - opens.DayNumber > MostDays)
            throw new RoundDatesException(RoundDatesProblem.Deadline);
        if (cutOff < deadline || cutOff?.DayNumber - deadline.DayNumber > MostDays)
            throw new RoundDatesException(RoundDatesProblem.CutOff);
        await ChangeAsync(round, (context, set) =>
        {
            if (set is null)
                context.Add(new RoundDates { RoundKey = round.Key, Opens = opens, Deadline = deadline, CutOff = cutOff });
            else
                (set.Opens, set.Deadline, set.CutOff) = (opens, deadline, cutOff);
        }, new RoundWindow(round.Kind, opens, deadline, cutOff), actor, cancel);
    }

    /// <summary>Goes back to the days of the catalogue.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    /// <exception cref="RoundDatesException">No catalogue knows the round.</exception>
    public Task ResetAsync(Round round, Actor actor, CancellationToken cancel = default)
    {
        actor.MustBe(ActorRole.Administrator);
        return ChangeAsync(round, (context, set) =>
        {
            if (set is not null)
                context.Remove(set);
        }, catalogue.WindowOf(round), actor, cancel);
    }

    private async Task ChangeAsync(Round round, Action<ParContext, RoundDates?> change, RoundWindow? after, Actor actor,
        CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        if (catalogue.WindowOf(round) is not { } known || after is null)
            throw new RoundDatesException(RoundDatesProblem.Unknown);
        var set = await context.RoundDates.FindAsync([round.Key], cancel);
        var before = set?.Window ?? known;
        change(context, set);
        if (before != after)
            await context.AuditAsync(AuditTrail.OfRound, round.Code, actor.Name,
                new AuditStep("Days of the round", Before: Told(before), After: Told(after)), clock.GetUtcNow().UtcDateTime, cancel);
        await context.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    private static string Told(RoundWindow window) =>
        string.Create(CultureInfo.InvariantCulture,
            $"opens={window.Opens:yyyy-MM-dd}; deadline={window.Deadline:yyyy-MM-dd}; cut_off={window.CutOff:yyyy-MM-dd}");
}

/// <summary>Reads the days of rounds.</summary>
public static class RoundWindows
{
    /// <summary>The days that the catalogue gives a round, or null when it does not know it.</summary>
    public static RoundWindow? WindowOf(this VariableCatalogue catalogue, Round round) =>
        catalogue.Find(round.Year)?.Rounds.FirstOrDefault(window => window.Kind == round.Kind);

    /// <summary>Every round of the catalogue with the days that hold, in order of collection.</summary>
    public static async Task<IReadOnlyList<ScheduledRound>> RoundsAsync(this ParContext context, VariableCatalogue catalogue,
        CancellationToken cancel)
    {
        var set = await context.RoundDates.AsNoTracking().ToDictionaryAsync(row => row.RoundKey, cancel);
        return
        [
            .. from year in catalogue.Years
               from window in year.Rounds
               let round = new Round(year.Year, window.Kind)
               orderby round.Key
               select set.TryGetValue(round.Key, out var dates)
                   ? new ScheduledRound(round, dates.Window, true)
                   : new ScheduledRound(round, window, false),
        ];
    }

    /// <summary>The days that hold for a round of the year, or null when the year has no such round.</summary>
    public static async Task<RoundWindow?> WindowAsync(this ParContext context, CatalogueYear year, RoundKind kind,
        CancellationToken cancel)
    {
        var key = new Round(year.Year, kind).Key;
        return await context.RoundDates.AsNoTracking().FirstOrDefaultAsync(row => row.RoundKey == key, cancel) is { } set
            ? set.Window
            : year.Rounds.FirstOrDefault(window => window.Kind == kind);
    }
}
