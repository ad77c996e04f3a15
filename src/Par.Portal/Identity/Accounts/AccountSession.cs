namespace Par.Portal.Identity.Accounts;

/// <summary>
/// A sign-in that runs. The browser holds a random key inside its protected cookie, the row the key's hash: reading the database gives nobody a session, and
/// removing the row ends it with the next request.
/// </summary>
public sealed class AccountSession
{
    /// <summary>SHA-256 of the key, 64 lower-case hexadecimal digits.</summary>
    public required string KeyHash { get; init; }

    /// <summary>Whose it is.</summary>
    public required string AccountId { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When it was last used, UTC, to the minute.</summary>
    public required DateTime SeenAt { get; set; }

    /// <summary>Family of the browser and the system, for example <c>Firefox, Windows</c>. Never the whole text that the browser sends.</summary>
    public required string Agent { get; init; }
}
