using System.Globalization;
using System.Text;
using MiniExcelLibs;
using Par.Portal.Identity;
using Par.Portal.Public.Downloads;
using Par.Portal.Review;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit.Findings;

/// <summary>All findings of a submission as CSV and as a workbook, to be worked through beside the file. Texts that a spreadsheet would take for formulas are made harmless.</summary>
internal static class FindingFiles
{
    private static readonly Label Sheet = new("Havainnot", "Anmärkningar", "Findings");

    /// <summary>Answers the download; the extension says which.</summary>
    public static async Task<IResult> AnswerAsync(long key, bool asWorkbook, HttpContext http, OwnSubmissions submissions, CurrentActor actor)
    {
        if (await submissions.FindingsAsync(key, actor.Required, http.RequestAborted) is not { } found)
            return Results.NotFound();
        var language = Languages.OfPath(http.Request.Path);
        var name = $"{Path.GetFileNameWithoutExtension(found.Submission.FileName)}-{Slug.Findings.In(language)}";
        return asWorkbook
            ? Results.File(Workbook(found.Findings, language), SubmitSetup.WorkbookType, name + ".xlsx")
            : Results.File(Csv(found.Findings, language), "text/csv; charset=utf-8", name + ".csv");
    }

    /// <summary>UTF-8 with its mark, so that a spreadsheet reads it as such; otherwise as RFC 4180 says.</summary>
    internal static byte[] Csv(IReadOnlyList<Finding> findings, Language language)
    {
        var text = new StringBuilder("\ufeff");
        text.AppendJoin(',', Headings(language).Select(CsvWriter.Quoted)).Append("\r\n");
        foreach (var finding in findings)
            text.AppendJoin(',', Values(finding, language).Select(value => CsvWriter.Quoted(value switch
            {
                null => "",
                string words => SafeText.Of(words),
                _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            }))).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A workbook with one sheet.</summary>
    internal static byte[] Workbook(IReadOnlyList<Finding> findings, Language language)
    {
        var headings = Headings(language);
        using var stream = new MemoryStream();
        stream.SaveAs(
            findings.Select(finding => headings.Zip(Values(finding, language)).ToDictionary(
                pair => pair.First, pair => pair.Second is string words ? SafeText.Of(words) : pair.Second)).ToList(),
            sheetName: Sheet.In(language));
        return stream.ToArray();
    }

    private static string[] Headings(Language language) =>
    [
        .. new[] { FindingTexts.Rule, SubmissionTexts.Severity, FindingTexts.Sheet, FindingTexts.Row, FindingTexts.Column, SubmissionTexts.What, SubmissionTexts.Guidance }
            .Select(label => label.In(language)),
    ];

    private static object?[] Values(Finding finding, Language language) =>
    [
        finding.RuleId, SubmissionTexts.Of(finding.Severity).In(language), finding.Location.Sheet, finding.Location.Row, finding.Location.Column,
        finding.Message.In(language), finding.Guidance.In(language),
    ];
}
