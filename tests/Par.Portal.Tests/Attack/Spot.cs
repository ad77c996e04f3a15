namespace Par.Portal.Tests.Attack;

/// <summary>A public version of a side and year.</summary>
internal readonly record struct Issue(string Side, int Year, int Version)
{
    public override string ToString() => FormattableString.Invariant($"{Side}/{Year}/v{Version}");
}

/// <summary>Where a count of people stands in a version: table, place and what it is split by, as its files write them.</summary>
internal readonly record struct Spot(string Table, string Place, string Category = "T", string Gender = "T", string Age = "T")
{
    public override string ToString() => $"{Table} {Place} {Category} {Gender} {Age}";
}
