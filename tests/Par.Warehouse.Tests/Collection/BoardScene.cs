using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Reminders;
using Par.Warehouse.Places;
using Par.Warehouse.Star;
using Par.Warehouse.Tests.Storage;

namespace Par.Warehouse.Tests.Collection;

/// <summary>
/// Organisations and what they have delivered of 2025-T1, the round whose deadline is 21 January 2026. The clock stands on 26 January at first, after it.
/// </summary>
internal sealed class BoardScene : IAsyncDisposable
{
    public static readonly Actor Analyst = new("anna", ActorRole.Analyst);

    private static readonly VariableCatalogue Catalogue = CatalogueFiles.Load(CatalogueFiles.DefaultFolder);
    private long key;

    private BoardScene(TestDatabase database) => Database = database;

    public static Gazetteer Places { get; } = Gazetteer.Load(Gazetteer.DefaultFolder);

    public static Round Round { get; } = new(2025, RoundKind.January);

    public TestDatabase Database { get; }

    public SetClock Clock { get; } = SetClock.At(2026, 1, 26);

    public DeliveryBoard Board => new(Database.Contexts, Catalogue, Places, Clock);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<BoardScene> StartAsync() => new(await TestDatabase.CreateAsync());

    public ReminderDesk Desk(ReminderPlan? plan = null) => new(Database.Contexts, Board, Catalogue, plan ?? new ReminderPlan(), Clock);

    public Task RegisterAsync(string parId, Side side = Side.Ent, string home = "179", int from = 2015, int? to = null, string? email = "post", Language language = Language.Fi) =>
        AddAsync(new Organisation
        {
            ParId = parId, Side = side, Name = "Organisation " + parId, BusinessId = "0174666-4", HomeMunicipality = home, ExpectedFrom = from, ExpectedTo = to,
            ContactEmail = email is null ? null : $"{email}@{parId.ToLowerInvariant()}.example", ContactLanguage = language,
        });

    public Task GrantAsync(string parId, Side side = Side.Ent) => AddAsync(new FactGrant
    {
        GrantKey = ++key, DiaryNumber = $"D/{key}", StatisticYear = 2025, ParId = parId, Side = side, GrantType = "ent", AppliedEuros = 1, GrantedEuros = 1,
        UseFrom = new DateOnly(2025, 1, 1), UseTo = new DateOnly(2025, 12, 31), Authority = "AVI1",
    });

    public Task DeliverAsync(
        string parId, SubmissionState state, int revision = 1, int day = 15, Side side = Side.Ent, SubmissionSource source = SubmissionSource.Par, int? roundKey = null, long? organisationKey = null) =>
        AddAsync(new Submission
        {
            Key = ++key, ParId = parId, Side = side, RoundKey = roundKey ?? Round.Key, Revision = revision, FileName = "data.xlsx", ContentHash = $"{key:x64}", Length = 1,
            ReceivedAt = new DateTime(2026, 1, day, 12, 0, 0, DateTimeKind.Utc), ReceivedFrom = "test", State = state, Source = source, ClientCount = 10 * revision, OrganisationKey = organisationKey,
        });

    public Task ServesAsync(string parId, string municipalities, int fromRound = 20243, int? toRound = null, long? organisationKey = null) => AddAsync(new DimOrganisation
    {
        OrganisationKey = organisationKey ?? ++key, ParId = parId, Side = Side.Ent, Name = "Delivered " + parId, ServiceName = "s", BusinessId = "0174666-4", AdministratorType = "municipality",
        HomeMunicipality = municipalities[..3], AreaMunicipalities = municipalities, ValidFromRound = fromRound, ValidToRound = toRound,
    });

    public async Task<RoundDeliveries> ReadAsync() => (await Board.ReadAsync(Round, Analyst, Cancel))!;

    public async Task<DeliveryItem> ReadAsync(string parId) => (await ReadAsync()).Items.Single(item => item.ParId == parId);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task AddAsync(object row)
    {
        await using var context = Database.Context();
        context.Add(row);
        await context.SaveChangesAsync(Cancel);
    }
}
