using System.Globalization;

namespace Par.Warehouse.Catalogue;

/// <summary>Reads the variable catalogue from its folder: one folder a year, described in <c>docs/catalogue.md</c>.</summary>
public static class CatalogueFiles
{
    /// <summary>The folder <c>catalogue</c> beside the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "catalogue");

    /// <summary>Reads every year folder of <paramref name="folder"/>.</summary>
    /// <exception cref="CatalogueException">There is no year, or a file is missing or has an error.</exception>
    public static VariableCatalogue Load(string folder)
    {
        var years = Directory.Exists(folder)
            ? Directory.GetDirectories(folder).Select(YearOf).Where(year => year is not null).Select(year => LoadYear(folder, year!.Value)).ToList()
            : [];
        return years.Count > 0 ? new VariableCatalogue(years) : throw new CatalogueException(folder, 0, "there is no year folder, such as 2025.");
    }

    /// <summary>Reads one year.</summary>
    /// <exception cref="CatalogueException">A file is missing or has an error.</exception>
    public static CatalogueYear LoadYear(string folder, int year)
    {
        var path = Path.Combine(folder, year.ToString(CultureInfo.InvariantCulture));
        var settings = YearFile.Read(Path.Combine(path, "year.json"));
        var lists = CodeListFile.Read(Path.Combine(path, "codes.csv"), Path.Combine(path, "groups.csv"));
        var variables = VariableFile.Read(Path.Combine(path, "variables.csv"), lists);
        return new CatalogueYear
        {
            Year = year,
            Authority = settings.Authority,
            Rounds = settings.Rounds,
            Variables = variables,
            CodeLists = lists,
            AgeGroups = AgeGroupFile.Read(Path.Combine(path, "ages.csv")),
            Tables = TableFile.Read(Path.Combine(path, "tables.csv"), variables),
            Breaks = BreakFile.Read(Path.Combine(path, "breaks.csv"), year),
            Thresholds = settings.Thresholds,
            Severities = RuleFile.Read(Path.Combine(path, "rules.csv")),
        };
    }

    private static int? YearOf(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
