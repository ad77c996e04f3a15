using Par.Warehouse.Catalogue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Collection;
using Par.Warehouse.Star;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.SignedIn;

/// <summary>Loaded submissions with their facts, as intake leaves them.</summary>
public static class Deliveries
{
    /// <summary>Registers the organisation and stores a loaded January submission of outreach with so many reached clients, half of them women.</summary>
    public static async Task<long> LoadedAsync(this TestPortal portal, string parId, string name, int clients, int year = 2025, string home = "179")
    {
        var round = new Round(year, RoundKind.January).Key;
        var key = Warehouse.StableKey.Of("test", parId, $"{round}");
        var contexts = portal.Services.GetRequiredService<IDbContextFactory<ParContext>>();
        await using var context = await contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        if (!await context.Organisations.AnyAsync(row => row.ParId == parId))
            context.Add(new Organisation
            {
                ParId = parId, Side = Side.Ent, Name = name, BusinessId = "0174666-4", HomeMunicipality = home, ExpectedFrom = 2015,
            });
        context.Add(new Submission
        {
            Key = key, ParId = parId, Side = Side.Ent, RoundKey = round, Revision = 1, FileName = $"{parId}-{year}.xlsx", ContentHash = $"{key:x64}",
            Length = 1, ReceivedAt = new DateTime(year + 1, 1, 15, 10, 0, 0, DateTimeKind.Utc), ReceivedFrom = "test", State = SubmissionState.Loaded,
            ClientCount = clients, WarningCount = 1,
        });
        var text = FindingText.Of(
            new Label("Paljon tietoja puuttuu.", "Mycket saknas.", "Much is missing."), new Label("Täydennä.", "Komplettera.", "Complete it."));
        if (await context.FindingTexts.FindAsync([text.Key], TestContext.Current.CancellationToken) is null)
            context.Add(text);
        context.Add(new StoredFinding
        {
            SubmissionKey = key, Number = 1, RuleId = "PAR-030", Severity = Severity.Warning, Sheet = "clients", Row = 7, Column = "ENT_REF",
            TextKey = text.Key,
        });
        context.AddRange(
            new SubmissionFigure { SubmissionKey = key, Figure = FigureName.Clients, Value = clients },
            new SubmissionFigure { SubmissionKey = key, Figure = FigureName.Reached, Value = clients });
        var organisation = new DimOrganisation
        {
            OrganisationKey = key, ParId = parId, Side = Side.Ent, Name = name, ServiceName = name, BusinessId = "0174666-4", AdministratorType = "municipality",
            HomeMunicipality = home, AreaMunicipalities = home, ValidFromRound = round,
        };
        context.Add(organisation);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        context.AddRange(Enumerable.Range(1, clients).Select(number => new FactClient
        {
            StatisticYear = year, SubmissionKey = key, ClientNumber = number, ClientId = $"c{number}", OrganisationKey = key, MunicipalityKey = 0, RoundKey = round,
            GenderKey = (byte)(1 + (number % 2)), AgeGroupKey = 0, LanguageKey = 0, BirthYear = 2004, Reached = true, Ended = false,
        }));
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        return key;
    }
}
