using System.Text.Json;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Portal.Admin.Register;

/// <summary>
/// What waits for a confirmation, carried by the page itself: the rows that change something, as they stood in the workbook. They are read
/// and checked anew when they come back, so that nothing is kept of a preview that nobody confirms.
/// </summary>
internal static class RegisterDraft
{
    /// <summary>The rows that change something.</summary>
    public static string Write(RegisterPreview preview) => JsonSerializer.Serialize(preview.Changes.Where(change => !change.IsNothing)
        .Select(change => RegisterColumn.All.ToDictionary(column => column.Field, column => column.Value(change.Wanted))));

    /// <summary>The organisations, or null when it is no draft of ours or a row of it is wrong.</summary>
    public static IReadOnlyList<Organisation>? Read(string? draft, Gazetteer gazetteer)
    {
        try
        {
            var rows = JsonSerializer.Deserialize<List<Dictionary<string, string?>>>(draft ?? "");
            var forms = rows?.ConvertAll(row => OrganisationForm.Read(field => row.GetValueOrDefault(field), gazetteer).Organisation);
            var organisations = forms?.OfType<Organisation>().ToList();
            return organisations is { Count: > 0 } && organisations.Count == forms!.Count
                && organisations.DistinctBy(row => (row.ParId, row.Side)).Count() == organisations.Count ? organisations : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
