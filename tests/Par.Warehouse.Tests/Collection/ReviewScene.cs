using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Reminders;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Places;
using Par.Warehouse.Star;
using Par.Warehouse.Storage;
using Par.Warehouse.Tests.Storage;

namespace Par.Warehouse.Tests.Collection;

/// <summary>
/// Organisations, what they delivered of 2025-T1 and the people of the review desk. The clock stands on 26 January 2026 at first, five days after the deadline.
/// P0091 is Helsinki's (AVI area 1), P0179 Jyväskylä's (area 4).
/// </summary>
internal sealed class ReviewScene : IAsyncDisposable
{
    public static readonly Actor Anna = new("anna", ActorRole.Analyst);
    public static readonly Actor Bo = new("bo", ActorRole.Analyst);
    public static readonly Actor SouthOnly = new("sofia", ActorRole.Analyst, Area: "1");
    public static readonly Actor Organisation = new("olli", ActorRole.Organisation, "P0179");

    private static readonly VariableCatalogue Catalogue = CatalogueFiles.Load(CatalogueFiles.DefaultFolder);
    private static readonly ReviewArea Area = new(Gazetteer.Load(Gazetteer.DefaultFolder));
    private long key = 1000;

    private ReviewScene(TestDatabase database, int eyes) => (Database, Rules) = (database, new ReviewRules(eyes));

    public TestDatabase Database { get; }

    public ReviewRules Rules { get; }

    public SetClock Clock { get; } = SetClock.At(2026, 1, 26);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ReturnLetters Letters => new(Catalogue, new ReminderPlan(SubmitPage: new Label("https://par.example/fi/toimitus", "https://par.example/sv/leverans", "https://par.example/en/submit")));

    public ReviewDesk Desk => new(Database.Contexts, Area, Rules, Letters, new NothingProposed(), Clock);

    public WarningDesk Warnings => new(Database.Contexts, Area, Clock);

    public OverdueReturns Overdue => new(Database.Contexts, Letters, Clock);

    public DeliveryBoard Board => new(Database.Contexts, Catalogue, Gazetteer.Load(Gazetteer.DefaultFolder), Clock);

    public ReviewConversation Conversation => new(Database.Contexts, Area, Letters, Clock);

    public SeasonState Season => new(Database.Contexts, Area);

    public MissingDesk Missing => new(Database.Contexts, Season, Clock);

    public ReviewQueue Queue => new(Database.Contexts, new FigureDesk(Catalogue, Area), Season, Area, Rules, Letters, Clock);

    public static async Task<ReviewScene> StartAsync(int eyes = 2) => new(await TestDatabase.CreateAsync(), eyes);

    public Task RegisterAsync(string parId, string name = "Organisation", string home = "179", string? email = "post@org.example", Language language = Language.Fi, int? to = null) =>
        AddAsync(new Organisation
        {
            ParId = parId, Side = Side.Ent, Name = name, BusinessId = "0174666-4", HomeMunicipality = home, ExpectedFrom = 2015, ExpectedTo = to,
            ContactEmail = email, ContactLanguage = language,
        });

    /// <summary>Stores a submission and gives its key.</summary>
    public async Task<long> DeliverAsync(
        string parId = "P0179", SubmissionState state = SubmissionState.Loaded, int revision = 1, string from = "olli", int round = 20253, string? home = null,
        SubmissionSource source = SubmissionSource.Par, int clients = 10)
    {
        var (own, version) = (++key, home is null ? (long?)null : ++key);
        if (version is { } organisation)
            await AddAsync(new DimOrganisation
            {
                OrganisationKey = organisation, ParId = parId, Side = Side.Ent, Name = "Delivered " + parId, ServiceName = "s", BusinessId = "0174666-4",
                AdministratorType = "municipality", HomeMunicipality = home!, AreaMunicipalities = home!, ValidFromRound = round,
            });
        await AddAsync(new Submission
        {
            Key = own, ParId = parId, Side = Side.Ent, RoundKey = round, Revision = revision, FileName = "data.xlsx", ContentHash = $"{own:x64}", Length = 1,
            ReceivedAt = new DateTime(2026, 1, 10 + revision, 12, 0, 0, DateTimeKind.Utc), ReceivedFrom = from, State = state, Source = source, ClientCount = clients,
            OrganisationKey = version,
        });
        return own;
    }

    public async Task FiguresAsync(long submission, params (string Figure, decimal Value)[] figures)
    {
        await using var context = Database.Context();
        context.AddRange(figures.Select(figure => new SubmissionFigure { SubmissionKey = submission, Figure = figure.Figure, Value = figure.Value }));
        await context.SaveChangesAsync(Cancel);
    }

    public async Task WarnAsync(long submission, string ruleId, int findings = 1)
    {
        await using var context = Database.Context();
        var first = await context.Findings.CountAsync(row => row.SubmissionKey == submission, Cancel);
        var text = FindingText.Of(Label.Same("m"), Label.Same("g"));
        if (await context.FindingTexts.FindAsync([text.Key], Cancel) is null)
            context.Add(text);
        context.AddRange(Enumerable.Range(first + 1, findings).Select(number => new StoredFinding
        {
            SubmissionKey = submission, Number = number, RuleId = ruleId, Severity = Severity.Warning, TextKey = text.Key,
        }));
        await context.SaveChangesAsync(Cancel);
    }

    public async Task SetStateAsync(long submission, SubmissionState state)
    {
        await using var context = Database.Context();
        (await context.Submissions.SingleAsync(row => row.Key == submission, Cancel)).State = state;
        await context.SaveChangesAsync(Cancel);
    }

    public async Task<T> AskAsync<T>(Func<ParContext, Task<T>> ask)
    {
        await using var context = Database.Context();
        return await ask(context);
    }

    public Task<List<OutboxMail>> MailsAsync() => AskAsync(context => context.OutboxMails.OrderBy(mail => mail.CreatedAt).ToListAsync(Cancel));

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    public async Task AddAsync(object row)
    {
        await using var context = Database.Context();
        context.Add(row);
        await context.SaveChangesAsync(Cancel);
    }

    /// <summary>Files are read elsewhere: nothing here is proposed.</summary>
    internal sealed class NothingProposed : IProposedFacts
    {
        public Task<PutInPlace?> ReadAsync(Submission proposed, CancellationToken cancel) => Task.FromResult<PutInPlace?>(null);
    }
}
