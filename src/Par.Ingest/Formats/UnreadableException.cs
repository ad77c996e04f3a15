using Par.Warehouse.Collection;

namespace Par.Ingest.Formats;

/// <summary>Ends the reading of a file that cannot be read on. Caught by <see cref="SubmissionReader"/>, which returns its finding.</summary>
internal sealed class UnreadableException(Finding finding) : Exception(finding.Message.En)
{
    /// <summary>What is wrong with the file and what to do.</summary>
    public Finding Finding { get; } = finding;
}
