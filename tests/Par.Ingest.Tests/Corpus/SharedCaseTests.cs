using Par.Ingest.Screening;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Corpus;

/// <summary>
/// The files in <c>tests/files/cases</c>: by real writers and after public reports, with what their sender expects. An accepted one gives the values of the others.
/// </summary>
public sealed class SharedCaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "files", "cases");

    // An accepted file has no rule; its values are those of the file by openpyxl, but for the large one, which is another organisation's.
    private static readonly Dictionary<string, (string? Rule, Location? Place)> Expected = new(StringComparer.Ordinal)
    {
        ["c-comma-decimal"] = ("PAR-101", new Location("periods", 5)),
        ["c-pandas-floats"] = (null, null),
        ["c-pipe"] = ("PAR-101", new Location("organisation", 1)),
        ["c-stray-quotes"] = ("PAR-101", new Location("organisation", 2)),
        ["d-1904"] = (null, null),
        ["d-csv-utc"] = (null, null),
        ["e-cp850"] = (null, null),
        ["f-openpyxl-number"] = ("PAR-107", new Location("clients", 3, "ENT_NCONT")),
        ["h-numbers-all"] = ("PAR-103", new Location("organisation")),
        ["i-dates"] = ("PAR-138", new Location("clients", 2, "ENT_ID")),
        ["j-array"] = ("PAR-101", Location.File),
        ["j-bool-code"] = ("PAR-012", new Location("clients", 2, "ENT_SEX")),
        ["k-area-docs-csv"] = ("PAR-113", new Location("organisation", 2, "ORG_AREA")),
        ["k-multi-csv"] = ("PAR-012", new Location("clients", 2, "ENT_SUP")),
        ["p-autofilter"] = ("PAR-005", new Location("clients")),
        ["p-condformat"] = ("PAR-005", new Location("clients")),
        ["p-csv-stray"] = ("PAR-005", Location.File),
        ["p-defined-name"] = ("PAR-005", Location.File),
        ["p-extra-sheet-birth-only"] = ("PAR-005", Location.File),
        ["p-extra-sheet-split"] = ("PAR-005", Location.File),
        ["p-formula"] = ("PAR-005", new Location("clients")),
        ["p-id-birthdate"] = ("PAR-005", new Location("clients", 2, "ENT_ID")),
        ["p-json-extra"] = ("PAR-005", new Location("clients", 1, "N")),
        ["p-scenario"] = ("PAR-005", new Location("clients")),
        ["p-validation-list"] = ("PAR-005", new Location("clients")),
        ["p-zip-folder"] = ("PAR-005", Location.File),
        ["w-exceljs"] = (null, null),
        ["w-libreoffice"] = (null, null),
        ["w-openpyxl"] = (null, null),
        ["w-sheetjs"] = (null, null),
        ["w-xlsxwriter"] = (null, null),
        ["x-cdata-large"] = (null, null),
        ["x-google"] = (null, null),
        ["x-numbers"] = (null, null),
        ["x-webextension"] = (null, null),
        ["z-7z-lzma"] = ("PAR-101", Location.File),
        ["z-zip64"] = (null, null),
    };

    public static TheoryData<string> Names => [.. Expected.Keys];

    [Fact]
    public void Every_file_of_the_folder_is_expected_to_be_something() =>
        Assert.Equal(Expected.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Names))]
    public void A_file_of_a_real_writer_is_read_as_meant_or_answered(string name)
    {
        var path = Directory.EnumerateFiles(Folder, name + ".*").Single();
        var (rule, place) = Expected[name];

        var outcome = Drafts.Read(File.ReadAllBytes(path), Path.GetFileName(path));

        var report = SubmissionScreening.Report(Path.GetFileName(path), outcome, new ScreeningContext(Reference.Gazetteer));
        if (rule is not null)
        {
            Assert.Contains((rule, place), report.Findings.Select(finding => (finding.RuleId, (Location?)finding.Location)));
            Assert.NotEqual(ScreeningVerdict.Accepted, report.Verdict);
            return;
        }

        Assert.Equal(ScreeningVerdict.Accepted, report.Verdict);
        if (name != "x-cdata-large")
            Assert.Equal(ValuesAsLoaded.Of(Drafts.ReadGood(File.ReadAllBytes(Path.Combine(Folder, "w-openpyxl.xlsx")), "x.xlsx")), ValuesAsLoaded.Of(outcome.Document!));
        else
            Assert.Equal(829, outcome.Document!.Rows(Warehouse.Catalogue.RecordLevel.Client).Count);
    }
}
