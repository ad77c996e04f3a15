using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Deliveries;

/// <summary>A portal on Monday 26 January 2026, five days after the deadline of 2025-T1, with four organisations of which two have delivered.</summary>
internal static class DeliveriesScene
{
    public static async Task<TestPortal> StartAsync(string? boundaries = null)
    {
        var portal = new TestPortal().With("Clock:StoppedAt", "2026-01-26T10:00:00Z").With("Portal:Address", "https://par.example/");
        if (boundaries is not null)
            portal.With("Map:Boundaries", boundaries);
        await portal.BringUpAsync();
        await portal.LoadedAsync("P0179", "Jyväskylän kaupunki", clients: 25);
        await portal.LoadedAsync("P0500", "Muuramen kunta", clients: 5);
        await using var context = await portal.ContextAsync();
        context.AddRange(
            Organisation("P0001", "=Kaava ry", "091", "kaava@organisation.example", Language.Fi),
            Organisation("P0002", "Virheellinen säätiö", "179", "fel@organisation.example", Language.Sv),
            Organisation("P0003", "Osoitteeton yhdistys", "837", null, Language.Fi));
        context.Add(new Submission
        {
            Key = 77, ParId = "P0002", Side = Side.Ent, RoundKey = 20253, Revision = 1, FileName = "x.xlsx", ContentHash = new string('a', 64), Length = 1,
            ReceivedAt = new DateTime(2026, 1, 12, 9, 0, 0, DateTimeKind.Utc), ReceivedFrom = "test", State = SubmissionState.Rejected, ErrorCount = 3,
        });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        return portal;
    }

    public static Task<ParContext> ContextAsync(this TestPortal portal) =>
        portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    private static Organisation Organisation(string parId, string name, string home, string? email, Language language) => new()
    {
        ParId = parId, Side = Side.Ent, Name = name, BusinessId = "0174666-4", HomeMunicipality = home, ContactEmail = email, ContactLanguage = language, ExpectedFrom = 2015,
    };
}
