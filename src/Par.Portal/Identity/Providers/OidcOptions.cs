using System.ComponentModel.DataAnnotations;
using Par.Warehouse.Settings;

namespace Par.Portal.Identity.Providers;

/// <summary>
/// An identity provider (OpenID Connect, code flow with PKCE) beside passwords: Entra ID, or a broker before Virtu or Suomi.fi. It sends
/// people back to
/// <c>/signin-oidc</c>.
/// </summary>
[SettingsSection("Oidc")]
internal sealed class OidcOptions : IValidatableObject
{
    /// <summary>Address of the issuer, https. Without it there is no provider.</summary>
    public Uri? Authority { get; init; }

    /// <summary>Our id there, needed with <c>Oidc:Authority</c>.</summary>
    public string? ClientId { get; init; }

    /// <summary>Our secret there.</summary>
    [SecretSetting]
    public string? ClientSecret { get; init; }

    /// <summary>What people call it, in every language. By default its host.</summary>
    public string? Name { get; init; }

    /// <summary>What people call it in Finnish.</summary>
    [SettingName("Name:fi")]
    public string? NameFi { get; init; }

    /// <summary>What people call it in Swedish.</summary>
    [SettingName("Name:sv")]
    public string? NameSv { get; init; }

    /// <summary>What people call it in English.</summary>
    [SettingName("Name:en")]
    public string? NameEn { get; init; }

    /// <summary>How long it is waited for before the sign-in page says that it does not answer.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary><c>true</c>: not for organisations.</summary>
    public bool StaffOnly { get; init; }

    /// <summary>
    /// How its people find their account the first time: <c>Link</c>, by the invitation's link or from their own account's page;
    /// <c>VerifiedEmail</c>, also by an address
    /// that the provider has verified and exactly one account has confirmed.
    /// </summary>
    public OidcMatch Match { get; init; } = OidcMatch.Link;

    /// <summary>
    /// Values of <c>acr</c>, separated by spaces, that mean that the provider asked for a second factor; then none is asked for here.
    /// </summary>
    public string? SecondFactorAcr { get; init; }

    /// <summary>Values of <c>amr</c> that mean so.</summary>
    public string? SecondFactorAmr { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Authority is not null && !(Authority.Scheme == Uri.UriSchemeHttps || Authority.IsLoopback))
            yield return new ValidationResult($"Oidc:Authority is '{Authority}'; it must be an https address.");
        if (Authority is not null && ClientId is null)
            yield return new ValidationResult("Oidc:Authority is set, so Oidc:ClientId must be set too.");
    }
}
