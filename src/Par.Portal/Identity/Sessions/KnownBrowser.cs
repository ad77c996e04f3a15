using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Par.Portal.Identity.Accounts;

namespace Par.Portal.Identity.Sessions;

/// <summary>
/// Tells a browser in which an account has signed in before from all others, by a protected cookie for each account. It opens nothing: its
/// wrong tries are counted by themselves, so that nobody elsewhere can lock the account for it.
/// </summary>
internal sealed class KnownBrowser(IDataProtectionProvider protection, IHttpContextAccessor request, TimeProvider clock)
{
    private const string Prefix = "par-browser-";
    private const string Bound = "__Host-";
    private const int MostOfBrowser = 8;
    private const int NameDigits = 8;
    private const int Parts = 3;

    private readonly IDataProtector protector = protection.CreateProtector("Par.KnownBrowser");

    /// <summary>A browser is known for so long after the last sign-in.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(180);

    private HttpContext Http => request.HttpContext ?? throw new InvalidOperationException("There is no browser outside a request.");

    /// <summary>The random name of the request's browser for the account; null when the account does not know it.</summary>
    public string? Find(Account account)
    {
        if (Session.Cookies.GetRequestCookie(Http, NameOf(account)) is not { Length: > 0 } cookie)
            return null;
        try
        {
            var parts = protector.Unprotect(cookie).Split(' ');
            return parts.Length == Parts && parts[0] == account.Id
                && DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[2], CultureInfo.InvariantCulture)) > clock.GetUtcNow()
                ? parts[1]
                : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // Not ours, or of another installation.
        }
    }

    /// <summary>Makes the browser known to the account, or known for longer.</summary>
    public void Remember(Account account)
    {
        ForgetOverMost(NameOf(account));
        var until = clock.GetUtcNow() + Lifetime;
        var name = Find(account) ?? Secrets.NewToken();
        var text = string.Create(CultureInfo.InvariantCulture, $"{account.Id} {name} {until.ToUnixTimeSeconds()}");
        Session.Cookies.AppendResponseCookie(Http, NameOf(account), protector.Protect(text), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Http.Request.IsHttps, Path = "/", MaxAge = Lifetime, IsEssential = true,
        });
    }

    /// <summary>At a computer of many, the cookies must not fill what a request may carry: one of the others makes room.</summary>
    private void ForgetOverMost(string own)
    {
        var others = Http.Request.Cookies.Keys.Select(name => name[(name.StartsWith(Bound, StringComparison.Ordinal) ? Bound.Length : 0)..])
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name != own).Distinct().ToList();
        foreach (var name in others.Take(others.Count + 1 - MostOfBrowser))
            Session.Cookies.DeleteCookie(Http, name, new CookieOptions { Path = "/", Secure = Http.Request.IsHttps });
    }

    // Of several people at one computer each keeps their own. The name tells nobody who: ids are random.
    private static string NameOf(Account account) => Prefix + Secrets.Hash(account.Id)[..NameDigits];
}
