using Par.Portal.Identity;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit.Rounds;

/// <summary>The rounds that concern the signed-in organisation now.</summary>
internal sealed class OwnRounds(
    CurrentActor actor, OwnSubmissions submissions, OrganisationRegister register, VariableCatalogue catalogue, RoundCalendar calendar,
    TimeProvider clock)
{
    /// <summary>The organisation as it is registered, or null when it is not.</summary>
    public Task<Organisation?> OrganisationAsync(CancellationToken cancel) =>
        register.FindAsync(actor.Organisation.ParId, actor.Organisation.Side, actor.Required, cancel);

    /// <summary>Last year's January round and this year's three, each as it stands today, in order of collection.</summary>
    public async Task<IReadOnlyList<RoundStanding>> StandingsAsync(Organisation? organisation, CancellationToken cancel)
    {
        var today = clock.Today();
        var windows = (await calendar.RoundsAsync(cancel)).ToDictionary(scheduled => scheduled.Round, scheduled => scheduled.Window);
        var rounds = Around(today).Where(windows.ContainsKey).ToList();
        var delivered = await submissions.OfRoundsAsync(actor.Organisation.Side, rounds, actor.Required, cancel);
        return [.. rounds.Select(round => new RoundStanding(
            round, windows[round], organisation?.IsExpectedIn(round.Year) == true, today,
            [.. delivered.Where(submission => submission.RoundKey == round.Key)]))];
    }

    /// <summary>The round that a code names, when the catalogue has it; otherwise null.</summary>
    public Round? Find(string code) => Round.TryParse(code, out var round) && catalogue.WindowOf(round) is not null ? round : null;

    private static Round[] Around(DateOnly today) =>
    [
        new(today.Year - 1, RoundKind.January), new(today.Year, RoundKind.May), new(today.Year, RoundKind.September),
        new(today.Year, RoundKind.January),
    ];
}
