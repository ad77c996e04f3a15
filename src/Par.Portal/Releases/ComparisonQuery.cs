using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Par.Warehouse.Places;
using Par.Warehouse.Releases.Comparing;

namespace Par.Portal.Releases;

/// <summary>What of a comparison is looked at, as the address says it.</summary>
/// <param name="With">What the release is held against; null when the address does not say.</param>
/// <param name="Filter">Which changes.</param>
public sealed record ComparisonQuery(ComparedWith? With, ChangeFilter Filter)
{
    /// <summary>Reads it; what is not understood does not choose.</summary>
    public static ComparisonQuery Read(IQueryCollection query) => new(
        Choice<ComparedWith>(query["with"]),
        new ChangeFilter(
            query["table"].ToString() is { Length: > 0 } table ? table : null, Choice<PlaceLevel>(query["level"]), Choice<CellChangeKind>(query["kind"]),
            Choice<ChangeOrder>(query["order"]) ?? ChangeOrder.Absolute,
            double.TryParse(query["floor"], NumberStyles.None, CultureInfo.InvariantCulture, out var floor) ? floor : ChangeFilter.UsualFloor,
            Choice<ChangeUnit>(query["unit"])));

    /// <summary>The query of the same choice.</summary>
    public string Text(ComparedWith with) => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["with"] = with.ToString(), ["table"] = Filter.Table, ["level"] = Filter.Level?.ToString(), ["kind"] = Filter.Kind?.ToString(),
        ["unit"] = Filter.Unit?.ToString(), ["order"] = Filter.Order.ToString(), ["floor"] = Filter.Floor.ToString("0", CultureInfo.InvariantCulture),
    }.Where(entry => entry.Value is not null));

    private static T? Choice<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;
}
