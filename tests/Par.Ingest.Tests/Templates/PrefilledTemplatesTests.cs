using System.IO.Compression;
using Par.Ingest.Formats;
using Par.Ingest.Formats.Document;
using Par.Ingest.Templates;
using Par.Ingest.Tests.Loading;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;

namespace Par.Ingest.Tests.Templates;

/// <summary>What a template knows of its organisation, and what a sender gets back of a submission.</summary>
public sealed class PrefilledTemplatesTests
{
    private static readonly Round NextMay = new(2026, RoundKind.May);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_template_of_a_new_organisation_holds_its_registered_details()
    {
        await using var installation = await TestInstallation.CreateAsync();

        var document = Read(await TemplateAsync(installation, NextMay));

        Assert.Equal(("P0179", Side.Ent, NextMay), (document.Header.ParId, document.Header.Side, document.Header.Round));
        Assert.Equal(("Jyväskylän kaupunki", "0174666-4", "179"), (document.Organisation.Text("ORG_NAME"), document.Organisation.Text("ORG_BID"), document.Organisation.Text("ORG_HOME")));
    }

    [Fact]
    public async Task The_template_carries_over_what_stays_from_round_to_round_and_leaves_the_rest()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await installation.DeliverCleanAsync(TestSubmission.Ent()
            .Organisation("ORG_AREA", "179,500").Organisation("ORG_TYPE", "2").Organisation("ORG_FUND_1", 50_000m).Organisation("ORG_TEXT", "Kiireinen vuosi")
            .Client("A1", ("KUNTA", "179")).Period("A1", "2025-01-10"));

        var organisation = Read(await TemplateAsync(installation, NextMay)).Organisation;

        Assert.Equal(["179", "500"], organisation.Municipalities("ORG_AREA"));
        Assert.Equal("Etsivä nuorisotyö", organisation.Text("ORG_UNITNAME"));
        Assert.Equal("2", organisation.Code("ORG_TYPE")?.Value);
        Assert.All((string[])["ORG_FUND_1", "ORG_TEXT", "ORG_SYSTEM"], column => Assert.Null(organisation.Text(column)));
    }

    [Fact]
    public async Task The_units_of_the_last_round_and_of_the_last_January_are_offered()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var january = TestSubmission.Ent().Client("A1", ("UNIT", "Keskusta")).Client("A2", ("UNIT", "=1+1")).Period("A1", "2025-01-10").Period("A2", "2025-01-10").Worker("W1", 1m);
        january.Draft.Workers.Rows[0]["W_UNIT"] = "Toimisto";
        await installation.DeliverCleanAsync(january);

        var template = await TemplateAsync(installation, new Round(2026, RoundKind.January));

        using var zip = new ZipArchive(new MemoryStream(template));
        var parts = zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()).ToList();
        var strings = parts.Single(part => part.Contains("<sst", StringComparison.Ordinal));
        Assert.Contains(">Keskusta<", strings, StringComparison.Ordinal);
        Assert.Contains(">Toimisto<", strings, StringComparison.Ordinal);
        Assert.DoesNotContain("=1+1", strings, StringComparison.Ordinal);
        Assert.Equal(2, parts.Count(part => part.Contains("promptTitle=\"ENT_UNIT\"", StringComparison.Ordinal) && HasList(part, "ENT_UNIT")
            || part.Contains("promptTitle=\"W_UNIT\"", StringComparison.Ordinal) && HasList(part, "W_UNIT")));
    }

    [Fact]
    public async Task Another_organisation_gets_neither_template_nor_marked_copy()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var submission = await installation.DeliverCleanAsync(TestSubmission.Ent().Client("A1").Period("A1", "2025-01-10"));
        var stranger = new Actor("vieras@example.fi", ActorRole.Organisation, "P0500");

        await Assert.ThrowsAsync<NotAllowedException>(() => TemplatesOf(installation).WriteAsync("P0179", Side.Ent, NextMay, Language.Fi, stranger, Stream.Null, Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => CopiesOf(installation).WriteAsync(submission.Key, Language.Fi, stranger, Stream.Null, Cancel));
    }

    [Fact]
    public async Task An_analyst_of_another_area_gets_neither_template_nor_marked_copy()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var submission = await installation.DeliverCleanAsync(TestSubmission.Ent().Client("A1").Period("A1", "2025-01-10"));
        var (own, elsewhere) = (new Actor("own", ActorRole.Analyst, Area: "4"), new Actor("elsewhere", ActorRole.Analyst, Area: "1"));

        await TemplatesOf(installation).WriteAsync("P0179", Side.Ent, NextMay, Language.Fi, own, Stream.Null, Cancel);
        Assert.True(await CopiesOf(installation).WriteAsync(submission.Key, Language.Fi, own, Stream.Null, Cancel));

        await Assert.ThrowsAsync<NotAllowedException>(() => TemplatesOf(installation).WriteAsync("P0179", Side.Ent, NextMay, Language.Fi, elsewhere, Stream.Null, Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => CopiesOf(installation).WriteAsync(submission.Key, Language.Fi, elsewhere, Stream.Null, Cancel));
    }

    [Fact]
    public async Task The_marked_copy_of_a_rejected_submission_lists_its_findings()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var rejected = await installation.DeliverAsync(TestSubmission.Ent().Client("A1", ("SEX", "77")).Period("A1", "2025-01-10"));
        using var stream = new MemoryStream();

        var written = await CopiesOf(installation).WriteAsync(rejected.Key, Language.Sv, TestInstallation.Organisation, stream, Cancel);

        Assert.True(written);
        Assert.Equal(SubmissionState.Rejected, rejected.State);
        Assert.Contains("PAR-012", Formats.FileMaker.AllText(stream.ToArray()), StringComparison.Ordinal);
        Assert.Equal("77", Read(stream.ToArray()).Rows(RecordLevel.Client)[0].Text("ENT_SEX"));
    }

    [Fact]
    public async Task There_is_no_copy_of_a_file_that_was_not_kept()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var refused = await installation.DeliverAsync(TestSubmission.Ent().Organisation("ORG_TEXT", "Soita Matti Virtanen 040 1234567").Client("A1").Period("A1", "2025-01-10"));

        Assert.Equal(SubmissionState.Rejected, refused.State);
        Assert.False(await CopiesOf(installation).WriteAsync(refused.Key, Language.Fi, TestInstallation.Organisation, Stream.Null, Cancel));
        Assert.False(await CopiesOf(installation).WriteAsync(12, Language.Fi, TestInstallation.Organisation, Stream.Null, Cancel));
    }

    private static bool HasList(string sheet, string title)
    {
        var end = sheet.IndexOf($"promptTitle=\"{title}\"", StringComparison.Ordinal);
        return sheet[sheet.LastIndexOf("<dataValidation ", end, StringComparison.Ordinal)..end].Contains("type=\"list\"", StringComparison.Ordinal);
    }

    private static SubmissionDocument Read(byte[] content) => SubmissionReader.Read(new MemoryStream(content), "pohja.xlsx", World.Catalogue, Cancel).Document!;

    private static PrefilledTemplates TemplatesOf(TestInstallation installation) => new(installation.Contexts, installation.Files, World.Catalogue, new ReviewArea(World.Gazetteer));

    private static MarkedCopies CopiesOf(TestInstallation installation) => new(installation.Contexts, installation.Files, World.Catalogue, new ReviewArea(World.Gazetteer));

    private static async Task<byte[]> TemplateAsync(TestInstallation installation, Round round)
    {
        using var stream = new MemoryStream();
        await TemplatesOf(installation).WriteAsync("P0179", Side.Ent, round, Language.Fi, TestInstallation.Organisation, stream, Cancel);
        return stream.ToArray();
    }
}
