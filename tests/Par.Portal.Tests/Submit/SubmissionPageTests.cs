using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Par.Ingest.Formats.Document;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;

namespace Par.Portal.Tests.Submit;

public sealed class SubmissionPageTests(SubmissionPageTests.Site site) : IClassFixture<SubmissionPageTests.Site>
{
    [Fact]
    public async Task Findings_stand_by_rule_with_the_advice_once_and_every_row_below_it()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        var rejected = await portal.DeliverAsync(OwnFile.Json(WithUnknownCodes));

        var page = await own.PageAsync($"/fi/toimitus/{rejected.Key}");

        var codes = page.QuerySelectorAll("article.finding.error").Single(group => group.TextContent.Contains("PAR-012", StringComparison.Ordinal));
        Assert.Single(codes.QuerySelectorAll(".guidance"));
        Assert.Equal(["2", "3"], codes.QuerySelectorAll("tbody th").Select(row => row.TextContent));
        Assert.Contains("ENT_EDU: sallitut koodit", codes.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{rejected.ErrorCount} virhe", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_filtered_by_severity_and_sheet_without_a_script()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        var rejected = await portal.DeliverAsync(OwnFile.Json(draft =>
        {
            WithUnknownCodes(draft);
            draft.Periods.Rows[0]["ENT_START"] = null;
            draft.Organisation["ORG_BID"] = "0174666-5";
        }));
        var address = $"/en/submit/{rejected.Key}";
        var all = Severities(await own.PageAsync(address));

        var links = (await own.PageAsync(address)).QuerySelectorAll(".finding-filters a").Select(link => link.GetAttribute("href")!).ToList();
        var ofClients = await own.PageAsync(links.Single(link => link.Contains("sheet=clients", StringComparison.Ordinal)));
        var errorsOnly = await own.PageAsync(address + "?severity=error");

        Assert.True(ofClients.QuerySelectorAll("article.finding").Length is > 0 and var fewer && fewer < all.Count);
        Assert.DoesNotContain("sheet periods", ofClients.QuerySelector("#findings")!.TextContent, StringComparison.Ordinal);
        Assert.All(Severities(errorsOnly), severity => Assert.Contains("error", severity, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_with_the_round_comes_before_the_errors_that_follow_from_it()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        var file = Encoding.UTF8.GetString(OwnFile.Json()).Replace("2026-T3", "2099-T1", StringComparison.Ordinal);
        var early = Encoding.UTF8.GetString(OwnFile.Json()).Replace("2026-T3", $"{TestPortal.Catalogue.Years.Max(year => year.Year)}-T1", StringComparison.Ordinal);

        var unknown = await portal.DeliverAsync(Encoding.UTF8.GetBytes(file));
        var tooEarly = await portal.DeliverAsync(Encoding.UTF8.GetBytes(early));

        Assert.Contains("PAR-002", (await own.PageAsync($"/fi/toimitus/{unknown.Key}")).QuerySelector("article.finding")!.TextContent, StringComparison.Ordinal);
        var page = await own.PageAsync($"/fi/toimitus/{tooEarly.Key}");
        Assert.Contains("PAR-001", page.QuerySelector("article.finding")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelectorAll("article.finding.error").Length > 1);
    }

    [Fact]
    public async Task A_file_with_identifying_content_says_that_nothing_of_it_was_kept_and_offers_no_copy()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        var rejected = await portal.DeliverAsync(OwnFile.Json(draft => draft.Clients.Rows[0]["ENT_LANG_T"] = "soita 040 1234567"), "Matti Meikäläinen.json");

        var page = await own.PageAsync($"/fi/toimitus/{rejected.Key}");
        var marked = await own.GetAsync($"/fi/toimitus/{rejected.Key}/merkitty.xlsx", TestContext.Current.CancellationToken);

        Assert.Contains("Tiedostosta ei tallennettu mitään", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Meikäläinen", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("1234567", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href$='merkitty.xlsx']"));
        Assert.Equal(HttpStatusCode.NotFound, marked.StatusCode);
    }

    [Fact]
    public async Task A_new_revision_shows_its_key_figures_beside_the_earlier_ones_and_row_by_row_what_changed()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        var first = await portal.DeliverAsync(OwnFile.Json());
        var second = await portal.DeliverAsync(OwnFile.Json(draft => draft.Clients.Rows[1]["ENT_SEX"] = "2", clients: 4));

        var page = await own.PageAsync($"/en/submit/{second.Key}");
        var changes = await own.PageAsync(page.QuerySelector("a[href$='/changes']")!.GetAttribute("href")!);

        Assert.Equal(["4", "3", "+1"], page.QuerySelectorAll("table.figures tbody tr:first-child td").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("New rows: 1 (row 5)", changes.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ENT_SEX", changes.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A newer revision", (await own.PageAsync($"/en/submit/{first.Key}")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_figures_stand_beside_the_revision_that_counted_and_never_beside_a_rejected_one()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        await portal.DeliverAsync(OwnFile.Json());
        await portal.DeliverAsync(OwnFile.Json(WithUnknownCodes, clients: 9));
        var third = await portal.DeliverAsync(OwnFile.Json(clients: 4));

        var page = await own.PageAsync($"/en/submit/{third.Key}");

        Assert.Equal(["4", "3", "+1"], page.QuerySelectorAll("table.figures tbody tr:first-child td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task A_name_that_was_blotted_out_says_why_and_the_round_stands_in_words()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        var blotted = await portal.DeliverAsync(OwnFile.Json(draft => draft.Clients.Rows[0]["ENT_LANG_T"] = "soita 040 1234567"), "oma.json");
        var plain = await portal.DeliverAsync(OwnFile.Json());

        var page = (await own.PageAsync($"/en/submit/{blotted.Key}")).QuerySelector("main")!.TextContent;
        var other = (await own.PageAsync($"/en/submit/{plain.Key}")).QuerySelector("main")!.TextContent;

        Assert.Contains($"In its place stands {blotted.ContentHash[..12]}.json", page, StringComparison.Ordinal);
        Assert.DoesNotContain("In its place stands", other, StringComparison.Ordinal);
        Assert.Contains("September 2026 round (2026-T3), data of 1 January 2026 – 31 August 2026", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_very_same_file_sent_again_leads_to_its_result_and_says_so()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        var first = await portal.DeliverAsync(OwnFile.Json(), at: new DateTime(2026, 9, 30, 9, 0, 0, DateTimeKind.Utc));

        var again = await own.SendFilesAsync(("again.json", Encoding.UTF8.GetString(OwnFile.Json())));

        var address = again.Headers.Location!.PathAndQuery();
        Assert.Equal($"/fi/toimitus/{first.Key}?repeated=1", address);
        Assert.StartsWith("Täsmälleen sama tiedosto on toimitettu jo", (await own.PageAsync(address)).QuerySelector(".notice[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_signed_in_is_not_asked_to_sign_in_at_the_foot_of_the_page()
    {
        var portal = site.Portal;
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);

        Assert.Empty((await own.PageAsync("/fi/toimitus")).QuerySelectorAll("footer a[href='/fi/kirjaudu']"));
        Assert.Single((await portal.Visitor().PageAsync("/fi")).QuerySelectorAll("footer a[href='/fi/kirjaudu']"));
    }

    [Fact]
    public async Task A_receipt_says_what_the_database_says_now()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        var first = await portal.DeliverAsync(OwnFile.Json(), "elokuu.json");
        var before = await own.PageAsync($"/fi/toimitus/{first.Key}/kuitti");
        await portal.DeliverAsync(OwnFile.Json(clients: 4));

        var after = await own.PageAsync($"/fi/toimitus/{first.Key}/kuitti");

        var facts = Facts(before);
        Assert.Equal(first.ContentHash, facts["Tarkistussumma (SHA-256)"]);
        Assert.Equal(("elokuu.json", "outreach", "Jyväskylän kaupunki (P0179)", "Syyskuun 2026 kierros (2026-T3)"),
            (facts["Tiedosto"], facts["Lähettäjä"], facts["Organisaatio"], facts["Kierros"]));
        Assert.Contains("Viety tietopankkiin", before.QuerySelector("table.steps")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Korvattu uudella", Facts(after)["Tila"]);
        Assert.Equal(4, after.QuerySelectorAll("table.steps tbody tr").Length);
    }

    [Fact]
    public async Task The_findings_download_holds_every_finding_and_no_formula()
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        var rejected = await portal.DeliverAsync(OwnFile.Json(WithUnknownCodes));

        var csv = await own.GetStringAsync($"/fi/toimitus/{rejected.Key}/havainnot.csv", TestContext.Current.CancellationToken);
        using var workbook = new MemoryStream(await own.GetByteArrayAsync($"/fi/toimitus/{rejected.Key}/havainnot.xlsx", TestContext.Current.CancellationToken));

        var findings = (await portal.Services.GetRequiredService<OwnSubmissions>().FindingsAsync(
            rejected.Key, new Actor("outreach", ActorRole.Organisation, OwnFile.ParId), TestContext.Current.CancellationToken))!.Value.Findings;
        Assert.Equal(findings.Count + 1, csv.TrimEnd().Split("\r\n").Length);
        Assert.Equal(findings.Select(finding => finding.RuleId), workbook.Query(useHeaderRow: true).Select(row => (string)row.Tarkistus));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/tila")]
    [InlineData("/muutokset")]
    [InlineData("/kuitti")]
    [InlineData("/kuitti.pdf")]
    [InlineData("/merkitty.xlsx")]
    [InlineData("/havainnot.csv")]
    [InlineData("/havainnot.xlsx")]
    public async Task Another_organisations_submission_looks_exactly_like_none(string part)
    {
        var (portal, delivered) = (site.Portal, site.Delivered);
        var other = await portal.SignedInAsync(ActorRole.Organisation, "P0256", Side.Ent);

        var theirs = await other.GetAsync($"/fi/toimitus/{delivered.Key}{part}", TestContext.Current.CancellationToken);
        var none = await other.GetAsync($"/fi/toimitus/{delivered.Key + 1}{part}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
        Assert.Equal(none.StatusCode, theirs.StatusCode);
        Assert.Equal(await BodyAsync(none, delivered.Key + 1), await BodyAsync(theirs, delivered.Key));
    }

    [Theory]
    [InlineData(ActorRole.Analyst)]
    [InlineData(ActorRole.Ministry)]
    [InlineData(ActorRole.Administrator)]
    public async Task Only_organisations_reach_the_pages_and_files_of_a_submission(ActorRole role)
    {
        var (portal, delivered) = (site.Portal, site.Delivered);
        var visitor = await portal.SignedInAsync(role);

        string[] addresses =
        [
            $"/fi/toimitus/{delivered.Key}", $"/sv/leverans/{delivered.Key}/lage", $"/en/submit/{delivered.Key}/changes", $"/fi/toimitus/{delivered.Key}/kuitti",
            $"/fi/toimitus/{delivered.Key}/kuitti.pdf", $"/fi/toimitus/{delivered.Key}/merkitty.xlsx", $"/fi/toimitus/{delivered.Key}/havainnot.csv", "/fi/toimitus/laheta",
        ];
        foreach (var address in addresses)
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        foreach (var address in new[] { "/fi/toimitus/laheta", $"/fi/toimitus/{delivered.Key}/peru" })
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.PostAsync(address, null, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_other_sides_account_of_the_same_organisation_sees_nothing_of_a_submission()
    {
        var (portal, delivered) = (site.Portal, site.Delivered);
        var workshops = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ty);

        foreach (var part in new[] { "", "/tila", "/muutokset", "/kuitti", "/kuitti.pdf", "/merkitty.xlsx", "/havainnot.csv", "/havainnot.xlsx" })
        {
            var answer = await workshops.GetAsync($"/fi/toimitus/{delivered.Key}{part}", TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{part}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_shown_to_the_workshop_account_that_sent_it()
    {
        var portal = site.Portal;
        var workshops = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ty);
        var address = (await workshops.SendFilesAsync(("data.json", "{ \"clients\": [] }"))).Headers.Location!.PathAndQuery();

        foreach (var (part, expected) in new[] { ("", HttpStatusCode.OK), ("/kuitti", HttpStatusCode.OK), ("/merkitty.xlsx", HttpStatusCode.NotFound) })
            Assert.Equal(expected, (await workshops.GetAsync(address + part, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("P0256", Side.Ent)]
    [InlineData(OwnFile.ParId, Side.Ty)]
    public async Task Anothers_submission_is_not_taken_back(string parId, Side side)
    {
        await using var portal = await OwnFile.PortalAsync();
        var own = await portal.SignedInAsync(ActorRole.Organisation, OwnFile.ParId, Side.Ent);
        var page = (await own.SendFilesAsync(("data.json", Encoding.UTF8.GetString(OwnFile.Json())))).Headers.Location!.PathAndQuery();
        var other = await portal.SignedInAsync(ActorRole.Organisation, parId, side);
        var token = (await other.PageAsync("/fi/toimitus")).QuerySelector("form#upload input[type=hidden]")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(token.GetAttribute("name")!, token.GetAttribute("value")!)]);

        var answer = await other.PostAsync(page + "/peru", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("tarkistetaan", (await own.PageAsync(page)).QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    private static void WithUnknownCodes(SubmissionDraft draft)
    {
        draft.Clients.Rows[0]["ENT_EDU"] = "77";
        draft.Clients.Rows[1]["ENT_EDU"] = "78";
    }

    private static List<string> Severities(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll("article.finding").Select(group => group.ClassName!)];

    private static Dictionary<string, string> Facts(AngleSharp.Dom.IDocument page) =>
        page.QuerySelectorAll("dl.details dt").ToDictionary(term => term.TextContent, term => term.NextElementSibling!.TextContent);

    /// <summary>The body without what differs from request to request: the address that was asked and the tokens of forms.</summary>
    private static async Task<string> BodyAsync(HttpResponseMessage answer, long key)
    {
        var page = await answer.DocumentAsync();
        foreach (var hidden in page.QuerySelectorAll("input[type=hidden]"))
            hidden.Remove();
        return page.DocumentElement.OuterHtml.Replace($"{key}", "", StringComparison.Ordinal);
    }

    /// <summary>A portal to which the organisation has delivered a file with errors.</summary>
    public sealed class Site() : SharedPortal(() => OwnFile.PortalAsync())
    {
        private Submission? delivered;

        internal Submission Delivered => delivered!;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            delivered = await Portal.DeliverAsync(OwnFile.Json(WithUnknownCodes));
        }
    }
}
