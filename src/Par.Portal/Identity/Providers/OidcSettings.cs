using Par.Warehouse.Settings;

namespace Par.Portal.Identity.Providers;

/// <summary>How a person of the identity provider finds their account the first time.</summary>
internal enum OidcMatch
{
    /// <summary>By a one-time link that an administrator or a lead has given them, or from their own account's page.</summary>
    Link,

    /// <summary>By the address that the provider has verified, when exactly one account has confirmed it; and by link.</summary>
    VerifiedEmail,
}

/// <summary>
/// The identity provider (OpenID Connect), from the section <c>Oidc</c> of the settings: Entra ID, or a broker before Virtu or Suomi.fi. It says who somebody is;
/// what they may do comes from their account here and never from it.
/// </summary>
/// <param name="Authority">Address of the issuer.</param>
/// <param name="ClientId">Our id there.</param>
/// <param name="ClientSecret">Our secret there.</param>
/// <param name="Name">What people call it.</param>
/// <param name="StaffOnly">True when it is for the authority's and the ministry's people and administrators only.</param>
/// <param name="Match">How the first sign-in finds the account.</param>
/// <param name="Acr">Values of <c>acr</c> that mean that it asked for a second factor.</param>
/// <param name="Amr">Values of <c>amr</c> that mean so.</param>
/// <param name="AnswerWithin">How long it is waited for: somebody sits before the browser, and can sign in in another way.</param>
internal sealed record OidcSettings(
    Uri Authority, string ClientId, string? ClientSecret, Par.Warehouse.Catalogue.Label Name, bool StaffOnly, OidcMatch Match,
    IReadOnlySet<string> Acr, IReadOnlySet<string> Amr, TimeSpan AnswerWithin)
{
    /// <summary>Reads the settings; null when no provider is configured.</summary>
    /// <exception cref="SettingsException">The settings are incomplete, or the authority is neither https nor this machine.</exception>
    public static OidcSettings? Read(IConfiguration configuration)
    {
        var options = SettingsReader.Read<OidcOptions>(configuration);
        if (options.Authority is not { } authority)
            return null;
        var name = options.NameFi ?? options.Name ?? authority.Host;
        return new OidcSettings(
            authority, options.ClientId!, options.ClientSecret, new(name, options.NameSv ?? name, options.NameEn ?? name),
            options.StaffOnly, options.Match,
            Words(options.SecondFactorAcr), Words(options.SecondFactorAmr), options.AnswerWithin);
    }

    private static HashSet<string> Words(string? text) => [.. (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
