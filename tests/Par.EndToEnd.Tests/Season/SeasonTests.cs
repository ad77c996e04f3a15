using Microsoft.Playwright;
using Par.EndToEnd.Tests.Browser;
using Par.Ingest.Sample;

namespace Par.EndToEnd.Tests.Season;

/// <summary>
/// The January season of 2027, played by the small sample country in a browser: an organisation's worker, an analyst, an approver and a reader of the ministry
/// each do their own part through the pages, and somebody outside reads. Between the days of the story the portal is killed and started again.
/// </summary>
public sealed class SeasonTests(Chromium chromium)
{
    private const string Reader = "lukija@example.fi";
    private const string First = "Etsivä nuorisotyö 2026, versio 1";
    private const string Second = "Etsivä nuorisotyö 2026, versio 2";
    private const string InState = "select count(*) from release where side = 1 and statistic_year = 2026 and version = $version and state = $state";

    private readonly SeasonFiles files = new();
    private readonly SeasonPictures pictures = new();

    [Fact]
    public async Task The_January_season_is_delivered_returned_corrected_approved_scheduled_published_and_corrected_in_the_open()
    {
        await using var portal = new SeasonPortal(chromium);

        await portal.MoveToAsync(new DateTime(2027, 1, 11, 10, 0, 0));
        var own = portal.Scalar<string>("select par_id from account where user_name = 'outreach'");
        await DeliverAsync(portal, own);

        await portal.StopAsync();
        await DeliverOthersAsync(portal, own);

        await portal.MoveToAsync(new DateTime(2027, 1, 25, 9, 0, 0));
        await ReturnAndCorrectAsync(portal, own);
        await ReviewOthersAsync(portal);

        await portal.MoveToAsync(new DateTime(2027, 2, 22, 9, 0, 0));
        await PrepareAsync(portal);
        await ApproveAsync(portal, First, "2027-03-17", "2027-03-18");
        await BeforeTheWindowAsync(portal);

        await portal.MoveToAsync(new DateTime(2027, 3, 17, 10, 0, 0));
        await WithinTheWindowAsync(portal);

        await portal.MoveToAsync(new DateTime(2027, 3, 18, 9, 1, 0));
        await PublishedAsync(portal);

        await portal.MoveToAsync(new DateTime(2027, 4, 12, 10, 0, 0));
        await CorrectAsync(portal, own);
        await ApproveAsync(portal, Second, "2027-04-14", "2027-04-15");

        await portal.MoveToAsync(new DateTime(2027, 4, 15, 9, 1, 0));
        await CorrectedAsync(portal);
        await AuditAsync(portal);

        await portal.StopAsync();
        Assert.Contains("The trail is whole", await portal.CommandAsync("audit", "verify"), StringComparison.Ordinal);
    }

    /// <summary>The worker sends a file with an error, reads what is wrong, and sends one that is accepted but lacks half of the clients.</summary>
    private async Task DeliverAsync(SeasonPortal portal, string own)
    {
        var page = await portal.SignedInAsync("outreach");
        var worker = new Worker(page);

        Assert.StartsWith("Tiedostoa ei voitu ottaa vastaan: 1 virhe", await worker.SendAsync(await files.WorkbookAsync(own, "tammikuu.xlsx", SampleFlaw.UnknownCode)), StringComparison.Ordinal);
        Assert.Contains("ENT_EDU", await page.Locator("article.finding.error").InnerTextAsync(), StringComparison.Ordinal);
        await pictures.TakeAsync(page, "findings");

        Assert.StartsWith("Tiedot on vastaanotettu", await worker.SendAsync(files.HalfWorkbook(own, "tammikuu-korjattu.xlsx")), StringComparison.Ordinal);
        await pictures.TakeAsync(page, "received");
    }

    /// <summary>Everybody else delivers through the command line, all but one.</summary>
    private async Task DeliverOthersAsync(SeasonPortal portal, string own)
    {
        var folder = Path.Combine(Path.GetTempPath(), "par-season-files-" + Guid.NewGuid().ToString("N"));
        try
        {
            var paths = await files.WriteOthersAsync(own, folder);
            Assert.True(paths.Length > 5, "Too few organisations deliver to play a season.");
            await portal.CommandAsync(["ingest", .. paths.SkipLast(1)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The analyst asks and returns; the worker answers and corrects; the analyst accepts the warnings that are left and approves.</summary>
    private async Task ReturnAndCorrectAsync(SeasonPortal portal, string own)
    {
        var name = portal.Scalar<string>("select name from organisation where par_id = $own and side = 1", ("$own", own));
        var desk = await portal.SignedInAsync("analyst");
        var analyst = new Analyst(desk);
        await analyst.OpenQueueAsync("Odottaa hyväksyntää");
        await desk.AssertAccessibleAsync();
        await pictures.TakeAsync(desk, "queue");
        await analyst.OpenAsync(name);
        Assert.NotEqual(0, await desk.Locator("table.comparison tr.odd").CountAsync());
        await desk.AssertAccessibleAsync();
        await pictures.TakeAsync(desk, "unusual-first", desk.Locator("#figures"), 660);
        await analyst.WriteAsync(SeasonTexts.Question);
        await analyst.FillReturnAsync(SeasonTexts.WhyReturned, "2027-02-01");
        await pictures.TakeAsync(desk, "return", desk.Locator("#messages"), 820);
        Assert.Contains($"{name}: palautettu korjattavaksi", await analyst.ReturnAsync(), StringComparison.Ordinal);

        var page = await portal.SignedInAsync("outreach");
        var worker = new Worker(page);
        Assert.Contains("palautettu korjattavaksi", await worker.NextStepAsync(), StringComparison.Ordinal);
        await page.Locator("p.notice.returned a").ClickAsync();
        var returned = await page.Locator("main").InnerTextAsync();
        Assert.Contains(SeasonTexts.WhyReturned, returned, StringComparison.Ordinal);
        Assert.Contains(SeasonTexts.Question, returned, StringComparison.Ordinal);
        Assert.Contains("1.2.2027", returned, StringComparison.Ordinal);
        await worker.AnswerAsync(SeasonTexts.Reply);
        await page.AssertAccessibleAsync();
        await pictures.TakeAsync(page, "answer", page.Locator("#decisions"), 640);
        Assert.StartsWith("Tiedot on vastaanotettu", await worker.SendAsync(await files.WorkbookAsync(own, "koko-vuosi.xlsx", SampleFlaw.UnknownPlacements)), StringComparison.Ordinal);

        await analyst.OpenQueueAsync("Odottaa hyväksyntää");
        await analyst.OpenAsync(name);
        Assert.Contains(SeasonTexts.Reply, await desk.Locator("#messages").InnerTextAsync(), StringComparison.Ordinal);
        var accepted = await analyst.AcceptWarningsAsync(SeasonTexts.WhyAccepted);
        await pictures.TakeAsync(desk, "warnings-accepted", desk.Locator("#warnings"));
        Assert.Contains($"{name}: hyväksytty", await analyst.ApproveAsync(SeasonTexts.WhyApproved), StringComparison.Ordinal);
        Assert.Equal(accepted, portal.Scalar<long>(
            "select count(*) from accepted_warning w join submission s using (submission_key) where s.par_id = $own and s.side = 1 and s.round_key = 20263 and s.state = 5 and w.accepted_by = 'analyst'", ("$own", own)));
    }

    /// <summary>The rest of the queue, one after another, and who is missing.</summary>
    private async Task ReviewOthersAsync(SeasonPortal portal)
    {
        var desk = await portal.SignedInAsync("analyst");
        var analyst = new Analyst(desk);
        var waiting = portal.Scalar<long>("select count(*) from submission where side = 1 and round_key = 20263 and state = 4");

        var together = await analyst.ApproveTogetherAsync();
        Assert.Equal(waiting, together + await analyst.ApproveAllAsync(SeasonTexts.WhyApproved));
        Assert.NotEqual(0, await analyst.ExplainMissingAsync(SeasonTexts.WhyMissing));

        Assert.Equal(0L, portal.Scalar<long>("select count(*) from submission where side = 1 and round_key = 20263 and state = 4"));
    }

    /// <summary>The analyst builds the release, is held back by its checklist, writes, compares, answers and hands over; approving is not hers.</summary>
    private async Task PrepareAsync(SeasonPortal portal)
    {
        var page = await portal.SignedInAsync("analyst");
        var work = new ReleaseWork(page);
        await work.BuildAsync(2026);
        await portal.WaitForAsync(InState, ("$version", 1), ("$state", 2));
        await work.OpenAsync(First);
        Assert.Contains("QualityTextMissing", await work.HoldingAsync());
        await page.AssertAccessibleAsync();
        await pictures.TakeAsync(page, "checklist", page.Locator("#checklist"));
        Assert.Contains("Tarkistuslista estää tämän", await work.RefusedStepAsync("Anna hyväksyttäväksi"), StringComparison.Ordinal);

        await work.OpenAsync(First);
        await work.WriteAsync("Laatuseloste", SeasonTexts.QualityFi, SeasonTexts.QualitySv, SeasonTexts.QualityEn);
        await page.AssertAccessibleAsync();
        await pictures.TakeAsync(page, "quality-text", page.Locator(".texts-grid"), 820);
        await work.OpenAsync(First);
        await work.FollowAsync("Vertailu");
        Assert.Contains("Etsivä nuorisotyö 2025, versio 1", await page.Locator("p.lead").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(0, await page.Locator("#changes tbody tr").CountAsync());
        await page.AssertAccessibleAsync();
        await pictures.TakeAsync(page, "comparison", page.Locator("#changes .table-region"), 640);

        await work.OpenAsync(First);
        await work.AnswerWarningsAsync(SeasonTexts.WhyAnswered);
        Assert.Empty(await work.HoldingAsync());
        await work.StepAsync("Anna hyväksyttäväksi");
        Assert.StartsWith("Hyväksyttävänä", await work.StateAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.GetByText("Hyväksy ja ajasta").CountAsync());
        Assert.Equal(403, await work.ForgeApprovalAsync("2027-03-18"));
        Assert.Equal(1L, portal.Scalar<long>(InState, ("$version", 1), ("$state", 5)));
    }

    /// <summary>The approver names the reader of the ministry, answers for what the last step asks, approves and sets the hour.</summary>
    private async Task ApproveAsync(SeasonPortal portal, string release, string opensOn, string publishOn)
    {
        // The first time by password alone, after which an authenticator is enrolled; in April with its code.
        var page = release == First ? await EnrolAsync(portal) : await portal.SignedInAsync("approver");
        var work = new ReleaseWork(page);
        await work.OpenAsync(release);
        await work.NameReaderAsync("ministry", opensOn, publishOn);
        await work.AnswerWarningsAsync(SeasonTexts.WhyAnswered);
        Assert.Empty(await work.HoldingAsync());
        await work.ApproveAsync(publishOn);
        Assert.StartsWith("Ajastettu", await work.StateAsync(), StringComparison.Ordinal);
        await page.AssertAccessibleAsync();
        if (release == First)
            await pictures.TakeAsync(page, "scheduled");
    }

    private static async Task<IPage> EnrolAsync(SeasonPortal portal)
    {
        var page = await portal.EnrolAsync("approver");
        await page.AssertAccessibleAsync();
        Assert.Equal(10, await page.Locator("ul.codes li").CountAsync());
        return page;
    }

    /// <summary>Before her window opens, the reader of the ministry sees no more than anybody.</summary>
    private static async Task BeforeTheWindowAsync(SeasonPortal portal)
    {
        var page = await portal.SignedInAsync("ministry");
        await page.GotoAsync("/fi/ennakko");
        Assert.Contains("ei ole nyt avoinna julkaisemattomia lukuja", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(404, (await page.GotoAsync("/fi/ennakko/ENT/2026/1"))!.Status);
        Assert.Equal(404, await new Outside(await portal.OutsideAsync()).StatusAsync("/fi/julkaisut/ent/2026/v1"));
    }

    /// <summary>The day before: the ministry reads, and outside stand the old figures and the hour of the new ones.</summary>
    private async Task WithinTheWindowAsync(SeasonPortal portal)
    {
        var page = await portal.SignedInAsync("ministry");
        await page.GotoAsync("/fi/ennakko");
        await page.GetByRole(AriaRole.Link, new() { Name = First }).ClickAsync();
        Assert.Contains("EI JULKAISTU", await page.Locator("p.unpublished").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.AssertAccessibleAsync();
        await pictures.TakeAsync(page, "preview");

        var reading = await portal.OutsideAsync();
        var outside = new Outside(reading);
        Assert.Contains("Etsivä nuorisotyö 2025, versio 1", await outside.NewestAsync(), StringComparison.Ordinal);
        Assert.Equal(404, await outside.StatusAsync("/fi/julkaisut/ent/2026/v1"));
        Assert.Matches("Etsivä nuorisotyö 2026\\s+18[.]3[.]2027", await outside.UpcomingAsync());
        await pictures.TakeAsync(reading, "calendar", height: 560);

        await outside.SubscribeAsync(Reader);
        var letter = portal.Scalar<string>("select text from outbox_mail where recipient = $reader and kind = 'subscription-confirm'", ("$reader", Reader));
        var link = letter.Split('\n', ' ').Single(word => word.StartsWith(SeasonPortal.PublicAddress, StringComparison.Ordinal));
        await outside.ConfirmAsync(link[SeasonPortal.PublicAddress.Length..]);
    }

    /// <summary>A minute past the hour: the new figures whole, the letter, the look at the live site, and the end of the window.</summary>
    private async Task PublishedAsync(SeasonPortal portal)
    {
        var page = await portal.OutsideAsync();
        var outside = new Outside(page);
        await outside.WaitForAsync("/fi/julkaisut/ent/2026", First);
        await pictures.TakeAsync(page, "published");
        Assert.Equal(1L, portal.Scalar<long>(InState, ("$version", 1), ("$state", 3)));
        Assert.Contains(First, await outside.NewestAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Etsivä nuorisotyö 2026", await outside.UpcomingAsync(), StringComparison.Ordinal);
        Assert.Contains(SeasonPortal.PublicAddress + "/fi/julkaisut/ent/2026/v1", portal.Scalar<string>(
            "select text from outbox_mail where recipient = $reader and kind = 'release-published'", ("$reader", Reader)), StringComparison.Ordinal);
        await LiveSiteShowsAsync(portal, 1);
        Assert.Equal(404, (await (await portal.SignedInAsync("ministry")).GotoAsync("/fi/ennakko/ENT/2026/1"))!.Status);
    }

    /// <summary>
    /// In April, after the cut-off, the worker completes the placements and says why it comes so late. The approved figures stay until the analyst, who has seen what
    /// changed, takes the new ones, builds the next version and says in public what it corrects.
    /// </summary>
    private async Task CorrectAsync(SeasonPortal portal, string own)
    {
        var worker = new Worker(await portal.SignedInAsync("outreach"));
        var completed = await files.WorkbookAsync(own, "taydennetty.xlsx");
        Assert.Contains("suljettiin 20.2.2027", await worker.SendInVainAsync(completed), StringComparison.Ordinal);
        Assert.Contains("Aiempi versio on jo hyväksytty", await worker.SendAsync(completed, SeasonTexts.WhyLate), StringComparison.Ordinal);
        Assert.Equal(1L, portal.Scalar<long>("select count(*) from submission where par_id = $own and side = 1 and round_key = 20263 and state = 5", ("$own", own)));

        var name = portal.Scalar<string>("select name from organisation where par_id = $own and side = 1", ("$own", own));
        var page = await portal.SignedInAsync("analyst");
        var analyst = new Analyst(page);
        await analyst.OpenQueueAsync("Uusi versio hyväksytyn tilalle");
        await analyst.OpenAsync(name);
        Assert.Contains(SeasonTexts.WhyLate, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.AssertAccessibleAsync();
        Assert.Contains("Muuttuneita rivejä", await analyst.ChangesAsync(() => pictures.TakeAsync(page, "revision-beside-revision", height: 900)), StringComparison.Ordinal);
        Assert.Contains($"{name}: hyväksytty", await analyst.ApproveAsync(SeasonTexts.WhyApproved), StringComparison.Ordinal);
        var work = new ReleaseWork(page);
        await work.BuildAsync(2026);
        await portal.WaitForAsync(InState, ("$version", 2), ("$state", 2));
        await work.OpenAsync(Second);
        Assert.Contains("CorrectionTextMissing", await work.HoldingAsync());
        await work.WriteAsync("Mitä korjattiin", SeasonTexts.CorrectionFi, SeasonTexts.CorrectionSv, SeasonTexts.CorrectionEn);
        await work.OpenAsync(Second);
        await work.WriteAsync("Laatuseloste", SeasonTexts.QualityFi, SeasonTexts.QualitySv, SeasonTexts.QualityEn);
        await work.OpenAsync(Second);
        await work.FollowAsync("Vertailu");
        Assert.Contains(First, await page.Locator("p.lead").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(0, await page.Locator("#changes tbody tr").CountAsync());
        await pictures.TakeAsync(page, "comparison-of-versions", page.Locator("#changes .table-region"), 640);
        await work.OpenAsync(Second);
        await work.AnswerWarningsAsync(SeasonTexts.WhyAnswered);
        await work.StepAsync("Anna hyväksyttäväksi");
    }

    /// <summary>The second version with its public note; the first keeps its address and says that it is old; the feed has both.</summary>
    private async Task CorrectedAsync(SeasonPortal portal)
    {
        var page = await portal.OutsideAsync();
        var outside = new Outside(page);
        await outside.WaitForAsync("/fi/julkaisut/ent/2026", Second);
        Assert.Contains("Yhden organisaation jaksojen päättymissyyt täydennettiin", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Päivitetty 15.4.2027", await page.Locator("p.lead").InnerTextAsync(), StringComparison.Ordinal);
        await page.AssertAccessibleAsync();
        await pictures.TakeAsync(page, "corrected");

        Assert.Equal(200, (await page.GotoAsync("/fi/julkaisut/ent/2026/v1"))!.Status);
        Assert.Contains("Tämä on vanha versio", await page.Locator("p.notice.returned").InnerTextAsync(), StringComparison.Ordinal);
        await pictures.TakeAsync(page, "old-version", height: 560);
        var feed = await outside.TextAsync("/fi/julkaisut.atom");
        Assert.Contains(First, feed, StringComparison.Ordinal);
        Assert.Contains(Second, feed, StringComparison.Ordinal);
        await LiveSiteShowsAsync(portal, 2);
    }

    /// <summary>The trail verifies and names each of the four, with what each did.</summary>
    private async Task AuditAsync(SeasonPortal portal)
    {
        foreach (var (who, what) in new[]
        {
            ("analyst", "Loaded → Returned"), ("analyst", "Loaded → Approved"), ("analyst", "Proposed → Approved"), ("analyst", "Built → InReview"), ("approver", "InReview → Scheduled"),
            ("approver", "Pre-release access"), ("ministry", "Saw unpublished"), ("publication", "Scheduled → Published"), ("publication", "Published → Superseded"),
        })
            Assert.NotEqual(0L, portal.Scalar<long>("select count(*) from audit_entry where actor = $who and what = $what and happened_at >= '2027'", ("$who", who), ("$what", what)));
        Assert.Equal(1L, portal.Scalar<long>(
            "select count(*) from audit_entry where actor = 'approver' and what = 'Authenticator enrolled' and happened_at >= '2027-02-22' and happened_at < '2027-02-23'"));
        Assert.Equal("method=password and code", portal.Scalar<string>(
            "select value_after from audit_entry where actor = 'approver' and what = 'Signed in' order by sequence desc limit 1"));
        Assert.NotEqual(0L, portal.Scalar<long>("select count(*) from audit_entry where actor = 'outreach' and subject_kind = 'submission' and happened_at >= '2027'"));

        var page = await portal.SignedInAsync("admin");
        await page.GotoAsync("/fi/hallinta/tapahtumaloki");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tarkista loki" }).ClickAsync();
        Assert.Contains("Loki on ehjä", await page.Locator(".notice[role=status]").InnerTextAsync(), StringComparison.Ordinal);
        await pictures.TakeAsync(page, "audit-trail");
    }

    private static async Task LiveSiteShowsAsync(SeasonPortal portal, int version)
    {
        const string Checks = "select count(*) from release_live_check c join release r using (release_key) where r.side = 1 and r.statistic_year = 2026 and r.version = $version";
        await portal.WaitForAsync(Checks, ("$version", version));
        Assert.Equal(0L, portal.Scalar<long>(Checks + " and c.problems > 0", ("$version", version)));
        Assert.NotEqual(0L, portal.Scalar<long>(Checks + " and c.cells > 0", ("$version", version)));
    }
}
