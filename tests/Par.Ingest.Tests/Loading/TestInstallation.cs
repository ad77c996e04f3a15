using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Reminders;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Storage;
using Par.Warehouse.Tests.Storage;

namespace Par.Ingest.Tests.Loading;

/// <summary>A fresh installation with one registered organisation and its intake.</summary>
internal sealed class TestInstallation : IAsyncDisposable
{
    public static readonly DateTime January = new(2026, 1, 20, 9, 30, 0, DateTimeKind.Utc);
    public static readonly Actor Organisation = new("ent@example.fi", ActorRole.Organisation, "P0179");
    private static readonly Actor Administrator = new("admin", ActorRole.Administrator);
    private static readonly DatabaseTemplate Template = new(services => SetUpAsync(services.GetRequiredService<IDbContextFactory<ParContext>>()));
    private readonly TestDatabase database;

    private TestInstallation(TestDatabase database)
    {
        this.database = database;
        Files = new FileStore(database.Folder);
        Intake = new Intake(database.Contexts, Files, World.Catalogue, World.Gazetteer, TimeProvider.System);
        Desk = new ReviewDesk(
            database.Contexts, new ReviewArea(World.Gazetteer), new ReviewRules(), new ReturnLetters(World.Catalogue, new ReminderPlan()),
            Intake, TimeProvider.System);
    }

    public Intake Intake { get; }

    public ReviewDesk Desk { get; }

    public FileStore Files { get; }

    public DataFolder Folder => database.Folder;

    public IDbContextFactory<ParContext> Contexts => database.Contexts;

    public static async Task<TestInstallation> CreateAsync() => new(await TestDatabase.CreateAsync(Template));

    private static async Task SetUpAsync(IDbContextFactory<ParContext> contexts)
    {
        var cancel = CancellationToken.None;
        await contexts.SeedDimensionsAsync(World.Catalogue, World.Gazetteer, cancel);
        var register = new OrganisationRegister(contexts, TimeProvider.System);
        await register.SaveAsync(Sides.All.Select(side => new Organisation
        {
            ParId = "P0179", Side = side, Name = "Jyväskylän kaupunki", BusinessId = "0174666-4", HomeMunicipality = "179", ExpectedFrom = 2015,
        }), Administrator, January, cancel);
    }

    /// <summary>Receives the file, at a fixed time of delivery.</summary>
    public Task<Submission> ReceiveAsync(TestSubmission submission, int? revision = null) => ReceiveAsync(submission.ToFile(), revision);

    /// <summary>Receives the file, at a fixed time of delivery.</summary>
    public Task<Submission> ReceiveAsync(byte[] file, int? revision = null) => Intake.ReceiveAsync("data.json", new MemoryStream(file),
        new Delivery(Organisation, ReceivedAt: January, Revision: revision, LateReason: "A test."), TestContext.Current.CancellationToken);

    /// <summary>Receives the file and takes it as far as it goes.</summary>
    public async Task<Submission> DeliverAsync(TestSubmission submission, int? revision = null)
    {
        var received = await ReceiveAsync(submission, revision);
        return await Intake.ContinueAsync(received.Key, TestContext.Current.CancellationToken);
    }

    /// <summary>Delivers a file that is meant to be clean; a finding that stops it fails the test with its words.</summary>
    public async Task<Submission> DeliverCleanAsync(TestSubmission submission, int? revision = null)
    {
        var delivered = await DeliverAsync(submission, revision);
        await using var context = Context();
        var errors = await context.Findings.Where(finding => finding.SubmissionKey == delivered.Key && finding.Severity == Severity.Error)
            .Select(finding => $"{finding.RuleId} {finding.Sheet} {finding.Row} {finding.Column}: {finding.Text!.MessageEn} {finding.Arguments}")
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Empty(errors);
        return delivered;
    }

    public ParContext Context() => database.Context();

    public async Task<string> DigestAsync()
    {
        await using var context = Context();
        return await DatabaseDigest.OfAllAsync(context, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
