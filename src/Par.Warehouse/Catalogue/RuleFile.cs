using System.Text.RegularExpressions;
using Par.Warehouse.Collection;

namespace Par.Warehouse.Catalogue;

/// <summary><c>rules.csv</c>: how serious the findings of each screening rule are. Which rules there are is known to screening, which refuses a year that lacks one.</summary>
internal static partial class RuleFile
{
    private static readonly Dictionary<string, Severity?> Severities = new()
    {
        ["error"] = Severity.Error, ["warning"] = Severity.Warning, ["information"] = Severity.Information, ["off"] = null,
    };

    public static IReadOnlyDictionary<string, RuleSeverity> Read(string path)
    {
        var rules = new Dictionary<string, RuleSeverity>(StringComparer.Ordinal);
        foreach (var row in DataFile.Read(path, "id", "severity", "beyond"))
        {
            var id = row.Text("id");
            if (!Id().IsMatch(id))
                throw row.Error($"the id '{id}' is not one of a rule, such as PAR-012.");
            var usual = row.OneOf("severity", Severities);
            var beyond = row.Optional("beyond") is null ? null : row.OneOf("beyond", Severities);
            if (beyond < usual)
                throw row.Error("column 'beyond' must be at least as serious as column 'severity': it is about what goes further.");
            if (!rules.TryAdd(id, new RuleSeverity(usual, beyond)))
                throw row.Error($"the rule {id} stands above already; each may stand once only.");
        }

        return rules;
    }

    [GeneratedRegex("^PAR-[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
