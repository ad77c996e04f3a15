using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Star;
using Par.Warehouse.Storage;
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

    private SmallWarehouse(TestDatabase database) => Database = database;

    public static VariableCatalogue Catalogue { get; } = new([CatalogueFiles.LoadYear(CatalogueFiles.DefaultFolder, Year)]);

    public static Gazetteer Gazetteer { get; } = Gazetteer.Load(Gazetteer.DefaultFolder);

    public IReadOnlyList<string> Homes { get; private init; } = HomesInOrder;

    public TestDatabase Database { get; }

    public List<FactClient> Clients { get; } = [];

    public List<FactClientAnswer> Answers { get; } = [];

    public List<FactWorker> Workers { get; } = [];

    /// <summary>Fewer organisations make a smaller country, for tests to which the figures themselves do not matter.</summary>
    public static async Task<SmallWarehouse> CreateAsync(int seed, CancellationToken cancel, int organisations = 7)
    {
        var warehouse = new SmallWarehouse(await TestDatabase.CreateAsync()) { Homes = HomesInOrder[..organisations] };
        await warehouse.Database.Contexts.SeedDimensionsAsync(Catalogue, Gazetteer, cancel);
        await using var context = warehouse.Database.Context();
        await using var write = await context.BeginWriteAsync(cancel);
        var random = new Random(seed);
        for (var number = 0; number < organisations; number++)
            warehouse.AddOrganisation(context, number, random);
        context.Add(Register("P0999", "837"));
        await context.SaveChangesAsync(cancel);
        await context.InsertRowsAsync(warehouse.Clients, cancel);
        await context.InsertRowsAsync(warehouse.Answers, cancel);
        await context.InsertRowsAsync(warehouse.Workers, cancel);
        await write.CommitAsync(cancel);
        return warehouse;
    }

    public async ValueTask DisposeAsync() => await Database.DisposeAsync();

    public static string ParId(int number) => $"P{number:0000}";

    private void AddOrganisation(ParContext context, int number, Random random)
    {
        var round = new Round(Year, RoundKind.January).Key;
        var (parId, home) = (ParId(number), HomesInOrder[number]);
        context.Add(Register(parId, home));
        context.Add(new DimOrganisation
        {
            OrganisationKey = number + 1, ParId = parId, Side = Side.Ent, Name = $"Organisation {number}", ServiceName = $"Service {number}",
            BusinessId = "", AdministratorType = "municipality", HomeMunicipality = home, AreaMunicipalities = home, ValidFromRound = round,
        });
        context.Add(new Submission
        {
            Key = number + 1, ParId = parId, Side = Side.Ent, RoundKey = round, Revision = 1, FileName = "f.xlsx", ContentHash = $"{number}", Length = 1,
            ReceivedAt = DateTime.UnixEpoch, ReceivedFrom = "test", State = SubmissionState.Approved,
        });
        context.Add(new FactGrant
        {
            GrantKey = number + 1, DiaryNumber = $"D{number}", Year = Year, ParId = parId, Side = Side.Ent, GrantType = "ent", AppliedEuros = 90_000,
            GrantedEuros = 30_000 * (number + 1), GrantedPersonYears = number + 1, UseFrom = new(Year, 1, 1), UseTo = new(Year, 12, 31), Authority = "AVI4",
        });
        for (var worker = 1; worker <= 2 + number; worker++)
            Workers.Add(new FactWorker { SubmissionKey = number + 1, WorkerNumber = worker, OrganisationKey = number + 1, RoundKey = round, PersonYears = 0.75m });
        for (var client = 1; client <= 20 + (40 * number); client++)
            AddClient(number, client, round, random);
    }

    private void AddClient(int organisation, int number, int round, Random random)
    {
        var municipality = random.Next(20) == 0 ? "000" : random.Next(10) == 0 ? HomesInOrder[random.Next(HomesInOrder.Length)] : HomesInOrder[organisation];
        var reached = random.Next(4) > 0;
        var ended = reached && random.Next(2) == 0;
        Clients.Add(new FactClient
        {
            SubmissionKey = organisation + 1, ClientNumber = number, ClientId = $"{number}", OrganisationKey = organisation + 1,
            MunicipalityKey = Gazetteer.Find(municipality, Year)?.Key ?? 0, RoundKey = round, GenderKey = (byte)random.Next(0, 4),
            AgeGroupKey = (byte)random.Next(1, 7), LanguageKey = (byte)random.Next(0, 4), BirthYear = 2005, Reached = reached, Ended = ended,
        });
        var year = Catalogue[Year];
        foreach (var table in year.Tables.Where(table => table.Side == Side.Ent && table.VariableConcept is not (null or "language")))
        {
            var variable = year.FindConcept(table.VariableConcept!, Side.Ent)!;
            var codes = year.CodesOf(variable).Codes;
            var given = table.MultipleAnswers ? random.Next(4) : random.Next(10) > 0 ? 1 : 0;
            foreach (var code in Enumerable.Range(0, given).Select(_ => codes[random.Next(codes.Count)]).Distinct())
                Answers.Add(new FactClientAnswer
                {
                    SubmissionKey = organisation + 1, ClientNumber = number, CodeKey = CodeKey.Of(Year, variable, code),
                });
        }
    }

    private static Organisation Register(string parId, string home) => new()
    {
        ParId = parId, Side = Side.Ent, Name = parId, BusinessId = "", HomeMunicipality = home, ExpectedFrom = 2015,
    };
}
