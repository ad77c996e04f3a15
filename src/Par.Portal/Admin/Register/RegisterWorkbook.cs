using MiniExcelLibs;
using Par.Ingest.Formats;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Portal.Admin.Register;

/// <summary>What is wrong with a cell of a workbook, or with a row or a sheet of it.</summary>
/// <param name="Sheet">Sheet; empty for the file as a whole.</param>
/// <param name="Row">Row as the spreadsheet counts; null for the sheet.</param>
/// <param name="Column">Column as the spreadsheet names it; null for the row.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record RegisterFault(string Sheet, int? Row, string? Column, Label Message);

/// <summary>A register as a workbook tells it.</summary>
/// <param name="Organisations">Its organisations; those of faulty rows are left out.</param>
/// <param name="Faults">What is wrong. While there is a fault nothing can be taken.</param>
internal sealed record RegisterReading(IReadOnlyList<Organisation> Organisations, IReadOnlyList<RegisterFault> Faults);

/// <summary>The register as a workbook: to download, to edit and to send back.</summary>
internal static class RegisterWorkbook
{
    /// <summary>The register in one sheet, with its headings even when it is empty.</summary>
    public static byte[] Write(IReadOnlyList<Organisation> register, Language language)
    {
        var rows = register.Select(row => RegisterColumn.All.ToDictionary(
            column => column.Title.In(language), column => (object?)column.Value(row))).ToList();
        if (rows.Count == 0)
            rows.Add(RegisterColumn.All.ToDictionary(column => column.Title.In(language), _ => (object?)null));
        using var stream = new MemoryStream();
        stream.SaveAs(rows, sheetName: RegisterTexts.Sheet.In(language));
        return stream.ToArray();
    }

    /// <summary>
    /// Reads the first sheet of a workbook that has the headings of <see cref="RegisterColumn.All"/>, in any order and language.
    /// </summary>
    public static RegisterReading Read(Stream file, string fileName, Gazetteer gazetteer, CancellationToken cancel)
    {
        var (sheets, problem) = PlainWorkbook.Read(file, fileName, cancel);
        if (problem is not null)
            return Refused("", problem);
        foreach (var sheet in sheets)
        {
            var at = sheet.Rows.Take(20).ToList().FindIndex(row => ColumnsOf(row).ContainsKey("par-id"));
            if (at >= 0)
                return Read(sheet, at, gazetteer);
        }
        return Refused(sheets is [var first, ..] ? first.Name : "", RegisterTexts.NoHeadings.With(RegisterColumn.All[0].Title));
    }

    private static RegisterReading Read(PlainSheet sheet, int headings, Gazetteer gazetteer)
    {
        var columns = ColumnsOf(sheet.Rows[headings]);
        var missing = RegisterColumn.All.Where(column => !columns.ContainsKey(column.Field)).ToList();
        if (missing.Count > 0)
            return new([], [.. missing.Select(column =>
                new RegisterFault(sheet.Name, sheet.Rows[headings].Number, null, RegisterTexts.ColumnMissing.With(column.Title)))]);
        var (rows, faults) = (new Dictionary<(string, Side), Organisation>(), new List<RegisterFault>());
        foreach (var row in sheet.Rows.Skip(headings + 1).Where(row => row.Values.Any(value => value is not null)))
        {
            var (organisation, errors) = OrganisationForm.Read(field => ValueOf(row, columns[field]), gazetteer);
            faults.AddRange(errors.Select(error =>
                new RegisterFault(sheet.Name, row.Number, PlainWorkbook.ColumnOf(columns[error.Field]), error.Message)));
            if (organisation is not null && !rows.TryAdd((organisation.ParId, organisation.Side), organisation))
                faults.Add(new RegisterFault(sheet.Name, row.Number, PlainWorkbook.ColumnOf(columns["par-id"]),
                    RegisterTexts.Twice.With(organisation.ParId, organisation.Side.Code())));
        }
        if (rows.Count == 0 && faults.Count == 0)
            return Refused(sheet.Name, RegisterTexts.NoRows);
        return new([.. rows.Values], faults);
    }

    private static RegisterReading Refused(string sheet, Label message) => new([], [new RegisterFault(sheet, null, null, message)]);

    private static string? ValueOf(PlainRow row, int column) => column < row.Values.Count ? row.Values[column] : null;

    /// <summary>Which column stands for which field; a heading that is not one of ours is left aside.</summary>
    private static Dictionary<string, int> ColumnsOf(PlainRow headings)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < headings.Values.Count; index++)
            if (RegisterColumn.All.FirstOrDefault(column => IsTitle(column, headings.Values[index])) is { } known)
                found.TryAdd(known.Field, index);
        return found;
    }

    private static bool IsTitle(RegisterColumn column, string? text) => text is not null
        && Languages.All.Any(language => string.Equals(column.Title.In(language), text.Trim(), StringComparison.OrdinalIgnoreCase));
}
