using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Warehouse.Releases;

/// <summary>
/// Somebody who has asked for a letter when figures are published. Nothing is sent before the address is confirmed, and the row is deleted when the subscription
/// is taken back: nothing else is known of a subscriber.
/// </summary>
public sealed class Subscriber
{
    /// <summary>Key made from the address in lower case.</summary>
    public required long Key { get; init; }

    /// <summary>E-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>Language of the letters.</summary>
    public required Language Language { get; set; }

    /// <summary>Wants to hear of outreach youth work.</summary>
    public required bool WantsEnt { get; set; }

    /// <summary>Wants to hear of workshops.</summary>
    public required bool WantsTy { get; set; }

    /// <summary>When it was asked for last, UTC. Not confirmed within a week, it is deleted.</summary>
    public required DateTime AskedAt { get; set; }

    /// <summary>When the address was confirmed, UTC; null until then.</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>SHA-256 of the token in the confirmation letter, 64 lower-case hexadecimal digits; null once confirmed.</summary>
    public string? ConfirmHash { get; set; }

    /// <summary>The random token in the addresses by which letters are taken back. It opens nothing else.</summary>
    public required string UnsubscribeToken { get; init; }

    /// <summary>True when the subscriber wants to hear of a side.</summary>
    public bool Wants(Side side) => side == Side.Ent ? WantsEnt : WantsTy;
}
