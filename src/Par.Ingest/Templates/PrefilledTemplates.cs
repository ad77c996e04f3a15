using Microsoft.EntityFrameworkCore;
using Par.Ingest.Formats;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Template;
using Par.Ingest.Loading;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Storage;

namespace Par.Ingest.Templates;

/// <summary>
/// Makes the template workbook of an organisation: its registered details, what it last told of itself, and the unit codes that it uses as drop-down lists.
/// What belongs to one round (funding, averages, the free text) is left for the new round to tell.
/// </summary>
public sealed class PrefilledTemplates(IDbContextFactory<ParContext> contexts, FileStore files, VariableCatalogue catalogue, ReviewArea area)
{
    private const int MostUnits = 200;
    private const string FormulaStarts = "=+-@\uff1d\uff0b\uff0d\uff20";

    /// <summary>Writes the template; the stream stays open. Without an earlier submission it holds the registered details only.</summary>
    /// <exception cref="NotAllowedException">The actor does not deliver for the organisation, or it lies outside the actor's area.</exception>
    /// <exception cref="KeyNotFoundException">There is no catalogue for the round's year.</exception>
    public async Task WriteAsync(string parId, Side side, Round round, Language language, Actor actor, Stream stream, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (!await area.MayDeliverForAsync(context, parId, side, actor, cancel))
            throw new NotAllowedException($"{actor.Name} may not fetch a template of {parId}.");
        var year = catalogue[round.Year];
        var organisation = await context.Organisations.AsNoTracking().FirstOrDefaultAsync(row => row.ParId == parId && row.Side == side, cancel)
            ?? new Organisation { ParId = parId, Side = side, Name = "", BusinessId = "", HomeMunicipality = "", ExpectedFrom = round.Year };
        var earlier = await EarlierAsync(context, parId, side, cancel);
        var known = earlier.Count == 0 ? null : new KnownDetails(ValuesOf(earlier[0], year, side), UnitsOf(earlier));
        TemplateWriter.Write(side, round, year, organisation, stream, language, known);
    }

    /// <summary>The submission of the newest round whose facts count, whenever it came, and the newest of January, which has the workers.</summary>
    private async Task<List<SubmissionDocument>> EarlierAsync(ParContext context, string parId, Side side, CancellationToken cancel)
    {
        var valid = await context.Submissions.AsNoTracking()
            .Where(row => row.ParId == parId && row.Side == side).Where(SubmissionTransitions.HaveFacts)
            .OrderByDescending(row => row.RoundKey).ThenByDescending(row => row.Revision).Take(8).ToListAsync(cancel);
        var newest = valid.Take(1).Concat(valid.Where(row => Round.FromKey(row.RoundKey).Kind == RoundKind.January).Take(1)).DistinctBy(row => row.Key);
        using var turn = await ReadingTurns.Shared.EnterAsync(cancel);
        return [.. newest.Select(row => Read(row, cancel)).OfType<SubmissionDocument>()];
    }

    private SubmissionDocument? Read(Submission submission, CancellationToken cancel)
    {
        using var content = files.Open(submission.ContentHash);
        return content is null ? null : SubmissionReader.Read(content, submission.FileName, catalogue, cancel).Document;
    }

    private static Dictionary<string, string> ValuesOf(SubmissionDocument earlier, CatalogueYear year, Side side)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var variable in year.On(RecordLevel.Organisation, side).Where(StaysFromRoundToRound))
        {
            if (earlier.Organisation.Text(variable.Code) is { } text && ValueIn(year, variable, earlier, text) is { Length: > 0 } value)
                values[variable.Code] = value;
        }

        return values;
    }

    /// <summary>Codes are carried over by what they mean: one that the new year does not have is left for the organisation to choose.</summary>
    private static string ValueIn(CatalogueYear year, Variable variable, SubmissionDocument earlier, string text)
    {
        if (!variable.IsCoded)
            return text;
        if (earlier.Catalogue.FindVariable(variable.Code) is not { IsCoded: true } old)
            return "";
        var codes = old.Type == VariableType.Code
            ? new[] { earlier.Organisation.Code(old.Code) }.OfType<Code>()
            : earlier.Organisation.Codes(old.Code);
        return ListText.Join(codes.Select(code => year.CodesOf(variable).Codes.FirstOrDefault(other => other.Concept == code.Concept)?.Value).OfType<string>());
    }

    private static bool StaysFromRoundToRound(Variable variable) =>
        variable.Type != VariableType.Money
        && variable.Code is not ("PAR_FORMAT" or "PAR_ROUND" or "ORG_PARID" or "ORG_SIDE" or "ORG_SYSTEM" or "ORG_AVGDAY" or "ORG_TEXT");

    private static List<string> UnitsOf(IEnumerable<SubmissionDocument> earlier) =>
    [
        .. earlier.SelectMany(document => document.Sheets).SelectMany(sheet => sheet.Columns
                .Where(column => column.Variable is { } variable && TemplateCodes.IsUnit(variable))
                .SelectMany(column => sheet.Rows.Select(row => row[column])))
            .OfType<string>().Where(unit => !FormulaStarts.Contains(unit[0], StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostUnits),
    ];
}
