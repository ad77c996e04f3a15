using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Places;

/// <summary>The tables of <c>reference/</c> as read. Their columns are described in <c>reference/README.md</c>.</summary>
internal static class GazetteerFiles
{
    private static readonly Dictionary<string, bool> PopulationKinds = new() { ["observed"] = false, ["projection"] = true };

    public static IEnumerable<MunicipalityVersion> Municipalities(string folder) =>
        from row in DataFile.Read(Path.Combine(folder, "municipalities.csv"),
            "code", "fi", "sv", "en", "region", "avi", "county", "classification", "language", "valid_from", "valid_to", "x", "y")
        select new MunicipalityVersion(
            MunicipalityCode(row, "code"), row.Label(), row.Text("region"), row.Text("avi"), row.Integer("classification", 1, 3),
            row.Integer("valid_from", 2013, 2100), row.OptionalInteger("valid_to"))
        {
            County = row.Optional("county"),
            LanguageStatus = row.OneOf("language", LanguageStatuses),
            LabelPoint = row.Optional("x") is null ? null : new MapPoint(row.Integer("x"), row.Integer("y")),
        };

    public static IEnumerable<(string Old, string Current)> Recast(string folder) =>
        from row in DataFile.Read(Path.Combine(folder, "recast.csv"), "code", "current")
        select (MunicipalityCode(row, "code"), MunicipalityCode(row, "current"));

    public static IEnumerable<Area> Regions(string folder) =>
        from row in DataFile.Read(Path.Combine(folder, "regions.csv"), "code", "fi", "sv", "en")
        select new Area(row.Text("code"), row.Label());

    public static IEnumerable<Area> AviAreas(string folder) =>
        from row in DataFile.Read(Path.Combine(folder, "avi-areas.csv"),
            "code", "fi", "sv", "en", "agency_fi", "agency_sv", "agency_en", "valid_to")
        select new Area(row.Text("code"), row.Label()) { Agency = row.Label("agency"), ValidTo = row.OptionalInteger("valid_to") };

    public static IEnumerable<Area> Counties(string folder) =>
        from row in DataFile.Read(Path.Combine(folder, "wellbeing-counties.csv"), "code", "fi", "sv", "en", "also_fi")
        select new Area(row.Text("code"), row.Label()) { ShortName = row.Optional("also_fi") };

    public static IEnumerable<(string Code, YouthPopulation Population)> YouthPopulation(string folder) =>
        from row in DataFile.Read(Path.Combine(folder, "youth-population.csv"), "year", "kind", "code", "persons_15_28")
        select (MunicipalityCode(row, "code"),
            new YouthPopulation(row.Integer("persons_15_28"), row.Integer("year", 2000, 2100), row.OneOf("kind", PopulationKinds)));

    private static readonly Dictionary<string, LanguageStatus> LanguageStatuses = new()
    {
        ["fi"] = LanguageStatus.Finnish, ["sv"] = LanguageStatus.Swedish, ["bilingual"] = LanguageStatus.Bilingual,
    };

    private static string MunicipalityCode(DataRow row, string column) => row.Text(column) is { Length: 3 } code && code.All(char.IsAsciiDigit)
        ? code
        : throw row.Error($"column '{column}' holds '{row.Text(column)}'; a municipality code has three digits, the zeros in front included.");
}
