using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Jobs.Publication;
using Par.Portal.Tests.Attack;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Star;
using Par.Warehouse.Storage;

[assembly: AssemblyFixture(typeof(AttackedCountry))]

namespace Par.Portal.Tests.Attack;

/// <summary>
/// The portal with a country of four regions, two versions of each side. In the second an answer of one client is another, one client has
/// come, and an organisation.
/// Made when the first attack asks for it.
/// </summary>
public sealed class AttackedCountry : IAsyncDisposable
{
    private const int Year = 2025;

    private static readonly string[] Regions = ["01", "13", "06", "12"];
    private static readonly Actor Job = Actor.System("sample");
    private static readonly int Round = new Round(Year, RoundKind.January).Key;

    private readonly Lazy<Task> made;
    private readonly TestPortal portal = new();
    private readonly Random random = new(12);
    private readonly Dictionary<Issue, Truth> truths = [];
    private readonly Dictionary<Issue, HashSet<(string, string)>> services = [];
    private Published? files;

    public AttackedCountry() => made = new(MakeAsync);

    /// <summary>The versions.</summary>
    internal static IReadOnlyList<Issue> Issues { get; } =
        [new("ent", Year, 1), new("ent", Year, 2), new("ty", Year, 1), new("ty", Year, 2)];

    /// <summary>Of whom one answer was corrected, as the correction says.</summary>
    internal static IReadOnlyDictionary<string, int> Corrected { get; } = new Dictionary<string, int> { ["ORGP0003"] = 1 };

    /// <summary>What an outsider downloads.</summary>
    internal async Task<Published> FilesAsync()
    {
        await made.Value;
        return files!;
    }

    /// <summary>Who has clients where.</summary>
    internal async Task<IReadOnlyCollection<(string Organisation, string Municipality)>> ServiceAsync(Issue issue)
    {
        await made.Value;
        return services[issue];
    }

    /// <summary>The counts behind a version, to judge by and to plant leaks.</summary>
    internal async Task<Truth> TruthAsync(Issue issue)
    {
        await made.Value;
        return truths[issue];
    }

    /// <summary>The portal.</summary>
    internal async Task<TestPortal> PortalAsync()
    {
        await made.Value;
        return portal;
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    private async Task MakeAsync()
    {
        var cancel = CancellationToken.None;
        // The same secret in every run: the same roundings.
        var keys = Directory.CreateDirectory(new DataFolder(portal.Folder).Keys).FullName;
        await File.WriteAllBytesAsync(Path.Combine(keys, "record-keys.secret"),
            [.. Enumerable.Range(0, 32).Select(number => (byte)number)], cancel);
        await portal.BringUpAsync();
        await using (var context = await ContextAsync())
        {
            context.Add(new Installation { IsSample = true, CreatedAt = DateTime.UnixEpoch, SampleLoad = SampleLoadState.Complete });
            await context.SaveChangesAsync(cancel);
        }
        var municipalities = Regions.SelectMany(region => TestPortal.Places.MunicipalitiesOf(PlaceId.Region(region)).Take(6))
            .Select(entry => entry.Code).ToList();
        foreach (var side in Sides.All)
        {
            // Most organisations work in one municipality or two, some share one; the last works in three of another's.
            for (var number = 0; number < 18; number++)
                await AddAsync(side, number + 1, [.. municipalities.Skip(number * 4 / 3).Take(number % 3 == 2 ? 3 : 1 + (number % 2))],
                    6 + (int)(90 * Math.Pow(random.NextDouble(), 2)));
            await PublishAsync(side, 1);
            await CorrectAsync(side, "P0003");
            await AddAsync(side, 19, [.. municipalities.Take(2)], 17);
            await PublishAsync(side, 2);
        }
        using var visitor = portal.CreateClient();
        files = await Published.DownloadAsync(visitor, Issues, TablesOf, cancel);
    }

    private static IEnumerable<string> TablesOf(Issue issue) => TestPortal.Catalogue[Year].Tables
        .Where(table => table.CountsPeople && table.Subject != Warehouse.Statistics.Subject.Workers
            && table.Id.StartsWith(issue.Side, StringComparison.Ordinal)).Select(table => table.Id);

    private Task<ParContext> ContextAsync() => portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync();

    private async Task AddAsync(Side side, int number, IReadOnlyList<string> area, int clients)
    {
        var parId = $"P{number:0000}";
        var key = Warehouse.StableKey.Of("attack", side.Code(), parId);
        await using var context = await ContextAsync();
        context.Add(new Organisation { ParId = parId, Side = side, Name = $"{parId} ry", BusinessId = "0174666-4",
            HomeMunicipality = area[0], ExpectedFrom = Year });
        context.Add(new Submission
        {
            Key = key, ParId = parId, Side = side, RoundKey = Round, Revision = 1, FileName = $"{parId}.xlsx",
            ContentHash = $"{key:x64}", Length = 1,
            ReceivedAt = new DateTime(Year + 1, 1, 15, 10, 0, 0, DateTimeKind.Utc), ReceivedFrom = "test",
            State = SubmissionState.Approved, ClientCount = clients,
        });
        context.Add(new DimOrganisation
        {
            OrganisationKey = key, ParId = parId, Side = side, Name = $"{parId} ry", ServiceName = $"{parId} ry",
            BusinessId = "0174666-4", AdministratorType = "association",
            HomeMunicipality = area[0], AreaMunicipalities = string.Join(' ', area.Order(StringComparer.Ordinal)), ValidFromRound = Round,
        });
        await context.SaveChangesAsync();
        for (var client = 1; client <= clients; client++)
            AddClient(context, side, key, client, area);
        await context.SaveChangesAsync();
    }

    private void AddClient(ParContext context, Side side, long key, int number, IReadOnlyList<string> area)
    {
        var year = TestPortal.Catalogue[Year];
        var ages = year.AgeGroups.Where(group => group.Sides.Contains(side)).ToList();
        // One in fifty lives one does not know where; few are of other gender, few of a seldom age.
        var home = random.Next(50) == 0 ? 0
            : TestPortal.Places.FindCurrent(area[(int)(area.Count * Math.Pow(random.NextDouble(), 2))])!.Key;
        var reached = side == Side.Ty || random.Next(6) > 0;
        var client = new FactClient
        {
            StatisticYear = Year, SubmissionKey = key, ClientNumber = number, ClientId = $"c{number}", OrganisationKey = key, MunicipalityKey = home,
            RoundKey = Round,
            GenderKey = (byte)(random.Next(30) == 0 ? 3 : 1 + random.Next(2)),
            AgeGroupKey = random.Next(40) == 0 ? (byte)0 : ages[Seldom(ages.Count)].Number,
            LanguageKey = (byte)new[] { 1, 1, 1, 1, 1, 1, 2, 2, 3, 0 }[random.Next(10)], BirthYear = 2004, Reached = reached,
            Ended = reached && random.Next(3) > 0,
        };
        context.Add(client);
        foreach (var table in year.Tables.Where(table => table.Side == side && table.VariableConcept is not (null or "language")))
        {
            var variable = year.FindConcept(table.VariableConcept!, side)!;
            var codes = year.CodesOf(variable).Codes;
            var answers = random.Next(20) == 0 ? 0 : table.MultipleAnswers ? 1 + Seldom(4) : 1;
            foreach (var code in Enumerable.Range(0, answers).Select(_ => codes[(Seldom(codes.Count) * 7) % codes.Count]).Distinct())
                context.Add(new FactClientAnswer(client) { CodeKey = CodeKey.Of(Year, variable, code) });
        }
    }

    /// <summary>The first numbers often, the last seldom.</summary>
    private int Seldom(int numbers) => (int)(numbers * Math.Pow(random.NextDouble(), 2.5));

    /// <summary>One answer is another, and one client more.</summary>
    private async Task CorrectAsync(Side side, string parId)
    {
        await using var context = await ContextAsync();
        var sent = await context.Submissions.SingleAsync(row => row.Side == side && row.ParId == parId);
        var variable = TestPortal.Catalogue[Year].FindConcept("housing", side)!;
        var answer = await context.FactClientAnswers.FirstAsync(row => row.SubmissionKey == sent.Key
            && row.CodeKey / 1000 % 1000 == variable.Number);
        var codes = TestPortal.Catalogue[Year].CodesOf(variable).Codes;
        context.Remove(answer);
        var client = await context.FactClients.SingleAsync(row => row.SubmissionKey == sent.Key && row.ClientNumber == answer.ClientNumber);
        context.Add(new FactClientAnswer(client)
        {
            CodeKey = CodeKey.Of(Year, variable, codes.First(code => code.Number != answer.CodeKey % 1000)),
        });
        var other = await context.DimOrganisations.SingleAsync(row => row.Side == side && row.ParId == "P0007");
        AddClient(context, side, other.OrganisationKey, 1000, other.AreaMunicipalities.Split(' '));
        await context.SaveChangesAsync();
        await context.Submissions.Where(row => row.Key == sent.Key).ExecuteUpdateAsync(row =>
            row.SetProperty(changed => changed.ContentHash, new string('c', 64)));
    }

    private async Task PublishAsync(Side side, int version)
    {
        var built = await portal.Services.GetRequiredService<ReleaseBuilder>().BuildAsync(side, Year, Job);
        Assert.Equal(version, built.Version);
        var texts = Enum.GetValues<Language>().ToDictionary(language => language, _ =>
            "One answer of P0003 was corrected; one client and one organisation were added.");
        foreach (var kind in new[] { ReleaseTextKind.Quality, ReleaseTextKind.Correction })
            await portal.Services.GetRequiredService<ReleaseTexts>().SaveAsync(built.Key, kind, texts, Job);
        await portal.Services.GetRequiredService<ReleasePublisher>().PublishAtOnceAsync(built.Key, Job);
        await portal.Services.GetRequiredService<ShelfReader>().RunAsync(CancellationToken.None);
        var issue = new Issue(side == Side.Ent ? "ent" : "ty", Year, version);
        await using var context = await ContextAsync();
        truths[issue] = await Truth.ReadAsync(context, issue, CancellationToken.None);
        services[issue] = truths[issue].Service;
    }
}
