using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Statistics;

namespace Par.Portal.Reports;

/// <summary>Reads one side of the grant report out of a release.</summary>
internal sealed class GrantReportBuilder(PublishedRelease release, Language language, Gazetteer gazetteer, CatalogueYear catalogue)
{
    private const string AdministratorTypes = "OTYPE";

    private readonly Side side = release.Release.Side;
    private readonly string prefix = release.Release.Side == Side.Ent ? "ent-" : "ty-";
    private readonly StringComparer alphabet = StringComparer.Create(language.Culture(), ignoreCase: true);

    /// <summary>The side's part of the report.</summary>
    public GrantReportSide Build()
    {
        var organisations = release.Organisations
            .Select(organisation => (Facts: organisation, Line: LineOf(PlaceId.Organisation(organisation.ParId), organisation.Name, organisation.ParId)))
            .OrderBy(pair => pair.Line.Name, alphabet)
            .ThenBy(pair => pair.Line.Code, StringComparer.Ordinal)
            .ToList();
        var delivered = organisations.Where(pair => pair.Facts.Delivered).ToList();
        return new GrantReportSide(
            side,
            release.Release,
            LineOf(PlaceId.Country, gazetteer.Name(PlaceId.Country)!.In(language), PlaceId.Country.ToString()),
            [.. gazetteer.Regions.Select(region => LineOf(PlaceId.Region(region.Code), region.Name.In(language), region.Code)).Where(HasFigures)],
            [.. delivered.Where(pair => pair.Line.Granted is { IsShown: true, IsZero: false })
                .GroupBy(pair => pair.Facts.AdministratorType, StringComparer.Ordinal)
                .Select(type => Sum(TypeName(type.Key), type.Key, [.. type.Select(pair => pair.Line)]))
                .OrderBy(line => line.Name, alphabet)],
            [.. delivered.Select(pair => pair.Line)],
            [.. organisations.Where(pair => !pair.Facts.Delivered && pair.Line.Granted is { IsShown: true, IsZero: false }).Select(pair => pair.Line)]);
    }

    private GrantLine LineOf(PlaceId place, string name, string code)
    {
        var total = new CellAddress(place);
        return new GrantLine(name, code,
            release.Cell(prefix + "grants", total),
            release.Cell(prefix + "granted-person-years", total),
            release.Cell(prefix + "person-years", total),
            release.Cell(side == Side.Ent ? "ent-reached" : "ty-trainees", total));
    }

    // Organisations of 1–4 clients are left out of the sum of clients, and how many they are is told below the table: it is a few people of
    // thousands, and the sum would otherwise have no number at all.
    private static GrantLine Sum(string name, string code, IReadOnlyList<GrantLine> lines)
    {
        var known = lines.Where(line => line.Clients.Status != CellStatus.Few).ToList();
        return new(name, code, Sum(lines, line => line.Granted), Sum(lines, line => line.GrantedPersonYears),
            Sum(lines, line => line.PersonYears),
            Sum(known.Count == 0 ? lines : known, line => line.Clients))
        {
            Organisations = lines.Count,
            FewLeftOut = known.Count == 0 ? 0 : lines.Count - known.Count,
        };
    }

    private static Cell Sum(IEnumerable<GrantLine> lines, Func<GrantLine, Cell> figure) => Cell.Sum(lines.Select(figure));

    private static bool HasFigures(GrantLine line) =>
        new[] { line.Granted, line.PersonYears, line.Clients }.Any(cell => cell.Status is not (CellStatus.Missing or CellStatus.NotApplicable));

    private string TypeName(string concept) => catalogue.CodeLists.GetValueOrDefault(AdministratorTypes)?.Codes
        .FirstOrDefault(code => code.Concept == concept)?.Label.In(language) ?? concept;
}
