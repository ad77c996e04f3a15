using Par.Ingest.Formats;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Json;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Ingest.Tests.Loading;

/// <summary>A small, clean submission to be changed by a test: whatever is mandatory and not set gets the first valid answer.</summary>
internal sealed class TestSubmission
{
    private readonly string prefix;

    public TestSubmission(Side side, Round round, string parId = "P0179")
    {
        Catalogue = World.Catalogue[round.Year];
        Draft = new SubmissionDraft(new SubmissionHeader(SubmissionHeader.CurrentFormat, parId, side, round, "PAR"), Catalogue);
        prefix = side.Code();
        Draft.Organisation["ORG_NAME"] = "Jyväskylän kaupunki";
        Draft.Organisation["ORG_UNITNAME"] = "Etsivä nuorisotyö";
        Draft.Organisation["ORG_BID"] = "0174666-4";
        Draft.Organisation["ORG_HOME"] = "179";
        Draft.Organisation["ORG_AREA"] = "179";
    }

    public static TestSubmission Ent(string round = "2025-T1") => new(Side.Ent, RoundOf(round));

    public static TestSubmission Ty(string round = "2025-T1") => new(Side.Ty, RoundOf(round));

    public CatalogueYear Catalogue { get; }

    public SubmissionDraft Draft { get; }

    /// <summary>Sets a value of the organisation row.</summary>
    public TestSubmission Organisation(string variable, object? value)
    {
        Draft.Organisation[variable] = value;
        return this;
    }

    /// <summary>Adds a client; <paramref name="values"/> are without the side's prefix, for example <c>("SEX", "2")</c>.</summary>
    public TestSubmission Client(string id, params ReadOnlySpan<(string Variable, object? Value)> values) =>
        Add(Draft.Clients, [("ID", id), ("BYEAR", 2005), ("LANG", "fi"), .. prefix == "ENT" ? [("REACH", (object?)"3")] : Array.Empty<(string, object?)>(), .. values]);

    /// <summary>Adds a period of a client.</summary>
    public TestSubmission Period(string id, string? start, string? end = null, params ReadOnlySpan<(string Variable, object? Value)> values) =>
        Add(Draft.Periods, [("ID", id), ("START", Day(start)), ("END", Day(end)), .. values]);

    /// <summary>Adds a measure of a client.</summary>
    public TestSubmission Measure(string id, string code) => prefix == "ENT"
        ? Add(Draft.Measures, [("ID", id), ("MEAS", code), ("MEAS_START", Day("2025-02-01"))])
        : Add(Draft.Measures, [("ID", id), ("METH", code)]);

    /// <summary>Adds a worker.</summary>
    public TestSubmission Worker(string id, decimal personYears)
    {
        var row = Draft.Workers.Add();
        row["W_ID"] = id;
        row["W_HTV"] = personYears;
        row["W_TASK_1"] = 100m;
        for (var task = 2; task <= 6; task++)
            row[$"W_TASK_{task}"] = 0m;
        return this;
    }

    /// <summary>The file, as JSON.</summary>
    public byte[] ToFile()
    {
        foreach (var sheet in Draft.Sheets)
            foreach (var row in sheet.Rows)
                Complete(sheet, row);
        using var stream = new MemoryStream();
        JsonFormat.Write(Draft, stream);
        return stream.ToArray();
    }

    /// <summary>The document as read from the file.</summary>
    public SubmissionDocument ToDocument()
    {
        using var stream = new MemoryStream(ToFile());
        var outcome = SubmissionReader.Read(stream, "test.json", World.Catalogue, TestContext.Current.CancellationToken);
        return outcome.Document ?? throw new InvalidOperationException(outcome.Findings[0].Message.En);
    }

    private TestSubmission Add(DraftSheet sheet, ReadOnlySpan<(string Variable, object? Value)> values)
    {
        var row = sheet.Add();
        foreach (var (variable, value) in values)
            row[$"{prefix}_{variable}"] = value;
        return this;
    }

    private void Complete(DraftSheet sheet, DraftRow row)
    {
        foreach (var variable in sheet.Columns.Where(variable => row[variable.Code] is null))
            if (variable.Requirement is Requirement.Mandatory or Requirement.MandatoryInJanuary)
                row[variable.Code] = variable.Type switch
                {
                    VariableType.Code or VariableType.MultiCode => Catalogue.CodesOf(variable).Codes[0].Value,
                    VariableType.Integer => 1,
                    VariableType.Decimal or VariableType.Money => 1m,
                    _ => throw new InvalidOperationException($"A test must set {variable.Code}."),
                };
    }

    private static Round RoundOf(string code) => Round.TryParse(code, out var round) ? round : throw new FormatException(code);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The real catalogue and gazetteer, loaded once.</summary>
internal static class World
{
    public static VariableCatalogue Catalogue { get; } = CatalogueFiles.Load(CatalogueFiles.DefaultFolder);

    public static Gazetteer Gazetteer { get; } = Gazetteer.Load(Gazetteer.DefaultFolder);
}
