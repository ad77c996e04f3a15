using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit.Uploading;

/// <summary>What became of one file of a form.</summary>
/// <param name="FileName">Its name as sent. Shown to its sender and kept nowhere.</param>
/// <param name="Submission">The submission it is, or null when it was refused.</param>
/// <param name="Refusal">Why it was refused, or null.</param>
/// <param name="IsRepeated">True when the very same file had been delivered before: the submission is that one.</param>
internal sealed record UploadResult(string FileName, Submission? Submission, Label? Refusal, bool IsRepeated = false);

/// <summary>What became of the files of the form that this request brought, for the page that answers it. Empty for a page that is only read.</summary>
internal sealed class UploadResults
{
    private readonly List<UploadResult> all = [];

    /// <summary>The files in the order in which they came.</summary>
    public IReadOnlyList<UploadResult> All => all;

    /// <summary>What is wrong with the form as a whole, or null.</summary>
    public Label? Problem { get; set; }

    /// <summary>Why the files come late, as written in the form; null when nothing was.</summary>
    public string? LateReason { get; set; }

    /// <summary>Adds a file.</summary>
    public void Add(UploadResult result) => all.Add(result);
}
