using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Ingest;
using Par.Portal.Tests.Admin;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Reminders;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Places;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Review;

/// <summary>Approving many together, killed at every moment: each submission is approved once or untouched, and doing it again finishes the rest.</summary>
[Slow]
public sealed class KilledApprovalTests
{
    private static readonly Actor Analyst = new("anna", ActorRole.Analyst);
    private static readonly string[] ParIds = ["P0179", "P0182"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_lost_doubled_or_half_done()
    {
        var kills = await KilledDatabase.AtEveryMomentAsync(AddDesks, PrepareAsync, ApproveAsync, async (whole, moment) =>
        {
            await AssertWholeAsync(whole, moment);
            await ApproveAsync(whole);
            await using var context = await ContextAsync(whole);
            Assert.Equal(ParIds.Length, await context.Submissions.CountAsync(row => row.State == SubmissionState.Approved, Cancel));
            Assert.Equal(ParIds.Length, await context.ReviewDecisions.CountAsync(Cancel));
        });

        Assert.True(kills > 5, $"Only {kills} moments to be killed at.");
    }

    private static async Task AssertWholeAsync(IServiceProvider whole, int moment)
    {
        await using var context = await ContextAsync(whole);
        foreach (var submission in await context.Submissions.AsNoTracking().ToListAsync(Cancel))
        {
            var (decisions, steps) = (
                await context.ReviewDecisions.CountAsync(row => row.SubmissionKey == submission.Key, Cancel),
                await context.AuditEntries.CountAsync(row => row.Subject == SubmissionSteps.Subject(submission.Key) && row.What == "Loaded → Approved", Cancel));
            Assert.Equal((moment, submission.State == SubmissionState.Approved ? (1, 1) : (0, 0)), (moment, (decisions, steps)));
        }
    }

    private static async Task ApproveAsync(IServiceProvider services)
    {
        var desk = services.GetRequiredService<ManyDesk>();
        var plain = await desk.PlainAsync(Side.Ent, 2025, Analyst, Cancel);
        await desk.ApproveAsync(Side.Ent, 2025, [.. plain.Select(row => row.Item.Submission!.Key)], Analyst, Cancel);
    }

    private static async Task PrepareAsync(IServiceProvider services)
    {
        await using var context = await ContextAsync(services);
        foreach (var (number, parId) in ParIds.Index())
        {
            context.Add(new Organisation { ParId = parId, Side = Side.Ent, Name = parId, BusinessId = "0174666-4", HomeMunicipality = "179", ExpectedFrom = 2015 });
            var key = Submission.KeyOf(parId, Side.Ent, 20253, 1, $"{number:x64}");
            context.Add(new Submission
            {
                Key = key, ParId = parId, Side = Side.Ent, RoundKey = 20253, Revision = 1, FileName = "a.xlsx", ContentHash = $"{number:x64}", Length = 1,
                ReceivedAt = new DateTime(2026, 1, 15, 10, 0, 0, DateTimeKind.Utc), ReceivedFrom = "test", State = SubmissionState.Loaded, ClientCount = 30,
            });
            context.Add(new SubmissionFigure { SubmissionKey = key, Figure = FigureName.Clients, Value = 30 });
        }
        await context.SaveChangesAsync(Cancel);
    }

    private static Task<ParContext> ContextAsync(IServiceProvider services) =>
        services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);

    private static void AddDesks(IServiceCollection services)
    {
        services.AddSingleton(CatalogueFiles.Load(CatalogueFiles.DefaultFolder));
        services.AddSingleton(Gazetteer.Load(Gazetteer.DefaultFolder));
        services.AddSingleton<FileStore>();
        services.AddSingleton<Intake>();
        services.AddSingleton<IProposedFacts>(provider => provider.GetRequiredService<Intake>());
        services.AddSingleton(new ReviewRules());
        services.AddSingleton(new ReminderPlan());
        services.AddSingleton<ReviewArea>();
        services.AddSingleton<FigureDesk>();
        services.AddSingleton<ReturnLetters>();
        services.AddSingleton<SeasonState>();
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<ReviewQueue>();
        services.AddSingleton<ManyDesk>();
    }
}
