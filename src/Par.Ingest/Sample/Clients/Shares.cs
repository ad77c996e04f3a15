namespace Par.Ingest.Sample.Clients;

/// <summary>How often each answer of a code list is given, by concept. Weights need not sum to anything.</summary>
/// <param name="List">Name of the code list in the catalogue.</param>
/// <param name="Spread">How much organisations differ from each other, as the deviation of the logarithm of a weight.</param>
/// <param name="Unknown">Usual probability of "no information", 0–1.</param>
/// <param name="Entries">Concepts and weights. A concept that a year's list does not have is not drawn in that year.</param>
internal sealed record Shares(string List, double Spread, double Unknown, params (string Concept, double Weight)[] Entries);
