using Par.Warehouse.Catalogue;

namespace Par.Ingest.Sample.Clients;

/// <summary>The codes of one catalogue year by concept, so that the sample speaks in concepts and a renumbering costs nothing.</summary>
internal sealed class YearCodes
{
    private readonly Dictionary<(string List, string Concept), Code> codes = [];
    private readonly Dictionary<string, Code> fallbacks = [];

    /// <summary>Reads the lists of <paramref name="year"/>.</summary>
    public YearCodes(CatalogueYear year)
    {
        Year = year;
        foreach (var list in year.CodeLists.Values)
        {
            foreach (var code in list.Codes)
                codes[(list.Name, code.Concept)] = code;
            if ((list.Codes.FirstOrDefault(code => code.Kind == CodeKind.Other) ?? NoInformation(list)) is { } fallback)
                fallbacks[list.Name] = fallback;
        }
    }

    /// <summary>The catalogue.</summary>
    public CatalogueYear Year { get; }

    /// <summary>True when the year's list has the concept.</summary>
    public bool Has(string list, string concept) => codes.ContainsKey((list, concept));

    /// <summary>The year's code of a concept; a concept that the year does not have is "other", or "no information" where there is no other.</summary>
    /// <exception cref="KeyNotFoundException">The list is not in the catalogue, or has neither the concept nor a code to fall back to.</exception>
    public Code Of(string list, string concept) => codes.TryGetValue((list, concept), out var code) ? code
        : fallbacks.TryGetValue(list, out var fallback) ? fallback
        : throw new KeyNotFoundException($"The list {list} of {Year.Year} has no {concept}, no \"other\" and no \"no information\".");

    /// <summary>The concept of "no information" in the list, or null.</summary>
    public string? NoInformation(string list) => Year.CodeLists.TryGetValue(list, out var codeList) ? NoInformation(codeList)?.Concept : null;

    private static Code? NoInformation(CodeList list) => list.Codes.FirstOrDefault(code => code.Kind == CodeKind.NoInformation);
}
