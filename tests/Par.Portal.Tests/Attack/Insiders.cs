namespace Par.Portal.Tests.Attack;

/// <summary>An organisation knows its own numbers. With them it solves all sums for the numbers of others.</summary>
internal static class Insiders
{
    /// <param name="loot">The files.</param>
    /// <param name="issue">The version.</param>
    /// <param name="organisation">Who attacks.</param>
    /// <param name="own">Its own numbers.</param>
    public static IReadOnlyList<Claim> Run(Loot loot, Issue issue, string organisation, Func<Spot, int> own)
    {
        var known = new PublicStructure(issue).Tables.SelectMany(table => loot.Rows(issue, table.Id)).Where(row => row.IsWithheld && row.Spot.Place == organisation)
            .ToDictionary(row => row.Spot, row => (double)own(row.Spot));
        var model = ModelOf.Build(loot, issue, known);
        return [.. Systems.Run(model, issue).Concat(Bounds.Run(model, issue)).Cast<Valued>().Where(claim => claim.Of.All(part => part.Spot.Place != organisation))];
    }
}
