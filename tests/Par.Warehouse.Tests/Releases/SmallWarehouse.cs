using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Star;
using Par.Warehouse.Storage;
using Par.Warehouse.Tests.Statistics;
using Par.Warehouse.Tests.Storage;

namespace Par.Warehouse.Tests.Releases;

/// <summary>
/// A real database with some approved outreach submissions of 2025: random clients with all their answers, workers, grants, and one organisation that did not
/// deliver.
/// </summary>
public sealed class SmallWarehouse : IAsyncDisposable
{
    public const int Year = 2025;

    private static readonly string[] HomesInOrder = ["179", "179", "410", "850", "091", "092", "049"];

    private readonly List<object> register = [];
    private readonly TestDatabase? database;

    private SmallWarehouse(TestDatabase? database, int seed, int organisations)
    {
        (this.database, Homes) = (database, HomesInOrder[..organisations]);
        var random = new Random(seed);
        for (var number = 0; number < organisations; number++)
            AddOrganisation(number, random);
        register.Add(Register("P0999", "837"));
    }

    public static VariableCatalogue Catalogue { get; } = new([CatalogueFiles.LoadYear(CatalogueFiles.DefaultFolder, Year)]);

    public static Gazetteer Gazetteer => SmallGazetteer.Instance;

    private static readonly DatabaseTemplate Template = new(
        services => services.GetRequiredService<IDbContextFactory<ParContext>>().SeedDimensionsAsync(Catalogue, Gazetteer));

    public IReadOnlyList<string> Homes { get; }

    public TestDatabase Database => database ?? throw new InvalidOperationException("These are rows without a database.");

    public List<FactClient> Clients { get; } = [];

    public List<FactClientAnswer> Answers { get; } = [];

    public List<FactWorker> Workers { get; } = [];

    /// <summary>Fewer organisations make a smaller country, for tests to which the figures themselves do not matter.</summary>
    public static async Task<SmallWarehouse> CreateAsync(int seed, CancellationToken cancel, int organisations = 7)
    {
        var warehouse = new SmallWarehouse(await TestDatabase.CreateAsync(Template), seed, organisations);
        await warehouse.StoreAsync(warehouse.Database.Contexts, cancel);
        return warehouse;
    }

    /// <summary>The same warehouse over a copy of a database in which it is stored already, and what was made of it.</summary>
    internal static async Task<SmallWarehouse> CopyAsync(DatabaseTemplate stored, int seed, int organisations) =>
        new(await TestDatabase.CreateAsync(stored), seed, organisations);

    /// <summary>A database with a warehouse and what is made of it, to be copied.</summary>
    internal static DatabaseTemplate Stored(int seed, int organisations, Func<IDbContextFactory<ParContext>, Task> make) => new(async services =>
    {
        var contexts = services.GetRequiredService<IDbContextFactory<ParContext>>();
        await contexts.SeedDimensionsAsync(Catalogue, Gazetteer);
        await new SmallWarehouse(null, seed, organisations).StoreAsync(contexts, CancellationToken.None);
        await make(contexts);
    });

    public async ValueTask DisposeAsync() => await Database.DisposeAsync();

    public static string ParId(int number) => $"P{number:0000}";

    private async Task StoreAsync(IDbContextFactory<ParContext> contexts, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var write = await context.BeginWriteAsync(cancel);
        context.AddRange(register);
        await context.SaveChangesAsync(cancel);
        await context.InsertRowsAsync(Clients, cancel);
        await context.InsertRowsAsync(Answers, cancel);
        await context.InsertRowsAsync(Workers, cancel);
        await write.CommitAsync(cancel);
    }

    private void AddOrganisation(int number, Random random)
    {
        var round = new Round(Year, RoundKind.January).Key;
        var (parId, home) = (ParId(number), HomesInOrder[number]);
        register.Add(Register(parId, home));
        register.Add(new DimOrganisation
        {
            OrganisationKey = number + 1, ParId = parId, Side = Side.Ent, Name = $"Organisation {number}", ServiceName = $"Service {number}",
            BusinessId = "", AdministratorType = "municipality", HomeMunicipality = home, AreaMunicipalities = home, ValidFromRound = round,
        });
        register.Add(new Submission
        {
            Key = number + 1, ParId = parId, Side = Side.Ent, RoundKey = round, Revision = 1, FileName = "f.xlsx", ContentHash = $"{number}", Length = 1,
            ReceivedAt = DateTime.UnixEpoch, ReceivedFrom = "test", State = SubmissionState.Approved,
        });
        register.Add(new FactGrant
        {
            GrantKey = number + 1, DiaryNumber = $"D{number}", StatisticYear = Year, ParId = parId, Side = Side.Ent, GrantType = "ent", AppliedEuros = 90_000,
            GrantedEuros = 30_000 * (number + 1), GrantedPersonYears = number + 1, UseFrom = new(Year, 1, 1), UseTo = new(Year, 12, 31), Authority = "AVI4",
        });
        for (var worker = 1; worker <= 2 + number; worker++)
            Workers.Add(new FactWorker { StatisticYear = Year, SubmissionKey = number + 1, WorkerNumber = worker, OrganisationKey = number + 1, RoundKey = round, PersonYears = 0.75m });
        for (var client = 1; client <= 20 + (40 * number); client++)
            AddClient(number, client, round, random);
    }

    private void AddClient(int organisation, int number, int round, Random random)
    {
        var municipality = random.Next(20) == 0 ? "000" : random.Next(10) == 0 ? HomesInOrder[random.Next(HomesInOrder.Length)] : HomesInOrder[organisation];
        var reached = random.Next(4) > 0;
        var ended = reached && random.Next(2) == 0;
        var client = new FactClient
        {
            StatisticYear = Year, SubmissionKey = organisation + 1, ClientNumber = number, ClientId = $"{number}", OrganisationKey = organisation + 1,
            MunicipalityKey = Gazetteer.Find(municipality, Year)?.Key ?? 0, RoundKey = round, GenderKey = (byte)random.Next(0, 4),
            AgeGroupKey = (byte)random.Next(1, 7), LanguageKey = (byte)random.Next(0, 4), BirthYear = 2005, Reached = reached, Ended = ended,
        };
        Clients.Add(client);
        var year = Catalogue[Year];
        foreach (var table in year.Tables.Where(table => table.Side == Side.Ent && table.VariableConcept is not (null or "language")))
        {
            var variable = year.FindConcept(table.VariableConcept!, Side.Ent)!;
            var codes = year.CodesOf(variable).Codes;
            var given = table.MultipleAnswers ? random.Next(4) : random.Next(10) > 0 ? 1 : 0;
            foreach (var code in Enumerable.Range(0, given).Select(_ => codes[random.Next(codes.Count)]).Distinct())
                Answers.Add(new FactClientAnswer(client) { CodeKey = CodeKey.Of(Year, variable, code) });
        }
    }

    private static Organisation Register(string parId, string home) => new()
    {
        ParId = parId, Side = Side.Ent, Name = parId, BusinessId = "", HomeMunicipality = home, ExpectedFrom = 2015,
    };
}
