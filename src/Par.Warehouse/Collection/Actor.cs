namespace Par.Warehouse.Collection;

/// <summary>What somebody may do.</summary>
public enum ActorRole
{
    /// <summary>Submits and sees the figures of one organisation.</summary>
    Organisation = 1,

    /// <summary>Analyst of the authority: reviews and approves submissions.</summary>
    Analyst = 2,

    /// <summary>Reader in the ministry: grant reports.</summary>
    Ministry = 3,

    /// <summary>Administrator of the installation: accounts, jobs.</summary>
    Administrator = 4,

    /// <summary>A job or the command line, run by whoever operates the machine.</summary>
    System = 5,

    /// <summary>A client system that delivers by machine for the organisations that its key names.</summary>
    Supplier = 6,

    /// <summary>Leads an organisation's deliveries: does what <see cref="Organisation"/> does, and looks after its organisation's accounts and keys.</summary>
    OrganisationLead = 7,

    /// <summary>Approves releases for the authority: does what a national <see cref="Analyst"/> does, and lets a release go out that somebody else has built.</summary>
    Approver = 8,
}

/// <summary>What a role holds of another.</summary>
public static class ActorRoles
{
    /// <summary>True when whoever has <paramref name="role"/> may do what <paramref name="wanted"/> may.</summary>
    public static bool Includes(this ActorRole role, ActorRole wanted) =>
        role == wanted || (role, wanted) is (ActorRole.OrganisationLead, ActorRole.Organisation) or (ActorRole.Approver, ActorRole.Analyst);

    /// <summary>True for the authority's and the ministry's people and for administrators.</summary>
    public static bool IsStaff(this ActorRole role) => role is ActorRole.Analyst or ActorRole.Approver or ActorRole.Ministry or ActorRole.Administrator;
}

/// <summary>One side of one organisation, as a key names what its holder delivers for.</summary>
/// <param name="ParId">PAR id.</param>
/// <param name="Side">Side.</param>
public sealed record DeliveryRight(string ParId, Side Side);

/// <summary>Who asks for something. Every operation that moves state takes one and checks it by itself.</summary>
/// <param name="Name">User name, or the name of the job.</param>
/// <param name="Role">Role.</param>
/// <param name="ParId">The organisation of an organisation user; otherwise null.</param>
/// <param name="DeliversFor">
/// What is delivered for: a supplier's organisations, or the sides of its own organisation that an account or a key is held to; null for an account that is held
/// to no side, and for everybody else.
/// </param>
/// <param name="Area">AVI area, one digit, that an analyst is held to; null for one who works nationally and for every other role.</param>
public sealed record Actor(
    string Name, ActorRole Role, string? ParId = null, IReadOnlyCollection<DeliveryRight>? DeliversFor = null, string? Area = null)
{
    /// <summary>A job.</summary>
    public static Actor System(string job) => new(job, ActorRole.System);

    /// <summary>
    /// True when the actor may deliver data of a side of an organisation and see what became of them: its own for an organisation, those of its key for a
    /// supplier, any for the authority, which enters survey answers, and for jobs. Keys and accounts are held to their sides; an account that is held to none
    /// delivers both of its organisation.
    /// </summary>
    public bool MayDeliverFor(string parId, Side side) => Role switch
    {
        ActorRole.Organisation or ActorRole.OrganisationLead => ParId == parId && DeliversFor?.Contains(new DeliveryRight(parId, side)) != false,
        ActorRole.Supplier => DeliversFor?.Contains(new DeliveryRight(parId, side)) == true,
        ActorRole.Analyst or ActorRole.Approver or ActorRole.System => true,
        _ => false,
    };

    /// <summary>
    /// True when the actor may deliver what a submission is of. One that could not be read far enough to tell its side is its sender's and its organisation's.
    /// </summary>
    public bool MayDeliverFor(Submission submission) => submission.RoundKey != 0
        ? MayDeliverFor(submission.ParId, submission.Side)
        : submission.ReceivedFrom == Name || (submission.ParId.Length > 0 && submission.ParId == ParId) || Role == ActorRole.System;

    /// <summary>Throws unless the actor delivers for somebody: what asks no more than that cannot tell yet whose data it will be.</summary>
    /// <exception cref="NotAllowedException">The actor is the ministry's or an administrator, an organisation account without an organisation, or a key that names none.</exception>
    public void MustDeliver()
    {
        var delivers = Role switch
        {
            ActorRole.Organisation or ActorRole.OrganisationLead => ParId is not null && (DeliversFor is null || DeliversFor.Count > 0),
            ActorRole.Supplier => DeliversFor is { Count: > 0 },
            ActorRole.Analyst or ActorRole.Approver or ActorRole.System => true,
            _ => false,
        };
        if (!delivers)
            throw new NotAllowedException($"{Name} ({Role}) delivers for nobody.");
    }

    /// <summary>The sides of its own organisation that the actor delivers; none for who belongs to no organisation.</summary>
    public IReadOnlyList<Side> OwnSides => ParId is { } own ? [.. Sides.All.Where(side => MayDeliverFor(own, side))] : [];

    /// <summary>Throws unless the actor has one of the roles. Jobs may do what any role may.</summary>
    /// <exception cref="NotAllowedException">The actor has none of them.</exception>
    public void MustBe(params ReadOnlySpan<ActorRole> roles)
    {
        if (Role == ActorRole.System)
            return;
        foreach (var wanted in roles)
            if (Role.Includes(wanted))
                return;
        throw new NotAllowedException($"{Name} ({Role}) may not do this.");
    }
}

/// <summary>Somebody asked for what they may not do.</summary>
public class NotAllowedException(string message) : Exception(message);

/// <summary>Somebody delivers data of an organisation or a side that is not theirs to deliver.</summary>
/// <param name="actor">Who.</param>
/// <param name="right">Whose data.</param>
public sealed class ForeignDeliveryException(Actor actor, DeliveryRight right)
    : NotAllowedException($"{actor.Name} may not deliver for {right.ParId} {right.Side.Code()}.")
{
    /// <summary>The organisation and side whose data it is.</summary>
    public DeliveryRight Right { get; } = right;
}
