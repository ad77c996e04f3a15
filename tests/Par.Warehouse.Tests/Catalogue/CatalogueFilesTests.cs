using System.Text;
using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Tests.Catalogue;

/// <summary>What the one who edits a catalogue file is told when something in it is wrong.</summary>
public sealed class CatalogueFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("par-catalogue-").FullName;

    public CatalogueFilesTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "2025"));
        foreach (var file in Directory.GetFiles(Path.Combine(CatalogueFiles.DefaultFolder, "2025")))
            File.Copy(file, Path.Combine(folder, "2025", Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_copy_of_a_year_loads() => Assert.Single(CatalogueFiles.Load(folder).Years);

    [Fact]
    public void A_folder_without_years_is_an_error() =>
        Assert.Throws<CatalogueException>(() => CatalogueFiles.Load(Path.Combine(folder, "2025")));

    [Fact]
    public void A_semicolon_file_with_a_byte_order_mark_loads_as_the_comma_file_does()
    {
        var path = PathOf("ages.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace(',', ';'), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal(10, CatalogueFiles.Load(folder)[2025].AgeGroups.Count);
    }

    [Fact]
    public void A_text_with_comma_line_break_and_quotation_marks_is_read_as_written()
    {
        Edit("ages.csv", "alle 16 v.", "\"alle \"\"16\"\",\n vuotta\"");

        Assert.Equal("alle \"16\",\n vuotta", CatalogueFiles.Load(folder)[2025].AgeGroups[0].Label.Fi);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(PathOf("groups.csv"));

        AssertError("groups.csv", 0, "missing");
    }

    [Fact]
    public void A_file_in_another_encoding_is_named()
    {
        var path = PathOf("codes.csv");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes(File.ReadAllText(path)));

        AssertError("codes.csv", 0, "CSV UTF-8");
    }

    [Theory]
    [InlineData("variables.csv", "number,code,", "number,kode,", 1, "no column 'code'")]
    [InlineData("variables.csv", "402,PAR_ROUND", "401,PAR_ROUND", 3, "belongs to PAR_FORMAT")]
    [InlineData("variables.csv", "402,PAR_ROUND", "402,PAR_FORMAT", 3, "has the number 401")]
    [InlineData("variables.csv", "402,PAR_ROUND,round", "401,PAR_FORMAT,round", 3, "stands twice on the same sheet")]
    [InlineData("variables.csv", "organisation,code,SIDE", "organisation,code,SIDES", 5, "its list 'SIDES' is not in codes.csv")]
    [InlineData("variables.csv", "organisation,code,SIDE", "organisation,text,SIDE", 5, "cannot have the list 'SIDE'")]
    [InlineData("variables.csv", "organisation,code,SIDE,mandatory", "organisation,code,SIDE,always", 5, "must be one of: optional, mandatory")]
    [InlineData("variables.csv", "ORG_SIDE,organisation-side,,", "ORG_SIDE,organisation-side,XX,", 5, "write ENT, TY")]
    [InlineData("variables.csv", "Version of the file format,", ",", 2, "column 'en' is empty")]
    [InlineData("variables.csv", "401,PAR_FORMAT", "four,PAR_FORMAT", 2, "not a whole number from 1 to 999")]
    [InlineData("codes.csv", "SIDE,2,TY", "SIDE,2,ENT", 3, "the value 'ENT' stands twice")]
    [InlineData("codes.csv", "SIDE,2,TY,workshops", "SIDE,2,TY,outreach", 3, "the concept 'outreach' stands twice")]
    [InlineData("codes.csv", "SIDE,2,TY,workshops,,", "SIDE,2,TY,workshops,both,", 3, "has no group 'both'")]
    [InlineData("codes.csv", "Outreach youth work\n", "Outreach youth work, too\n", 2, "needs quotation marks")]
    [InlineData("codes.csv", "Outreach youth work\n", "Outreach \"youth\" work\n", 2, "quotation marks do not match")]
    [InlineData("groups.csv", "LANG,sami-sign,", "LANGS,sami-sign,", 2, "no list 'LANGS'")]
    [InlineData("ages.csv", "2,A2,16,17", "2,A2,17,17", 3, "it must begin at 16")]
    [InlineData("tables.csv", "ent-referral,ENT,reached,referral-source", "ent-referral,ENT,reached,referral", 4, "carries the concept 'referral'")]
    [InlineData("tables.csv", "ent-contacted,", "ent-reached,", 3, "stands above")]
    [InlineData("breaks.csv", "\n2017,*,TY", "\n2026,*,TY", 2, "not a whole number from 2000 to 2025")]
    [InlineData("rules.csv", "PAR-003,warning,", "PAR-003,warn,", 3, "must be one of: error, warning, information, off")]
    [InlineData("rules.csv", "PAR-003,warning,", "PAR-001,warning,", 3, "PAR-001 stands above already")]
    [InlineData("rules.csv", "PAR-003,warning,", "Rule 3,warning,", 3, "is not one of a rule")]
    [InlineData("rules.csv", "PAR-003,warning,", "PAR-003,warning,information", 3, "at least as serious")]
    [InlineData("year.json", "\"round\": \"T2\"", "\"round\": \"T4\"", 0, "must be T1, T2 or T3")]
    [InlineData("year.json", "\"round\": \"T2\"", "\"round\": \"T3\"", 0, "must each stand once")]
    [InlineData("year.json", "\"thresholds\"", "\"tresholds\"", 8, "tresholds")]
    public void An_error_names_the_file_the_line_and_what_to_do(string file, string before, string after, int line, string message)
    {
        Edit(file, before, after);

        AssertError(file, line, message);
    }

    private string PathOf(string file) => Path.Combine(folder, "2025", file);

    private void Edit(string file, string before, string after)
    {
        var text = File.ReadAllText(PathOf(file));
        var at = text.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no '{before}'.");
        File.WriteAllText(PathOf(file), string.Concat(text.AsSpan(0, at), after, text.AsSpan(at + before.Length)));
    }

    private void AssertError(string file, int line, string message)
    {
        var error = Assert.Throws<CatalogueException>(() => CatalogueFiles.Load(folder));

        Assert.EndsWith(file, error.File, StringComparison.Ordinal);
        Assert.Equal(line, error.Line);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
    }
}
