using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Tokens;
using System.IdentityModel.Tokens.Jwt;

namespace Par.Portal.Identity.Providers;

/// <summary>What we take from the identity provider's signed answer: who it is, and no more. Roles and groups that it may hold are not read.</summary>
/// <param name="Issuer">The issuer.</param>
/// <param name="Subject">The person there: with the issuer, the key by which their account is found.</param>
/// <param name="VerifiedEmail">Their address when the provider says that it has verified it.</param>
/// <param name="HasSecondFactor">The provider asked for a second factor, by the settings' own measure.</param>
internal sealed record ProvidedIdentity(string Issuer, string Subject, string? VerifiedEmail, bool HasSecondFactor)
{
    private const string Prefix = "par:provided-";

    /// <summary>Reads a validated identity token.</summary>
    public static ProvidedIdentity Of(JwtSecurityToken token, OidcSettings settings)
    {
        var isVerified = string.Equals(Claim("email_verified"), "true", StringComparison.OrdinalIgnoreCase);
        var hasSecondFactor = token.Claims.Any(claim => (claim.Type == "acr" && settings.Acr.Contains(claim.Value)) || (claim.Type == "amr" && settings.Amr.Contains(claim.Value)));
        return new ProvidedIdentity(token.Issuer, token.Subject, isVerified ? Claim("email") : null, hasSecondFactor);

        string? Claim(string type) => token.Claims.FirstOrDefault(claim => claim.Type == type)?.Value;
    }

    /// <summary>The identity that the cookie after the provider's answer holds, or null.</summary>
    public static ProvidedIdentity? Read(AuthenticationProperties? properties)
    {
        if (properties is null || Item("iss") is not { } issuer || Item("sub") is not { Length: > 0 } subject)
            return null;
        return new ProvidedIdentity(issuer, subject, Item("email"), Item("mfa") is not null);

        string? Item(string name) => properties.Items.TryGetValue(Prefix + name, out var value) ? value : null;
    }

    /// <summary>Puts it into the cookie after the provider's answer.</summary>
    public void WriteTo(AuthenticationProperties properties)
    {
        (properties.Items[Prefix + "iss"], properties.Items[Prefix + "sub"]) = (Issuer, Subject);
        if (VerifiedEmail is not null)
            properties.Items[Prefix + "email"] = VerifiedEmail;
        if (HasSecondFactor)
            properties.Items[Prefix + "mfa"] = "1";
    }
}
