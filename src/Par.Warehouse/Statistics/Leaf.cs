namespace Par.Warehouse.Statistics;

/// <summary>The finest group of people that is counted: who cannot be told apart any further in a published table.</summary>
/// <param name="Organisation">Organisation, as its number on the <see cref="PlaceAxis"/>.</param>
/// <param name="Municipality">Home municipality in the current division, as its number on the <see cref="PlaceAxis"/>.</param>
/// <param name="Gender">1 male, 2 female, 3 other, 0 not known.</param>
/// <param name="AgeGroup">Number of the age group, 0 not known.</param>
/// <param name="Code">Number of the answer's code in its list; 0 when nothing was answered or the table has no variable.</param>
/// <param name="People">The people.</param>
public readonly record struct Leaf(int Organisation, int Municipality, byte Gender, byte AgeGroup, int Code, Tally People);
