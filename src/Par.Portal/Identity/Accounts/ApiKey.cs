using Par.Warehouse.Collection;

namespace Par.Portal.Identity.Accounts;

/// <summary>What a key opens. The words of the scopes are in <c>Par.Portal.Api.Keys.Scope</c>.</summary>
[Flags]
public enum ApiScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Delivering a file and taking it back.</summary>
    WriteSubmissions = 1,

    /// <summary>Seeing what became of the deliveries of its organisations.</summary>
    ReadSubmissions = 2,

    /// <summary>Asking what screening would find, without delivering.</summary>
    Screen = 4,

    /// <summary>All of them.</summary>
    All = WriteSubmissions | ReadSubmissions | Screen,
}

/// <summary>
/// A key of the machine interface. Its holder has <c>par_&lt;id&gt;_&lt;secret&gt;</c>; here is the id, which is no secret, and the hash of the secret only.
/// </summary>
/// <remarks>
/// The hash is one round of SHA-256. A slow hash makes guessing dear where people choose the secret; this one is 256 random bits, which nobody guesses at
/// any speed, and a slow hash on every request would be a lever for whoever wants to keep the server busy.
/// </remarks>
public sealed class ApiKey
{
    /// <summary>Twelve letters and digits; stands openly in the key, in lists and in the audit trail.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for, in the words of who made it.</summary>
    public required string Name { get; init; }

    /// <summary>What it opens.</summary>
    public required ApiScopes Scopes { get; init; }

    /// <summary>The organisation that made it for itself; null for a supplier's key, which an administrator made.</summary>
    public string? OwnerParId { get; init; }

    /// <summary>User name of who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When its present secret was made, UTC.</summary>
    public required DateTime SecretMadeAt { get; set; }

    /// <summary>SHA-256 of the present secret, 64 lower-case hexadecimal digits.</summary>
    public required string SecretHash { get; set; }

    /// <summary>SHA-256 of the secret before it, while that still works beside the present one.</summary>
    public string? FormerSecretHash { get; set; }

    /// <summary>The moment from which the former secret no longer works, UTC.</summary>
    public DateTime? FormerSecretUntil { get; set; }

    /// <summary>The moment from which the key no longer works, UTC.</summary>
    public required DateTime ExpiresAt { get; set; }

    /// <summary>When it was revoked, UTC; null while it may be used.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>When it was last used, UTC, to the minute; null before the first time.</summary>
    public DateTime? LastUsedAt { get; set; }

    /// <summary>The organisations and sides that it delivers for.</summary>
    public List<ApiKeyOrganisation> Organisations { get; } = [];

    /// <summary>The key as the one who acts. Its name cannot be an account's: a user name holds no colon.</summary>
    public Actor ToActor()
    {
        DeliveryRight[] rights = [.. Organisations.Select(row => new DeliveryRight(row.ParId, row.Side))];
        return new Actor("api:" + Id, OwnerParId is null ? ActorRole.Supplier : ActorRole.Organisation, OwnerParId, rights);
    }
}

/// <summary>One side of one organisation that a key delivers for.</summary>
public sealed class ApiKeyOrganisation
{
    /// <summary>The key.</summary>
    public required string KeyId { get; init; }

    /// <summary>PAR id.</summary>
    public required string ParId { get; init; }

    /// <summary>Side.</summary>
    public required Side Side { get; init; }
}
