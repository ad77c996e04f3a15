using Par.Warehouse.Star;

namespace Par.Warehouse.Collection;

/// <summary>What the board is made of, as read from the database.</summary>
internal sealed class BoardRows
{
    public required Dictionary<(string ParId, Side Side), Organisation> Register { get; init; }

    public required ILookup<(string ParId, Side Side), Submission> Submissions { get; init; }

    public required Dictionary<string, DateTime> Unreadable { get; init; }

    public required HashSet<(string ParId, Side Side)> Grants { get; init; }

    public required ILookup<(string ParId, Side Side), DimOrganisation> Versions { get; init; }

    public required ILookup<(string, Side), DeliveryLetter> Letters { get; init; }

    /// <summary>Until when returned submissions are to be corrected, by submission.</summary>
    public required Dictionary<long, DateOnly> DueOn { get; init; }

    /// <summary>Everybody who stands on the board: expected by the register, in January by a grant, or there because something came.</summary>
    public IEnumerable<(string ParId, Side Side)> Everybody(Round round) => Register.Values
        .Where(row => row.IsExpectedIn(round.Year)).Select(row => (row.ParId, row.Side))
        .Union(round.Kind == RoundKind.January ? Grants : [])
        .Union(Submissions.Select(group => group.Key));

    public DateTime? UnreadableAt(string parId) => Unreadable.TryGetValue(parId, out var at) ? at : null;
}
