using System.Globalization;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Portal.Admin.Register;

/// <summary>Which organisations of the register are listed; what is null or empty does not matter.</summary>
/// <param name="Words">Part of the name, the PAR id, the business id or the municipality's name or code.</param>
/// <param name="Side">Side.</param>
/// <param name="Which"><c>active</c>, <c>ended</c> or <c>without-address</c>.</param>
internal sealed record RegisterFilter(string? Words, string? Side, string? Which)
{
    public const string Active = "active";
    public const string Ended = "ended";
    public const string WithoutAddress = "without-address";

    /// <summary>What they are called, in the order in which they are offered.</summary>
    public static IReadOnlyList<(string Code, Label Name)> Selections { get; } =
        [(Active, RegisterTexts.Active), (Ended, RegisterTexts.Ended), (WithoutAddress, RegisterTexts.WithoutAddress)];

    /// <summary>The organisations that fit, in the order of the register.</summary>
    /// <param name="register">The register.</param>
    /// <param name="gazetteer">Names of municipalities.</param>
    /// <param name="year">The year of today, in Finland.</param>
    public IReadOnlyList<Organisation> Of(IReadOnlyList<Organisation> register, Gazetteer gazetteer, int year) =>
        [.. register.Where(row => Fits(row, gazetteer) && (!Sides.TryParse(Side, out var side) || row.Side == side) && Which switch
        {
            Active => row.ExpectedTo is not { } last || last >= year,
            Ended => row.ExpectedTo < year,
            WithoutAddress => row.ContactEmail is null && (row.ExpectedTo is not { } end || end >= year),
            _ => true,
        })];

    private bool Fits(Organisation row, Gazetteer gazetteer) => Words?.Trim() is not { Length: > 0 } words
        || Has(row.Name) || Has(row.ParId) || Has(row.BusinessId) || row.HomeMunicipality == words
        || (gazetteer.Name(PlaceId.Municipality(row.HomeMunicipality)) is { } name && (Has(name.Fi) || Has(name.Sv)));

    private bool Has(string text) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, Words!.Trim(), CompareOptions.IgnoreCase) >= 0;
}
