using Microsoft.AspNetCore.Identity;
using Par.Warehouse.Collection;

namespace Par.Portal.Identity.Accounts;

/// <summary>
/// Somebody who may sign in. An account has exactly one role; what the role may do is decided by the policies of <see cref="Areas"/> and, once
/// more, by the operations themselves (<see cref="Actor.MustBe"/>).
/// </summary>
public sealed class Account : IdentityUser
{
    /// <summary>What the account may do. Never <see cref="ActorRole.System"/>: jobs do not sign in.</summary>
    public required ActorRole Role { get; set; }

    /// <summary>The organisation of an organisation account; null for every other role.</summary>
    public string? ParId { get; set; }

    /// <summary>The side that an organisation account delivers; null for every other role.</summary>
    public Side? Side { get; set; }

    /// <summary>AVI area, one digit, that an analyst is held to; null for one who works nationally and for every other role.</summary>
    public string? Area { get; set; }

    /// <summary>When an administrator disabled the account, UTC; null while it may sign in.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>When the account was made, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The account as the one who acts.</summary>
    public Actor ToActor() => new(UserName!, Role, ParId, Rights(ParId, Side), Area);

    /// <summary>What an organisation account delivers for: the side it is held to; null when it is held to none.</summary>
    internal static IReadOnlyCollection<DeliveryRight>? Rights(string? parId, Side? side) =>
        parId is not null && side is { } own ? [new DeliveryRight(parId, own)] : null;
}
