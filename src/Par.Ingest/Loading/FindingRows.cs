using Microsoft.EntityFrameworkCore;
using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Ingest.Loading;

/// <summary>Findings as they are stored with a submission, and the texts that they say.</summary>
internal static class FindingRows
{
    /// <summary>Stores findings in the context's transaction, with those of their texts that the database has not.</summary>
    /// <param name="context">The database.</param>
    /// <param name="submissionKey">The submission.</param>
    /// <param name="findings">Its findings, in order.</param>
    /// <param name="after">The number of the last finding that it has already.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task InsertAsync(
        ParContext context, long submissionKey, IReadOnlyList<Finding> findings, int after, CancellationToken cancel)
    {
        var said = findings.Select(finding => (Finding: finding, Said: Said(finding))).ToList();
        var texts = said.Select(entry => entry.Said.Text).DistinctBy(text => text.Key).ToList();
        foreach (var some in texts.Chunk(500))
        {
            var keys = some.Select(text => text.Key).ToList();
            var known = await context.FindingTexts.Where(text => keys.Contains(text.Key)).Select(text => text.Key).ToListAsync(cancel);
            await context.InsertRowsAsync(Array.FindAll(some, text => !known.Contains(text.Key)), cancel);
        }

        await context.InsertRowsAsync(said.ConvertAll(entry => Row(submissionKey, ++after, entry.Finding, entry.Said.Text.Key, entry.Said.Arguments)), cancel);
    }

    private static StoredFinding Row(long submissionKey, int number, Finding finding, long textKey, string? arguments) => new()
    {
        SubmissionKey = submissionKey, Number = number, RuleId = finding.RuleId, Severity = finding.Severity,
        Sheet = Clipped(finding.Location.Sheet), Row = finding.Location.Row, Column = Clipped(finding.Location.Column),
        TextKey = textKey, Arguments = arguments,
    };

    /// <summary>The text of a finding and what fills it. A message whose arguments are too long to store is stored as it reads.</summary>
    private static (FindingText Text, string? Arguments) Said(Finding finding) =>
        FindingArguments.Write(finding.Message.Arguments) is { Length: <= FindingArguments.Longest } arguments && finding.Message.Template is { } template
            ? (FindingText.Of(template, finding.Guidance), arguments)
            : (FindingText.Of(new Label(finding.Message.Fi, finding.Message.Sv, finding.Message.En), finding.Guidance), null);

    /// <summary>Headers are the deliverer's own text; the column holds 200 characters of them.</summary>
    private static string? Clipped(string? text) => text is { Length: > 200 } ? text[..200] : text;
}
