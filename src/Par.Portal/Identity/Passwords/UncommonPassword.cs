using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Par.Portal.Identity.Accounts;
using Par.Warehouse.Storage;

namespace Par.Portal.Identity.Passwords;

/// <summary>
/// Refuses passwords that somebody guesses soon. The lists of common passwords, names and words, and the estimate of how many guesses a
/// password takes, are those of zxcvbn (Wheeler, USENIX Security 2016); known words as well are the names of the service, of the account
/// and of its organisation, and what people here take for a password.
/// </summary>
internal sealed class UncommonPassword(IDbContextFactory<ParContext> warehouse) : IPasswordValidator<Account>
{
    /// <summary>Code of the refusal.</summary>
    public const string Code = "PasswordCommon";

    /// <summary>Bits of a password's estimate, below which it is soon guessed: a thousand million tries.</summary>
    private const double LeastBits = 30;

    // The estimate's time grows with the square of the length; what begins with so much that nobody guesses is strong enough.
    private const int LongestLookedAt = 72;

    private const int ShortestWord = 3;

    private static readonly string[] OfService =
    [
        "par", "parkki", "tietopankki", "databank", "etsivä", "etsiva", "nuorisotyö", "nuorisotyo", "ungdomsarbete", "uppsökande",
            "outreach",
        "työpaja", "tyopaja", "työpajatoiminta", "verkstad", "workshop", "nuori", "nuoret", "ungdom", "tilasto", "statistik", "salasana",
        "salasanani", "lösenord", "losenord", "password", "kirjaudu", "tunnus", "tervetuloa", "välkommen", "valkommen", "suomi", "finland",
        "kunta", "kommun", "kaupunki", "avi", "ministeriö", "okm", "kesä", "kesa", "talvi", "syksy", "kevät", "kevat", "sommar", "vinter",
        "tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu", "heinäkuu", "elokuu", "syyskuu", "lokakuu", "marraskuu",
        "joulukuu", "maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai", "qwertyuiopå", "asdfghjklöä",
    ];

    /// <inheritdoc/>
    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var lookedAt = (password ?? "")[..Math.Min(LongestLookedAt, password?.Length ?? 0)];
        return IsCommon(lookedAt, [.. OfService, .. await WordsOfAsync(user)])
            ? IdentityResult.Failed(new IdentityError { Code = Code, Description = "The password is common." })
            : IdentityResult.Success;
    }

    /// <summary>True for a password that is soon guessed by who knows these words.</summary>
    internal static bool IsCommon(string password, IEnumerable<string> words) =>
        Zxcvbn.Zxcvbn.MatchPassword(password, words).Entropy < LeastBits;

    private async Task<IEnumerable<string>> WordsOfAsync(Account user)
    {
        var names = new List<string?> { user.UserName, user.Email, user.ParId };
        if (user.ParId is { } parId)
        {
            await using var context = await warehouse.CreateDbContextAsync();
            foreach (var row in await context.Organisations.AsNoTracking().Where(row => row.ParId == parId).ToListAsync())
                names.Add(row.Name);
        }
        return names.OfType<string>().SelectMany(name => name.Split([' ', '-', '.', '_', '@', '+', '/', ','],
            StringSplitOptions.RemoveEmptyEntries).Append(name))
            .Where(word => word.Length >= ShortestWord).Select(word => word.ToLowerInvariant()).Distinct();
    }
}
