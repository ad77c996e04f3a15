using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Star;
using Par.Warehouse.Statistics;
using Par.Warehouse.Storage.Mart;

namespace Par.Warehouse.Storage;

/// <summary>
/// Brings the dimensions that are data of the installation (areas, rounds, genders, age groups, languages, codes) to what the catalogue and the
/// gazetteer say. Run at every start; a second run changes nothing. Rows are never deleted: facts of earlier years refer to them.
/// </summary>
public static class DimensionSeed
{
    private static readonly Label NotKnown = new("ei tietoa", "ingen uppgift", "no information");

    /// <summary>Adds the rows that are missing and corrects those that differ, in one transaction.</summary>
    public static async Task SeedDimensionsAsync(
        this IDbContextFactory<ParContext> contexts, VariableCatalogue catalogue, Gazetteer gazetteer, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        await AlignAsync(context, AreaRows.Of(gazetteer), row => row.AreaKey, cancel);
        await AlignAsync(context, Rounds(catalogue), row => row.RoundKey, cancel);
        await AlignAsync(context, Genders(catalogue), row => row.GenderKey, cancel);
        await AlignAsync(context, AgeGroups(catalogue), row => row.AgeGroupKey, cancel);
        await AlignAsync(context, Languages(catalogue), row => row.LanguageKey, cancel);
        await AlignAsync(context, Codes(catalogue), row => row.CodeKey, cancel);
        await AlignAsync(context, Tables(catalogue), row => row.TableId, cancel);
        await AlignAsync(context, Categories(catalogue), row => (row.StatisticYear, row.TableId, row.Category), cancel);
        await context.SaveChangesAsync(cancel);
        await MartViews.AlignAsync(context, catalogue, cancel);
        await write.CommitAsync(cancel);
    }

    private static async Task AlignAsync<TRow, TKey>(ParContext context, IEnumerable<TRow> wanted, Func<TRow, TKey> keyOf, CancellationToken cancel)
        where TRow : class
        where TKey : notnull
    {
        // Untracked: at nearly every start nothing differs, and following thousands of rows that stay as they are takes seconds.
        var existing = await context.Set<TRow>().AsNoTracking().ToDictionaryAsync(keyOf, cancel);
        var columns = context.Model.FindEntityType(typeof(TRow))!.GetProperties().Select(property => property.GetGetter()).ToList();
        var missing = new List<TRow>();
        foreach (var row in wanted.DistinctBy(keyOf))
        {
            if (!existing.TryGetValue(keyOf(row), out var stored))
                missing.Add(row);
            else if (columns.Exists(column => !Equals(column.GetClrValue(stored), column.GetClrValue(row))))
                context.Update(row);
        }
        await context.InsertRowsAsync(missing, cancel);
    }

    private static IEnumerable<DimRound> Rounds(VariableCatalogue catalogue) =>
        from year in catalogue.Years
        from kind in Enum.GetValues<RoundKind>()
        let round = new Round(year.Year, kind)
        select new DimRound
        {
            RoundKey = round.Key, StatisticYear = round.Year, Kind = (int)round.Kind, Code = round.Code, WindowStart = round.WindowStart, WindowEnd = round.WindowEnd,
        };

    private static IEnumerable<DimGender> Genders(VariableCatalogue catalogue) =>
    [
        new() { GenderKey = DimensionKeys.NotKnown, LabelFi = NotKnown.Fi, LabelSv = NotKnown.Sv, LabelEn = NotKnown.En },
        .. NewestFirst(catalogue, "gender").Select(code => new DimGender
        {
            GenderKey = DimensionKeys.Of(code), LabelFi = code.Label.Fi, LabelSv = code.Label.Sv, LabelEn = code.Label.En,
        }),
    ];

    private static IEnumerable<DimAgeGroup> AgeGroups(VariableCatalogue catalogue) =>
    [
        new() { AgeGroupKey = DimensionKeys.NotKnown, Concept = "no-information", FromAge = 0, ToAge = 0, LabelFi = NotKnown.Fi, LabelSv = NotKnown.Sv, LabelEn = NotKnown.En },
        .. catalogue.Years.Reverse().SelectMany(year => year.AgeGroups).Select(group => new DimAgeGroup
        {
            AgeGroupKey = group.Number, Concept = group.Concept, FromAge = group.From, ToAge = group.To,
            LabelFi = group.Label.Fi, LabelSv = group.Label.Sv, LabelEn = group.Label.En,
        }),
    ];

    private static IEnumerable<DimLanguage> Languages(VariableCatalogue catalogue) =>
        NewestFirst(catalogue, "language").Where(code => DimensionKeys.Of(code) != DimensionKeys.NotKnown)
            .Select(code => LanguageRow(DimensionKeys.Of(code), code.Concept, code.Label))
            .Append(LanguageRow(DimensionKeys.NotKnown, "no-information", NotKnown));

    private static DimLanguage LanguageRow(byte key, string concept, Label label) =>
        new() { LanguageKey = key, Concept = concept, LabelFi = label.Fi, LabelSv = label.Sv, LabelEn = label.En };

    private static IEnumerable<DimCode> Codes(VariableCatalogue catalogue) =>
        from year in catalogue.Years
        from variable in year.Variables
        where variable.IsCoded
        let list = year.CodesOf(variable)
        from entry in list.Codes.Select((code, index) => (Code: code, Order: index + 1))
        let code = entry.Code
        let label = list.Groups.FirstOrDefault(above => above.Concept == code.Group)?.Label ?? code.Label
        select new DimCode
        {
            CodeKey = CodeKey.Of(year.Year, variable, code), StatisticYear = year.Year, Variable = variable.Code, VariableConcept = variable.Concept,
            VariableFi = variable.Label.Fi, VariableSv = variable.Label.Sv, VariableEn = variable.Label.En,
            Value = code.Value, Concept = code.Concept, Order = entry.Order, Kind = KindOf(code.Kind),
            GroupConcept = code.Group ?? code.Concept, GroupFi = label.Fi, GroupSv = label.Sv, GroupEn = label.En,
            LabelFi = code.Label.Fi, LabelSv = code.Label.Sv, LabelEn = code.Label.En,
        };

    private static IEnumerable<DimTable> Tables(VariableCatalogue catalogue) => PublishedViews.TablesOf(catalogue).Select(table => new DimTable
    {
        TableId = table.Id, Side = table.Side, HasMultipleAnswers = table.MultipleAnswers, Additivity = AdditivityOf(table),
        TitleFi = table.Title.Fi, TitleSv = table.Title.Sv, TitleEn = table.Title.En, UnitFi = table.Unit.Fi, UnitSv = table.Unit.Sv, UnitEn = table.Unit.En,
    });

    private static string AdditivityOf(StatisticTable table) => table.CountsPeople ? "people"
        : table.Subject is Subject.Organisations or Subject.MunicipalitiesServed ? "none" : "sum";

    private static IEnumerable<DimCategory> Categories(VariableCatalogue catalogue) =>
        from year in catalogue.Years
        from table in year.Tables
        from entry in CategoryLabels.Of(year, table).Select((entry, index) => (Concept: entry.Key, Label: entry.Value, Order: index + 1))
        select new DimCategory
        {
            StatisticYear = year.Year, TableId = table.Id, Category = entry.Concept, Order = entry.Order,
            LabelFi = entry.Label.Fi, LabelSv = entry.Label.Sv, LabelEn = entry.Label.En,
        };

    private static string KindOf(CodeKind kind) => kind switch
    {
        CodeKind.Other => "other",
        CodeKind.NoInformation => "no-information",
        _ => "answer",
    };

    /// <summary>The codes of a client variable from the newest year back, so that a code has its newest label.</summary>
    private static IEnumerable<Code> NewestFirst(VariableCatalogue catalogue, string concept) =>
        from year in catalogue.Years.Reverse()
        from side in Sides.All
        let variable = year.FindConcept(concept, side)
        where variable is not null
        from code in year.CodesOf(variable).Codes
        select code;
}
