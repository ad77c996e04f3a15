using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Par.Portal.Identity.Providers;

/// <summary>With what somebody has come back from the identity provider, as the cookie of its answer holds it, and what they went there for.</summary>
/// <param name="Who">The identity.</param>
/// <param name="Token">Token of the one-time link whose account the identity is to be joined to, or null.</param>
/// <param name="Own">User name of the account from whose own page somebody went to join the identity, or null.</param>
/// <param name="ReturnUrl">Where they wanted to, or null.</param>
internal sealed record ProviderAnswer(ProvidedIdentity Who, string? Token, string? Own, string? ReturnUrl)
{
    private const string TokenItem = "par:join-token";
    private const string OwnItem = "par:join-own";
    private const string ReturnItem = "par:return";

    /// <summary>
    /// True when the identity is to be joined to an account. Anybody can send somebody on the way that leads here, with a link in a letter: joining asks for a
    /// form of ours.
    /// </summary>
    public bool IsToJoin => Token is not null || Own is not null;

    /// <summary>What goes to the provider, for its answer to bring back.</summary>
    public static AuthenticationProperties Ask(string back, string? token, string? own, string? returnUrl)
    {
        var properties = new AuthenticationProperties { RedirectUri = back };
        foreach (var (name, value) in new[] { (TokenItem, token), (OwnItem, own), (ReturnItem, returnUrl) })
            if (value is not null)
                properties.Items[name] = value;
        return properties;
    }

    /// <summary>The answer that the request's cookie holds, or null. It stays until <see cref="ForgetAsync"/>, for a few minutes at most.</summary>
    public static async Task<ProviderAnswer?> ReadAsync(HttpContext http)
    {
        var properties = (await http.AuthenticateAsync(IdentityConstants.ExternalScheme)).Properties;
        return ProvidedIdentity.Read(properties) is { } who ? new ProviderAnswer(who, Item(TokenItem), Item(OwnItem), Item(ReturnItem)) : null;

        string? Item(string name) => properties!.Items.TryGetValue(name, out var value) ? value : null;
    }

    /// <summary>Ends the answer: it is used once.</summary>
    public static Task ForgetAsync(HttpContext http) => http.SignOutAsync(IdentityConstants.ExternalScheme);
}
