using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Star;

namespace Par.Warehouse.Storage;

/// <summary>
/// Brings the dimensions that are data of the installation (municipalities, rounds, genders, age groups, languages, codes) to what the catalogue and the
/// gazetteer say. Run at every start; a second run changes nothing. Rows are never deleted: facts of earlier years refer to them.
/// </summary>
public static class DimensionSeed
{
    /// <summary>Adds the rows that are missing and corrects those that differ, in one transaction.</summary>
    public static async Task SeedDimensionsAsync(
        this IDbContextFactory<ParContext> contexts, VariableCatalogue catalogue, Gazetteer gazetteer, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        await AlignAsync(context, Municipalities(gazetteer), row => row.MunicipalityKey, cancel);
        await AlignAsync(context, Rounds(catalogue), row => row.RoundKey, cancel);
        await AlignAsync(context, Genders(catalogue), row => row.GenderKey, cancel);
        await AlignAsync(context, AgeGroups(catalogue), row => row.AgeGroupKey, cancel);
        await AlignAsync(context, Languages(catalogue), row => row.LanguageKey, cancel);
        await AlignAsync(context, Codes(catalogue), row => row.CodeKey, cancel);
        await context.SaveChangesAsync(cancel);
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

    private static IEnumerable<DimMunicipality> Municipalities(Gazetteer gazetteer) =>
    [
        new()
        {
            MunicipalityKey = 0, Code = "999", CurrentCode = "999", NameFi = "Kunta ei tiedossa", NameSv = "Kommunen inte känd",
            Region = "99", AviArea = "9", ValidFrom = Gazetteer.FirstYear,
        },
        .. gazetteer.Versions.Select(version => new DimMunicipality
        {
            MunicipalityKey = version.Key, Code = version.Code, CurrentCode = gazetteer.CurrentCode(version.Code) ?? version.Code,
            NameFi = version.Name.Fi, NameSv = version.Name.Sv, Region = version.Region, AviArea = version.AviArea,
            ValidFrom = version.ValidFrom, ValidTo = version.ValidTo,
        }),
    ];

    private static IEnumerable<DimRound> Rounds(VariableCatalogue catalogue) =>
        from year in catalogue.Years
        from kind in Enum.GetValues<RoundKind>()
        let round = new Round(year.Year, kind)
        select new DimRound
        {
            RoundKey = round.Key, Year = round.Year, Code = round.Code, WindowStart = round.WindowStart, WindowEnd = round.WindowEnd,
        };

    private static IEnumerable<DimGender> Genders(VariableCatalogue catalogue) =>
    [
        new() { GenderKey = DimensionKeys.NotKnown, LabelFi = "ei tietoa", LabelSv = "ingen uppgift", LabelEn = "no information" },
        .. NewestFirst(catalogue, "gender").Select(code => new DimGender
        {
            GenderKey = DimensionKeys.Of(code), LabelFi = code.Label.Fi, LabelSv = code.Label.Sv, LabelEn = code.Label.En,
        }),
    ];

    private static IEnumerable<DimAgeGroup> AgeGroups(VariableCatalogue catalogue) =>
    [
        new() { AgeGroupKey = DimensionKeys.NotKnown, Concept = "no-information", FromAge = 0, ToAge = 0 },
        .. catalogue.Years.Reverse().SelectMany(year => year.AgeGroups).Select(group => new DimAgeGroup
        {
            AgeGroupKey = group.Number, Concept = group.Concept, FromAge = group.From, ToAge = group.To,
        }),
    ];

    private static IEnumerable<DimLanguage> Languages(VariableCatalogue catalogue) =>
        NewestFirst(catalogue, "language")
            .Select(code => new DimLanguage { LanguageKey = DimensionKeys.Of(code), Concept = code.Concept })
            .Append(new DimLanguage { LanguageKey = DimensionKeys.NotKnown, Concept = "no-information" });

    private static IEnumerable<DimCode> Codes(VariableCatalogue catalogue) =>
        from year in catalogue.Years
        from variable in year.Variables
        where variable.IsCoded
        from code in year.CodesOf(variable).Codes
        select new DimCode
        {
            CodeKey = CodeKey.Of(year.Year, variable, code), Year = year.Year, Variable = variable.Code, Value = code.Value,
            VariableConcept = variable.Concept, Concept = code.Concept, LabelFi = code.Label.Fi,
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
