using System.Globalization;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Portal.Identity.People;

/// <summary>Which accounts are listed; what is null or empty does not matter.</summary>
/// <param name="Words">Part of the user name, the address, the PAR id, the organisation's name or its municipality.</param>
/// <param name="Role">Name of a role.</param>
/// <param name="State">Name of an <see cref="AccountState"/>, or <see cref="Never"/>.</param>
internal sealed record AccountFilter(string? Words, string? Role, string? State)
{
    /// <summary>Works, but has never signed in.</summary>
    public const string Never = "never";

    /// <summary>What the states are called, in the order in which they are offered.</summary>
    public static IReadOnlyList<(string Code, Label Name)> States { get; } =
    [
        (nameof(AccountState.Works), PeopleTexts.Of(AccountState.Works)),
        (nameof(AccountState.Waiting), PeopleTexts.Of(AccountState.Waiting)),
        (nameof(AccountState.Disabled), PeopleTexts.Of(AccountState.Disabled)), (Never, PeopleTexts.NeverSignedIn),
    ];

    /// <summary>The accounts that fit.</summary>
    public IReadOnlyList<AccountView> Of(IReadOnlyList<AccountView> accounts, IReadOnlyList<Organisation> register, Gazetteer gazetteer)
    {
        var organisations = register.ToLookup(row => row.ParId);
        return [.. accounts.Where(view => (Role is null or "" || view.Account.Role.ToString() == Role) && IsInState(view)
            && (Words?.Trim() is not { Length: > 0 } words
                || Texts(view.Account, organisations, gazetteer).Any(text => Has(text, words))))];
    }

    private bool IsInState(AccountView view) => State switch
    {
        null or "" => true,
        Never => view.LastSignIn is null && view.State != AccountState.Disabled,
        _ => view.State.ToString() == State,
    };

    private static IEnumerable<string?> Texts(Account account, ILookup<string, Organisation> organisations, Gazetteer gazetteer)
    {
        string?[] own = [account.UserName, account.Email, account.ParId];
        return own.Concat(account.ParId is null ? [] : organisations[account.ParId].SelectMany(row => Texts(row, gazetteer)));
    }

    private static IEnumerable<string?> Texts(Organisation row, Gazetteer gazetteer)
    {
        var municipality = gazetteer.Name(PlaceId.Municipality(row.HomeMunicipality));
        return [row.Name, municipality?.Fi, municipality?.Sv];
    }

    private static bool Has(string? text, string words) =>
        text is not null && CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, words, CompareOptions.IgnoreCase) >= 0;
}
