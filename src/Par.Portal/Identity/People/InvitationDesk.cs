using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Warehouse;
using Par.Warehouse.Collection;

namespace Par.Portal.Identity.People;

/// <summary>What inviting somebody comes to.</summary>
internal enum InvitationStep
{
    /// <summary>An account is made, and its link goes out.</summary>
    Invite,

    /// <summary>The account was made before and nobody answered: a new link goes out.</summary>
    Renew,

    /// <summary>The account was made, or its link renewed, since the list was looked at: nothing more to do.</summary>
    Done,

    /// <summary>The address has an account of the organisation and side that works.</summary>
    HasAccount,

    /// <summary>The address has one that was closed: it is opened, not invited.</summary>
    IsDisabled,
}

/// <summary>Somebody who is to be invited, with what it comes to.</summary>
/// <param name="Wanted">Who.</param>
/// <param name="Organisation">The organisation's name.</param>
/// <param name="UserName">User name of the account, there already or to be made.</param>
/// <param name="Step">What it comes to.</param>
internal sealed record PlannedInvitation(Wanted Wanted, string Organisation, string UserName, InvitationStep Step)
{
    /// <summary>True when something is to be done.</summary>
    public bool IsWork => Step is InvitationStep.Invite or InvitationStep.Renew;
}

/// <summary>What became of an invitation.</summary>
/// <param name="Planned">Whose.</param>
/// <param name="Token">Token of the link to hand over; null when a letter carries it or nothing was to be done.</param>
internal sealed record SentInvitation(PlannedInvitation Planned, string? Token);

/// <summary>An organisation of which nobody can sign in.</summary>
/// <param name="Organisation">As registered.</param>
/// <param name="Unanswered">Accounts that were made for it and wait for an answer.</param>
internal sealed record WithoutAccount(Organisation Organisation, int Unanswered);

/// <summary>
/// Invites many at once. Each account is made by itself: a process that was killed on its way has invited some, and the same list again
/// invites the rest. Nobody is invited twice by one list, however often it is confirmed.
/// </summary>
internal sealed class InvitationDesk(
    AccountRegister accounts, AccountStates states, AccountsContext context, OrganisationRegister register, TimeProvider clock)
{
    private const string UserNameLetters = "abcdefghijklmnopqrstuvwxyz0123456789-._@+";

    /// <summary>The organisations that are expected to deliver and of which no account works, by name.</summary>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<IReadOnlyList<WithoutAccount>> WithoutAsync(Actor actor, CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Administrator);
        var year = clock.Today().Year;
        var known = (await states.ListAsync(actor, cancel)).ToLookup(view => (view.Account.ParId, view.Account.Side), view => view.State);
        return [.. (await register.ListAsync(actor, cancel))
            .Where(row => row.ExpectedTo is not { } last || last >= year - 1)
            .Select(row => (Row: row, Accounts: known[(row.ParId, row.Side)].ToList()))
            .Where(entry => !entry.Accounts.Contains(AccountState.Works))
            .Select(entry => new WithoutAccount(entry.Row, entry.Accounts.Count(state => state == AccountState.Waiting)))
            .OrderBy(entry => entry.Organisation.Name, Warehouse.Collection.Review.SeasonState.NameOrder)
            .ThenBy(entry => entry.Organisation.Side)];
    }

    /// <summary>What inviting these comes to; nothing is written. Those whose organisation is not registered are left out.</summary>
    /// <param name="wanted">Whom.</param>
    /// <param name="lookedAt">When the list was first looked at, UTC: what was done since then is not done again.</param>
    /// <param name="actor">An administrator.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="NotAllowedException">The actor is not an administrator.</exception>
    public async Task<IReadOnlyList<PlannedInvitation>> PlanAsync(IReadOnlyList<Wanted> wanted, DateTime lookedAt, Actor actor,
        CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Administrator);
        var names = (await register.ListAsync(actor, cancel)).ToDictionary(row => (row.ParId, row.Side), row => row.Name);
        var known = await states.ListAsync(actor, cancel);
        var taken = known.Select(view => InvitationLines.Lower(view.Account.UserName!)).ToHashSet(StringComparer.Ordinal);
        var opened = lookedAt + OneTimeLinks.Lifetime;
        var renewed = (await context.OneTimeLinks.Where(link => link.AccountId != null && link.ExpiresAt >= opened)
            .Select(link => link.AccountId!).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        return [.. wanted.Where(one => names.ContainsKey((one.ParId, one.Side)))
            .Select(one => known.FirstOrDefault(view => IsOf(view.Account, one)) is { } view
            ? new PlannedInvitation(one, Name(one), view.Account.UserName!, StepOf(view, renewed))
            : new PlannedInvitation(one, Name(one), NewName(one, taken), InvitationStep.Invite))];

        string Name(Wanted one) => names[(one.ParId, one.Side)];
    }

    /// <summary>Invites them, one after the other.</summary>
    /// <param name="wanted">Whom.</param>
    /// <param name="role">Role of the accounts that are made: one of an organisation's.</param>
    /// <param name="lookedAt">When the list was first looked at, UTC: what was done since then is not done again.</param>
    /// <param name="actor">An administrator.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="NotAllowedException">The actor is not an administrator, or the role is not an organisation's.</exception>
    public async Task<IReadOnlyList<SentInvitation>> SendAsync(
        IReadOnlyList<Wanted> wanted, ActorRole role, DateTime lookedAt, Actor actor, CancellationToken cancel)
    {
        actor.MustBe(ActorRole.Administrator);
        if (!role.Includes(ActorRole.Organisation))
            throw new NotAllowedException("Only accounts of organisations are made by the list.");
        var sent = new List<SentInvitation>();
        foreach (var planned in await PlanAsync(wanted, lookedAt, actor, cancel))
            sent.Add(planned.Step switch
            {
                InvitationStep.Invite => await InviteAsync(planned, role, actor, cancel),
                InvitationStep.Renew => new SentInvitation(planned, await RenewAsync(planned, actor, cancel)),
                _ => new SentInvitation(planned, null),
            });
        return sent;
    }

    private async Task<SentInvitation> InviteAsync(PlannedInvitation planned, ActorRole role, Actor actor, CancellationToken cancel)
    {
        var (email, parId, side) = planned.Wanted;
        var (outcome, token) = await accounts.AddAsync(
            new NewAccount(planned.UserName, role, parId, side, Email: email, Id: IdOf(planned.Wanted)), actor, cancel);
        // The same list was confirmed twice at the same moment: the other one invites.
        return outcome.Succeeded ? new SentInvitation(planned, token)
            : new SentInvitation(planned with { Step = InvitationStep.Done }, null);
    }

    private async Task<string?> RenewAsync(PlannedInvitation planned, Actor actor, CancellationToken cancel)
    {
        var wanted = planned.Wanted;
        var account = (await accounts.ListAsync(actor, cancel)).First(known => IsOf(known, wanted));
        return await accounts.NewLinkAsync(account.Id, actor, cancel);
    }

    private static bool IsOf(Account account, Wanted wanted) => account.ParId == wanted.ParId && account.Side == wanted.Side
        && account.Email is { } email && InvitationLines.Lower(email) == wanted.Email;

    private static InvitationStep StepOf(AccountView view, HashSet<string> renewed) => view.State switch
    {
        AccountState.Works => InvitationStep.HasAccount,
        AccountState.Disabled => InvitationStep.IsDisabled,
        _ => renewed.Contains(view.Account.Id) ? InvitationStep.Done : InvitationStep.Renew,
    };

    /// <summary>The same for the same invitation, so that it is made once even when two make it at the same moment.</summary>
    private static string IdOf(Wanted wanted) =>
        "i" + StableKey.Of("invitation", wanted.Email, wanted.ParId, wanted.Side.Code()).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The address where nobody has it as a user name, which holders remember best; otherwise organisation and side with a number.
    /// </summary>
    private static string NewName(Wanted wanted, HashSet<string> taken)
    {
        if (wanted.Email.All(letter => UserNameLetters.Contains(letter, StringComparison.Ordinal)) && taken.Add(wanted.Email))
            return wanted.Email;
        var name = InvitationLines.Lower($"{wanted.ParId}.{wanted.Side.Code()}");
        for (var number = 1; ; number++)
            if ((number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}.{number}")) is var free && taken.Add(free))
                return free;
    }
}
