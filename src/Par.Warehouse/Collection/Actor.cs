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
}

/// <summary>One side of one organisation, as a key names what its holder delivers for.</summary>
/// <param name="ParId">PAR id.</param>
/// <param name="Side">Side.</param>
public sealed record DeliveryRight(string ParId, Side Side);

/// <summary>Who asks for something. Every operation that moves state takes one and checks it by itself.</summary>
/// <param name="Name">User name, or the name of the job.</param>
/// <param name="Role">Role.</param>
/// <param name="ParId">The organisation of an organisation user; otherwise null.</param>
/// <param name="DeliversFor">What a key delivers for: a supplier's organisations, or the sides of its own organisation; null for accounts and jobs.</param>
public sealed record Actor(string Name, ActorRole Role, string? ParId = null, IReadOnlyCollection<DeliveryRight>? DeliversFor = null)
{
    /// <summary>A job.</summary>
    public static Actor System(string job) => new(job, ActorRole.System);

    /// <summary>
    /// True when the actor may deliver data of a side of an organisation and see what became of them: its own for an organisation, those of its key for a
    /// supplier, any for the authority, which enters survey answers, and for jobs. A key is held to its sides; an account may deliver both of its own.
    /// </summary>
    public bool MayDeliverFor(string parId, Side side) => Role switch
    {
        ActorRole.Organisation => ParId == parId && DeliversFor?.Contains(new DeliveryRight(parId, side)) != false,
        ActorRole.Supplier => DeliversFor?.Contains(new DeliveryRight(parId, side)) == true,
        ActorRole.Analyst or ActorRole.System => true,
        _ => false,
    };

    /// <summary>Throws unless the actor has one of the roles. Jobs may do what any role may.</summary>
    /// <exception cref="NotAllowedException">The actor has none of them.</exception>
    public void MustBe(params ReadOnlySpan<ActorRole> roles)
    {
        if (Role != ActorRole.System && !roles.Contains(Role))
            throw new NotAllowedException($"{Name} ({Role}) may not do this.");
    }
}

/// <summary>Somebody asked for what they may not do.</summary>
public sealed class NotAllowedException(string message) : Exception(message);
