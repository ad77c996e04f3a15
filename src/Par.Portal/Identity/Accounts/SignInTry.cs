namespace Par.Portal.Identity.Accounts;

/// <summary>
/// A password or code that somebody tries for an account, counted before it is looked at. What was right goes at once, what was wrong
/// after an hour.
/// </summary>
public sealed class SignInTry
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>The account that it is for, or SHA-256 of a user name that nobody has: those are counted as well, so that time does not
    /// tell.</summary>
    public required string AccountId { get; init; }

    /// <summary>
    /// Where it comes from: SHA-256 of the account and the network address, or of the account and the browser that it knows; 64
    /// lower-case hexadecimal digits.
    /// </summary>
    public required string Source { get; init; }

    /// <summary>True when it comes from a browser in which the account has signed in before.</summary>
    public required bool IsKnownBrowser { get; init; }

    /// <summary>True for the code of the second step, false for a password.</summary>
    public required bool IsCode { get; init; }

    /// <summary>When it was tried, UTC.</summary>
    public required DateTime At { get; init; }
}
