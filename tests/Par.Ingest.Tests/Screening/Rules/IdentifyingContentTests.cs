using Par.Ingest.Formats.Privacy;
using Par.Ingest.Screening;
using Par.Ingest.Screening.Rules;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Screening.Rules;

/// <summary>Examples of <see cref="IdentifyingContent"/>. Personal identity codes here are made up, with individual numbers 900–999 that are never given out.</summary>
public sealed class IdentifyingContentTests : RuleTests<IdentifyingContent>
{
    private const string MadeUpCode = "010190-900P";

    private protected override Location Wrong => new("clients", 3, "ENT_LANG_T");

    private protected override void Spoil(FileSketch file)
    {
        file.Clients[3, "ENT_LANG"] = "oth";
        file.Clients[3, "ENT_LANG_T"] = "kysy " + MadeUpCode;
    }

    [Theory]
    [InlineData("010190-900P")]
    [InlineData("010190Y900P")]
    [InlineData("010190+900P")]
    [InlineData("010190A900P")]
    [InlineData("asiakas 010190u900p, tavattu")]
    [InlineData("010190B900P")]
    [InlineData("010190C900P")]
    [InlineData("010190D900P")]
    [InlineData("010190E900P")]
    [InlineData("010190F900P")]
    [InlineData("010190-900p")]
    [InlineData("010190U900P")]
    [InlineData("010190V900P")]
    [InlineData("010190W900P")]
    [InlineData("010190X900P")]
    [InlineData("010190 - 900P")]
    [InlineData("01.01.90-900P")]
    [InlineData("010190\u2013900P")]
    [InlineData("010190\u2212900P")]
    [InlineData("０１０１９０-９００P")]
    [InlineData("0101\u200b90-90\u200d0P")]
    [InlineData("010190\u00a0-\u00a0900P")]
    [InlineData("\u0660\u06610190-900P")]
    [InlineData("eetu\u200b.esimerkki@example.fi")]
    [InlineData("０４０ 1234567")]
    [InlineData("eetu.esimerkki@example.fi")]
    [InlineData("puh. 040 123 4567")]
    [InlineData("+358 50 1234567")]
    [InlineData("Keskuskatu 12 B 4")]
    [InlineData("Skolgatan 7")]
    [InlineData("Matti Esimerkki")]
    [InlineData("Anna-Liisa Esimerkki")]
    [InlineData("Asiakas Matti Esimerkki")]
    [InlineData("Nuoren Äiti Anna-Liisa Esimerkki")]
    [InlineData("010190-900A")]
    [InlineData("010190-123A")]
    [InlineData("310800Y1231")]
    [InlineData("Korhonen, Maija")]
    [InlineData("Korhonen Maija")]
    [InlineData("Korhonen-Maija")]
    [InlineData("KORHONEN MAIJA")]
    [InlineData("MAIJA KORHONEN")]
    [InlineData("Virta,Anna-Liisa")]
    public void Free_text_that_identifies_somebody_is_found_and_never_repeated(string text)
    {
        var findings = FindingsAfter(file =>
        {
            file.Clients[2, "ENT_LANG"] = "oth";
            file.Clients[2, "ENT_LANG_T"] = text;
        });

        Assert.Equal(new Location("clients", 2, "ENT_LANG_T"), Assert.Single(findings, finding => finding.Severity == Severity.Error).Location);
        Assert.All(findings, finding => Assert.DoesNotContain(text, finding.Message.Fi + finding.Message.Sv + finding.Message.En, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tagalog")]
    [InlineData("Brasilian portugali")]
    [InlineData("990190-900P")]
    [InlineData("1234567-1")]
    [InlineData("0112345-6")]
    [InlineData("2025-01-07")]
    [InlineData("LSSAVI/1234/2024")]
    [InlineData("310290-900")]
    [InlineData("käynyt 12 kertaa, 3.4.2025 - 5.6.2025")]
    [InlineData("010125 - 311225")]
    [InlineData("12.10.25-100 x")]
    [InlineData("2025\u20112026")]
    [InlineData("kuusi \ud83d\ude00 viisi")]
    [InlineData("Länsi-Uusimaa Porvoo")]
    [InlineData("300290-123A")]
    [InlineData("011390A123A")]
    [InlineData("010190A123G")]
    [InlineData("Etsivä Helmi")]
    [InlineData("ETSIVÄ TYÖ")]
    public void Other_text_passes(string text) => Assert.Empty(RulesFailedAfter(file =>
    {
        file.Clients[2, "ENT_LANG"] = "oth";
        file.Clients[2, "ENT_LANG_T"] = text;
    }));

    [Fact]
    public void A_broken_sign_does_not_stop_the_search() =>
        Assert.NotNull(IdentityPatterns.Find("rikki \ud83d " + MadeUpCode, IdentityScope.FreeText));

    [Theory]
    [InlineData("Etunimi")]
    [InlineData("HETU")]
    [InlineData("henkilö-tunnus")]
    [InlineData("e-post")]
    [InlineData("Date of birth")]
    public void A_column_for_identifying_data_is_found_by_its_letter(string header)
    {
        var findings = FindingsAfter(file => file.Clients.AddColumn(header));

        var letter = Par.Ingest.Formats.Workbook.ColumnName.Of(Drafts.Of(Side, Round).Clients.Columns.Count);
        Assert.Equal(new Location("clients", 1, letter), findings[0].Location);
    }

    [Fact]
    public void An_id_is_looked_at_too() => Assert.Equal(["PAR-005"], RulesFailedAfter(file =>
    {
        foreach (var sheet in (SheetSketch[])[file.Clients, file.Periods, file.Measures])
            sheet[2, "ENT_ID"] = MadeUpCode;
    }));

    [Theory]
    [InlineData("010190900P")]
    [InlineData("0101901030")] // Digits alone, and the check character is right.
    [InlineData("010190-1031")] // With its sign it is a code whatever the check character.
    [InlineData("010190-1234")]
    [InlineData("Maija Korhonen 1990")]
    [InlineData("Maija1990")]
    [InlineData("maija.korhonen")]
    [InlineData("Korhonen-Virta")]
    [InlineData("KORHONEN MAIJA")]
    [InlineData("nuori poika 12")]
    public void A_code_or_name_in_place_of_an_id_is_found(string id) => Assert.NotNull(IdentityPatterns.Find(id, IdentityScope.ClientId));

    [Theory]
    [InlineData("A001")]
    [InlineData("E25-0007")]
    [InlineData("TYP-ENT-0001")]
    [InlineData("Nuori 12")]
    [InlineData("2025000123")]
    [InlineData("0101901031")] // A number of a client system that begins with a day; as a code its check character would be wrong.
    [InlineData("ALI-001")]
    [InlineData("9f3c2b1a-aada-4c1e-9d2e-0123456789ab")]
    [InlineData("kU7IdaXq92LmPz0a")]
    public void A_code_that_tells_nothing_is_an_id(string id) =>
        Assert.Null(IdentityPatterns.Find(id, IdentityScope.ClientId));

    [Fact]
    public void The_cells_of_a_column_are_counted_in_one_finding_with_every_kind_found()
    {
        var findings = FindingsAfter(file =>
        {
            foreach (var (row, text) in ((int, string)[])[(2, MadeUpCode + ", soita 040 123 4567"), (4, "Matti Esimerkki")])
            {
                file.Clients[row, "ENT_LANG"] = "oth";
                file.Clients[row, "ENT_LANG_T"] = text;
            }
        });

        var finding = Assert.Single(findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(new Location("clients", 2, "ENT_LANG_T"), finding.Location);
        Assert.Equal("Of column ENT_LANG_T, 2 cells hold a personal identity code, a phone number and a person's name, the first on row 2.", finding.Message.En);
    }

    [Theory]
    [InlineData("KORHONEN_MAIJA_2025.xlsx")]
    [InlineData("korhonen-maija.xlsx")]
    [InlineData("Korhonen, Maija.xlsx")]
    public void A_file_named_after_a_person_loses_its_name(string name) => Assert.True(SubmissionScreening.IsIdentifyingName(name));

    [Fact]
    public void A_sheet_that_does_not_belong_is_looked_at_too() =>
        Assert.Equal(["PAR-005"], RulesFailedAfter(file => file.Add("muistiinpanot", "teksti").AddRow("soita 040 1234567")));

    [Fact]
    public void The_name_of_an_organisation_may_be_like_a_name_or_a_street() =>
        Assert.Empty(RulesFailedAfter(file => file.Organisation[2, "ORG_NAME"] = "Anna Tapion säätiö, Puutarhakatu 5"));

    [Fact]
    public void Nothing_else_of_such_a_file_is_reported()
    {
        var findings = FindingsAfter(file =>
        {
            file.Clients[3, "ENT_LANG_T"] = MadeUpCode;
            file.Clients[2, "ENT_REF"] = "77";
            file.Clients.AddColumn("Kissan lempinimi");
            file.Add("Esimerkin perhe").AddRow("x");
        });

        Assert.Equal(["PAR-005"], findings.Select(finding => finding.RuleId).Distinct());
        Assert.Equal([Severity.Error, Severity.Information], findings.Select(finding => finding.Severity));
    }
}
