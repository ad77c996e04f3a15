using Par.Ingest.Formats.Document;
using Par.Warehouse.Collection;

namespace Par.Ingest.Formats;

/// <summary>
/// What came of reading a file: a document, or the findings that say why there is none. A document may come with warnings, for example
/// of a sheet that submissions do not have.
/// </summary>
/// <param name="Header">What the file says of itself, when it could be read that far; also without a document.</param>
/// <param name="Document">The submission, or null when it could not be read.</param>
/// <param name="Findings">What reading found.</param>
public sealed record ReadOutcome(SubmissionHeader? Header, SubmissionDocument? Document, IReadOnlyList<Finding> Findings);
