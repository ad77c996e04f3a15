using Microsoft.AspNetCore.WebUtilities;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit.Findings;

/// <summary>Which findings are shown, from the page's address.</summary>
/// <param name="Severity">Only these, or null for all.</param>
/// <param name="Sheet">Only those of this sheet, empty for those of the whole file, null for all.</param>
public sealed record FindingFilter(Severity? Severity, string? Sheet)
{
    /// <summary>The word for the whole file in addresses.</summary>
    private const string WholeFile = "file";

    /// <summary>Reads the query; what it does not know shows all.</summary>
    public static FindingFilter Of(string? severity, string? sheet) => new(
        Enum.TryParse<Severity>(severity, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null,
        sheet is null or "" ? null : sheet == WholeFile ? "" : sheet);

    /// <summary>True for a finding that is shown.</summary>
    public bool Shows(Finding finding) => ShowsSeverity(finding) && ShowsSheet(finding);

    /// <summary>True for a finding of the wanted severity.</summary>
    public bool ShowsSeverity(Finding finding) => Severity is null || finding.Severity == Severity;

    /// <summary>True for a finding of the wanted sheet.</summary>
    public bool ShowsSheet(Finding finding) => Sheet is null || (finding.Location.Sheet ?? "") == Sheet;

    /// <summary>The page's address with this filter.</summary>
    public string On(string page)
    {
        var query = new Dictionary<string, string?>();
        if (Severity is { } severity)
            query["severity"] = severity.ToString().ToLowerInvariant();
        if (Sheet is not null)
            query["sheet"] = Sheet.Length == 0 ? WholeFile : Sheet;
        return QueryHelpers.AddQueryString(page, query) + "#findings";
    }
}
