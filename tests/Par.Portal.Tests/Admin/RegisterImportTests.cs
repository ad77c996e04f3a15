using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Par.Portal.Admin.Register;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Admin;

/// <summary>The register as a workbook: downloaded, edited, sent back, looked at, confirmed.</summary>
public sealed class RegisterImportTests
{
    private const string Page = "/en/admin/organisations/import";
    private const string Take = "form:has(input[name=Draft])";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/fi/hallinta/organisaatiot/register.xlsx")]
    [InlineData("/sv/administration/organisationer/register.xlsx")]
    [InlineData("/en/admin/organisations/register.xlsx")]
    public async Task A_workbook_that_comes_back_as_it_was_downloaded_changes_nothing_in_any_language(string address)
    {
        await using var portal = await StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var page = await SendAsync(admin, await admin.GetByteArrayAsync(address, Cancel));

        Assert.Contains("New 0, changed 0, unchanged 3. In the register but not in the workbook: 0.", page.Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains(RegisterTexts.NothingToDo.En, page.Body.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(Take));
    }

    [Fact]
    public async Task The_preview_tells_each_change_and_nothing_is_written_before_it_is_confirmed()
    {
        await using var portal = await StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);
        var before = await StateAsync(portal.Services);

        var page = await SendAsync(admin, Edited());

        Assert.Contains("New 1, changed 1, unchanged 1. In the register but not in the workbook: 1.", page.Body!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(
            ["New organisation P0900 ENT|New||Business id: 0201256-6Code of the home municipality: 091First statistic year: 2024E-mail for reminders: "
                + "new@municipality.exampleLanguage of reminders: sv",
             "First P0100 ENTDeliveries end|Name|First|First renamed", "Last statistic year|(empty)|2026"],
            page.QuerySelectorAll("tbody tr").Select(Cells));
        Assert.Equal(["Third P0102 TY"], page.QuerySelectorAll("details:has(p) li").Select(Flat));
        Assert.Equal(before, await StateAsync(portal.Services));

        var taken = await (await admin.SendFormAsync(Page, page.QuerySelector(Take)!, [])).DocumentAsync();

        Assert.Contains(RegisterTexts.Taken.En, taken.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        await using var context = await ContextAsync(portal.Services);
        var rows = await context.Organisations.OrderBy(row => row.ParId).ToListAsync(Cancel);
        Assert.Equal(["P0100 First renamed 2026", "P0101 Second ", "P0102 Third ", "P0900 New organisation "],
            rows.Select(row => $"{row.ParId} {row.Name} {row.ExpectedTo}"));
        var told = await context.AuditEntries.Where(entry => entry.What == "Corrected").SingleAsync(Cancel);
        Assert.Equal(("P0100 ENT", "Name=First; ExpectedTo=", "Name=First renamed; ExpectedTo=2026"), (told.Subject, told.Before,
            told.After));
        Assert.Equal("new=1; changed=1", (await context.AuditEntries.SingleAsync(entry => entry.What == "Register imported", Cancel))
            .After);
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_sheet_row_and_column_and_nothing_can_be_confirmed()
    {
        await using var portal = await StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var page = await SendAsync(admin, Workbook(
            Row("P0100", "First", businessId: "1234567-9"), Row("P0101", "Second", from: "next year"), Row("P0100", "First again"),
                Row("P0103", "Far", home: "999"),
            Row("P0104", "Turned", to: "2010"), Row("P0100", "And again")));

        Assert.Equal(
            ["Organisations|2|D|" + AdminText("The business id"), "Organisations|3|F|" + AdminText("Give the year"),
                "Organisations|5|E|" + AdminText("The current division"),
             "Organisations|6|G|" + AdminText("The last statistic year"), "Organisations|7|A|P0100 ENT stands twice in the workbook."],
            page.QuerySelectorAll("tbody tr").Select(Cells).Select(text => text.Contains("twice", StringComparison.Ordinal) ? text
                : Begin(text)));
        Assert.Null(page.QuerySelector(Take));
    }

    [Theory]
    [InlineData("The workbook has no column PAR id", false)]
    [InlineData("The column E-mail for reminders is missing", true)]
    public async Task A_workbook_without_a_column_is_refused_so_that_nothing_is_emptied_by_mistake(string said, bool hasParId)
    {
        await using var portal = await StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);
        var row = Row("P0100", "First");
        row.Remove(hasParId ? "E-mail for reminders" : "PAR id");

        var page = await SendAsync(admin, Workbook(row));

        Assert.Contains(said, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_workbook_is_refused_with_words()
    {
        await using var portal = await StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var pages = new[] { await SendAsync(admin, "not a workbook"u8.ToArray()), await SendAsync(admin, [1, 2, 3], "register.csv"),
            await SendAsync(admin, []) };

        Assert.All(pages, page => Assert.NotEmpty(page.QuerySelectorAll("tbody tr, .error-summary")));
    }

    [Fact]
    public async Task The_same_confirmation_twice_is_taken_once()
    {
        await using var portal = await StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);
        var form = (await SendAsync(admin, Edited())).QuerySelector(Take)!;
        await admin.SendFormAsync(Page, form, []);
        var once = await StateAsync(portal.Services);

        var again = await (await admin.SendFormAsync(Page, form, [])).DocumentAsync();

        Assert.Contains(RegisterTexts.Taken.En, again.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(once, await StateAsync(portal.Services));
    }

    [Fact]
    public async Task When_the_register_changed_meanwhile_nothing_is_taken_and_the_changes_are_shown_anew()
    {
        await using var portal = await StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);
        var form = (await SendAsync(admin, Edited())).QuerySelector(Take)!;
        await portal.Services.GetRequiredService<OrganisationRegister>().SaveAsync([Organisation("P0100", "Renamed by another")],
            Actor.System("test"), cancel: Cancel);
        var before = await StateAsync(portal.Services);

        var page = await (await admin.SendFormAsync(Page, form, [])).DocumentAsync();

        Assert.Contains(RegisterTexts.ChangedMeanwhile.En, page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Renamed by another P0100 ENTDeliveries end|Name|Renamed by another|First renamed",
            page.QuerySelectorAll("tbody tr").Select(Cells));
        Assert.Equal(before, await StateAsync(portal.Services));
        var anew = await (await admin.SendFormAsync(Page, page.QuerySelector(Take)!, [])).DocumentAsync();
        Assert.Contains(RegisterTexts.Taken.En, anew.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("""[{"par-id":"P0100","side":"ENT"}]""")]
    public async Task A_confirmation_that_is_none_of_ours_changes_nothing(string draft)
    {
        await using var portal = await StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);
        var form = (await SendAsync(admin, Edited())).QuerySelector(Take)!;
        var before = await StateAsync(portal.Services);

        var answer = await admin.SendFormAsync(Page, form, new() { ["Draft"] = draft });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(RegisterTexts.Stale.En, (await answer.DocumentAsync()).QuerySelector(".error-summary")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(before, await StateAsync(portal.Services));
    }

    [Fact]
    public async Task The_list_is_searched_by_name_id_and_municipality_and_filtered()
    {
        await using var portal = await StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        Assert.Equal(["First"], await NamesAsync(admin, "words=firs"));
        Assert.Equal(["Second"], await NamesAsync(admin, "words=p0101"));
        Assert.Equal(["First", "Second", "Third"], await NamesAsync(admin, "words=jyv%C3%A4skyl%C3%A4"));
        Assert.Equal(["Third"], await NamesAsync(admin, "side=TY"));
        Assert.Equal(["First", "Second", "Third"], await NamesAsync(admin, "which=without-address"));
        Assert.Equal([], await NamesAsync(admin, "which=ended"));
    }

    [Fact, Slow]
    public async Task Killed_at_any_moment_the_register_is_the_old_one_or_the_new_one_and_the_same_confirmation_finishes_it()
    {
        var admin = new Actor("admin", ActorRole.Administrator);
        Organisation[] wanted = [Organisation("P0100", "First renamed"), Organisation("P0900", "New")];
        string? basis = null, old = null, whole = null;

        var kills = await KilledDatabase.AtEveryMomentAsync(
            services => services.AddSingleton<OrganisationRegister>(),
            async services =>
            {
                await RegisterAsync(services);
                old = await StateAsync(services);
                basis = (await services.GetRequiredService<OrganisationRegister>().PreviewAsync(wanted, admin, Cancel)).Basis;
            },
            services => services.GetRequiredService<OrganisationRegister>().TakeAsync(wanted, basis!, admin, Cancel),
            async (services, moment) =>
            {
                var left = await StateAsync(services);
                Assert.True(await services.GetRequiredService<OrganisationRegister>().TakeAsync(wanted, basis!, admin, Cancel));
                var now = await StateAsync(services);
                whole ??= now;
                Assert.True(left == old || left == whole, $"Killed at moment {moment}, half of it is left: {left}");
                Assert.Equal(whole, now);
            });

        Assert.True(kills > 6, $"Only {kills} moments were reached.");
    }

    private static async Task<TestPortal> StartAsync()
    {
        var portal = await TestPortal.StartAsync();
        await RegisterAsync(portal.Services);
        return portal;
    }

    private static Task RegisterAsync(IServiceProvider services) => services.GetRequiredService<OrganisationRegister>().SaveAsync(
        [Organisation("P0100", "First"), Organisation("P0101", "Second"), Organisation("P0102", "Third", Side.Ty)], Actor.System("test"),
            cancel: Cancel);

    private static Organisation Organisation(string parId, string name, Side side = Side.Ent) => new()
    {
        ParId = parId, Side = side, Name = name, BusinessId = "0201256-6", HomeMunicipality = "179", ExpectedFrom = 2015,
    };

    /// <summary>Everything that the register and the audit trail of organisations say, but for the time.</summary>
    private static async Task<string> StateAsync(IServiceProvider services)
    {
        await using var context = await ContextAsync(services);
        var rows = await context.Organisations.AsNoTracking().OrderBy(row => row.ParId).ThenBy(row => row.Side).ToListAsync(Cancel);
        var entries = await context.AuditEntries.AsNoTracking().Where(entry => entry.SubjectKind == AuditTrail.OfOrganisation
            || entry.Subject == "register")
            .OrderBy(entry => entry.Sequence).ToListAsync(Cancel);
        return string.Join("\n", [.. rows.Select(row => $"{row.ParId} {row.Side} {row.Name} {row.ExpectedTo}"),
            .. entries.Select(entry => $"{entry.Subject} {entry.Number} {entry.What} {entry.Before} {entry.After}")]);
    }

    private static Task<ParContext> ContextAsync(IServiceProvider services) =>
        services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);

    /// <summary>
    /// A workbook in which the first organisation is renamed and ends, the second stays, the third is left out and a fourth is new.
    /// </summary>
    private static byte[] Edited() => Workbook(
        Row("P0900", "New organisation", home: "91", from: "2024", email: "new@municipality.example", language: "sv"), Row("P0100",
            "First renamed", to: "2026"), Row("P0101", "Second"));

    private static Dictionary<string, object?> Row(
        string parId, string name, string businessId = "0201256-6", string home = "179", string from = "2015", string? to = null,
            string? email = null, string language = "fi") => new()
    {
        ["PAR id"] = parId, ["Form of work (ENT or TY)"] = "ENT", ["Name"] = name, ["Business id"] = businessId,
            ["Code of the home municipality"] = home,
        ["First statistic year"] = int.TryParse(from, out var year) ? year : from, ["Last statistic year"] = to,
            ["E-mail for reminders"] = email,
        ["Language of reminders (fi, sv or en)"] = language,
    };

    private static byte[] Workbook(params Dictionary<string, object?>[] rows)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(rows, sheetName: "Organisations");
        return stream.ToArray();
    }

    private static async Task<IDocument> SendAsync(HttpClient client, byte[] workbook, string name = "register.xlsx")
    {
        var form = (await client.PageAsync(Page)).QuerySelector("form[enctype]")!;
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
            content.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        content.Add(new ByteArrayContent(workbook), "File", name);
        var answer = await client.PostAsync(Page, content, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.DocumentAsync();
    }

    private static async Task<IEnumerable<string>> NamesAsync(HttpClient client, string query) =>
        (await client.PageAsync("/en/admin/organisations?" + query)).QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim());

    private static string Cells(IElement row) => string.Join('|', row.Children.Select(Flat));

    private static string Flat(IElement cell) => string.Concat(cell.TextContent.Split('\n').Select(line => line.Trim())).Trim();

    private static string AdminText(string begin) => begin;

    private static string Begin(string text)
    {
        var parts = text.Split('|');
        string[] known = ["The business id", "Give the year", "The current division", "The last statistic year"];
        parts[3] = known.First(begin => parts[3].StartsWith(begin, StringComparison.Ordinal));
        return string.Join('|', parts);
    }
}
