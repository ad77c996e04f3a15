using Par.Portal.Identity.Accounts;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Api.Keys;

/// <summary>One thing that a key may open.</summary>
/// <param name="Value">The scope.</param>
/// <param name="Word">The word by which the interface names it; also the name of the authorisation policy that asks for it.</param>
/// <param name="Name">What it opens, for people.</param>
internal sealed record Scope(ApiScopes Value, string Word, Label Name)
{
    /// <summary>Authorisation policy: delivering and taking back.</summary>
    public const string WriteSubmissions = "submissions:write";

    /// <summary>Authorisation policy: seeing what became of deliveries.</summary>
    public const string ReadSubmissions = "submissions:read";

    /// <summary>Authorisation policy: screening without delivering.</summary>
    public const string Screen = "screenings:run";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Scope> All { get; } =
    [
        new(ApiScopes.WriteSubmissions, WriteSubmissions, new("Toimittaa ja perua toimituksia", "Lämna och dra tillbaka leveranser", "Deliver and withdraw")),
        new(ApiScopes.ReadSubmissions, ReadSubmissions, new("Nähdä toimitukset ja havainnot", "Se leveranser och anmärkningar", "See deliveries and findings")),
        new(ApiScopes.Screen, Screen, new("Tarkistaa toimittamatta", "Kontrollera utan att leverera", "Screen without delivering")),
    ];

    /// <summary>The scopes of a key, in order.</summary>
    public static IEnumerable<Scope> Of(ApiScopes scopes) => All.Where(scope => scopes.HasFlag(scope.Value));
}
