namespace Par.Portal.Identity.Accounts;

/// <summary>What a one-time link lets its holder do, once.</summary>
public enum LinkPurpose
{
    /// <summary>Make the first administrator of an empty installation.</summary>
    FirstAdministrator = 1,

    /// <summary>Choose the password of an account, or join it to its holder's identity at the identity provider.</summary>
    SetPassword = 2,

    /// <summary>Confirm the e-mail address that an account is to have from now on.</summary>
    ConfirmEmail = 3,
}

/// <summary>
/// A one-time link that was handed out. The row holds only the hash of the link's random token: reading the database does not give the link.
/// </summary>
public sealed class OneTimeLink
{
    /// <summary>SHA-256 of the token, 64 lower-case hexadecimal digits.</summary>
    public required string TokenHash { get; init; }

    /// <summary>What it is for.</summary>
    public required LinkPurpose Purpose { get; init; }

    /// <summary>The account whose password it sets; null for the first administrator.</summary>
    public string? AccountId { get; init; }

    /// <summary>The address that the link was sent to, which using it proves; null for a link that was handed over in another way.</summary>
    public string? Email { get; init; }

    /// <summary>The moment from which it no longer works, UTC.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was used, UTC; null until then.</summary>
    public DateTime? UsedAt { get; set; }
}
