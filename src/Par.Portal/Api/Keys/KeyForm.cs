using Par.Portal.Identity.Accounts;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Api.Keys;

/// <summary>A key as somebody asked for it on a page: either it can be made, or the errors say why not.</summary>
/// <param name="Key">The key wanted, or null when there are errors.</param>
/// <param name="Errors">What is wrong, by field.</param>
internal sealed record KeyForm(NewApiKey? Key, IReadOnlyList<(string Field, Label Message)> Errors)
{
    private const int LongestName = 100;
    private const int MostUnknown = 5;

    /// <summary>How long a key may work, in days, with the words for it; the second is the usual one.</summary>
    public static IReadOnlyList<(int Days, Label Name)> Lifetimes { get; } = [(90, KeyTexts.Months), (365, KeyTexts.Year), (730, KeyTexts.TwoYears)];

    /// <summary>How long a former secret may go on working, in hours, with the words for it; the third is the usual one.</summary>
    public static IReadOnlyList<(int Hours, Label Name)> Graces { get; } = [(0, KeyTexts.NoGrace), (24, KeyTexts.Day), (24 * 7, KeyTexts.Week), (24 * 30, KeyTexts.Month)];

    /// <summary>Reads the fields of a key with these rights.</summary>
    public static KeyForm Read(string? name, IEnumerable<string>? scopes, int days, IReadOnlyList<DeliveryRight> rights, Label? wrongRights)
    {
        var errors = new List<(string, Label)>();
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName)
            errors.Add(("key-name", KeyTexts.NameMissing));
        var wanted = Scope.All.Where(scope => scopes?.Contains(scope.Word) == true).Aggregate(ApiScopes.None, (all, scope) => all | scope.Value);
        if (wanted == ApiScopes.None)
            errors.Add(("key-scopes", KeyTexts.ScopesMissing));
        if (wrongRights is not null)
            errors.Add(("key-organisations", wrongRights));
        var lifetime = Lifetimes.Any(choice => choice.Days == days) ? days : Lifetimes[1].Days;
        return errors.Count > 0 ? new(null, errors) : new(new NewApiKey(name!.Trim(), wanted, rights, TimeSpan.FromDays(lifetime)), []);
    }

    /// <summary>Reads a list of organisations against the register: their rights, or what is wrong with the list.</summary>
    public static (IReadOnlyList<DeliveryRight> Rights, Label? Problem) Rights(string? text, IReadOnlyList<Organisation> register)
    {
        var known = register.ToLookup(row => row.ParId, row => row.Side, StringComparer.OrdinalIgnoreCase);
        var rights = new List<DeliveryRight>();
        var unknown = new List<string>();
        foreach (var line in (text ?? "").Split(['\n', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            var sides = words switch
            {
                [var parId] => known[parId].ToList(),
                [var parId, var code] when Sides.TryParse(code, out var side) => [.. known[parId].Where(registered => registered == side)],
                _ => [],
            };
            if (sides.Count == 0)
                unknown.Add(line);
            rights.AddRange(sides.Select(side => new DeliveryRight(words[0].ToUpperInvariant(), side)));
        }
        return unknown.Count > 0 ? ([], KeyTexts.OrganisationsUnknown.With(string.Join(", ", unknown.Take(MostUnknown)) + (unknown.Count > MostUnknown ? " …" : "")))
            : rights.Count == 0 ? ([], KeyTexts.OrganisationsMissing)
            : ([.. rights.Distinct()], null);
    }

    /// <summary>How long the former secret goes on working: one of the choices.</summary>
    public static TimeSpan Grace(int hours) => TimeSpan.FromHours(Graces.Any(choice => choice.Hours == hours) ? hours : Graces[2].Hours);
}
