using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Par.Ingest;
using Par.Ingest.Screening;
using Par.Ingest.Survey;
using Par.Ingest.Templates;
using Par.Jobs.Backups;
using Par.Jobs.Mail;
using Par.Jobs.Publication;
using Par.Jobs.Sample;
using Par.Warehouse.Audit;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Messages;
using Par.Warehouse.Collection.Reminders;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Grants;
using Par.Warehouse.Places;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Releases.Comparing;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.PreRelease;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Releases.Subscriptions;
using Par.Warehouse.Settings;
using Par.Warehouse.Storage;

namespace Par.Jobs;

/// <summary>The services of an installation: the same for the portal, its jobs and the command line.</summary>
public static class ParSetup
{
    /// <summary>Registers database, catalogue, places, intake, review, releases and the shelf of published figures.</summary>
    public static IServiceCollection AddPar(this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        services.AddParStorage(configuration, folder);
        services.TryAddSingleton(Clock(configuration));
        services.AddSingleton(_ => ScreeningRules.Checked(CatalogueFiles.Load(CatalogueFiles.DefaultFolder)));
        services.AddSingleton(_ => Gazetteer.Load(Gazetteer.DefaultFolder));
        services.AddSingleton<PublishedShelf>();
        services.AddSingleton<Intake>();
        services.AddSingleton<IProposedFacts>(provider => provider.GetRequiredService<Intake>());
        services.AddSingleton<FileStore>();
        services.AddSingleton<PrefilledTemplates>();
        services.AddSingleton<MarkedCopies>();
        services.AddSingleton<SurveyEntry>();
        services.AddSingleton<AuditAnchors>();
        services.AddSingleton<AuditVerifier>();
        services.AddSingleton<AuditSearch>();
        services.AddSingleton(AuditKeeping.Read(configuration));
        services.AddSingleton<AuditRetention>();
        services.AddSingleton<OrganisationRegister>();
        services.AddSingleton<GrantRegister>();
        services.AddSingleton(ReviewRules.Read(configuration));
        services.AddSingleton<ReviewArea>();
        services.AddSingleton<FigureDesk>();
        services.AddSingleton<ReturnLetters>();
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<WarningDesk>();
        services.AddSingleton<OverdueReturns>();
        services.AddSingleton<ReviewConversation>();
        services.AddSingleton<WaitingReviews>();
        services.AddSingleton<SeasonState>();
        services.AddSingleton<MissingDesk>();
        services.AddSingleton<RoundCalendar>();
        services.AddSingleton<DeliveryBoard>();
        services.AddSingleton<ReminderDesk>();
        services.AddSettings<PortalOptions>(configuration);
        services.AddSingleton(ReminderSettings.Read(configuration));
        services.AddSingleton<Outbox>();
        services.AddSingleton<OutboxDesk>();
        services.AddSingleton<MessageDesk>();
        services.AddSettings<MessageOptions>(configuration);
        services.AddSingleton<MessageRetention>();
        services.AddSingleton(MailSettings.Read(configuration));
        services.AddSingleton<PostOffice>();
        services.AddSingleton(_ => RecordKeys.Of(folder));
        services.AddSettings<RecordKeysOptions>(configuration);
        services.AddSingleton<SharedSecret>();
        services.AddSingleton<ReleaseBuilder>();
        services.AddSingleton(ReleaseSettings.Read(configuration));
        services.AddSingleton<ReleaseChecklist>();
        services.AddSingleton<ReleaseDesk>();
        services.AddSingleton<BuildDesk>();
        services.AddSingleton<ReleaseList>();
        services.AddSingleton<ReleaseTexts>();
        services.AddSingleton<PreReleaseDesk>();
        services.AddSingleton<ReleasePreview>();
        services.AddSingleton<ReleaseComparing>();
        services.AddSingleton<ReleasePublisher>();
        services.AddSingleton<PublishedReader>();
        services.AddSingleton<PublishedVersions>();
        services.AddSingleton<ReleaseCalendar>();
        var letterPages = LetterAddresses.Subscriptions(configuration);
        services.AddSingleton(new ReleaseLetters(letterPages));
        services.AddSingleton(provider => new SubscriptionRegister(
            provider.GetRequiredService<IDbContextFactory<ParContext>>(), letterPages, provider.GetRequiredService<TimeProvider>()));
        services.AddSettings<PublicationOptions>(configuration);
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<ShelfReader>();
        services.AddSingleton<LiveSite>();
        services.AddSingleton<FirstStart>();
        services.AddSingleton<SampleReleases>();
        services.AddSingleton<SampleLoad>();
        services.AddSettings<BackupOptions>(configuration);
        services.AddSingleton<BackupMaker>();
        services.AddSingleton<BackupRestore>();
        return services;
    }

    /// <summary>Brings the database to the model of this version and its dimensions to what the catalogue says. A second call changes nothing.</summary>
    /// <exception cref="StartRefusedException">A restore into the folder was not finished, or this machine has not the other machines'
    /// secret.</exception>
    public static async Task PrepareDatabaseAsync(this IServiceProvider services, CancellationToken cancel)
    {
        RestoreMark.Refuse(services.GetRequiredService<DataFolder>());
        var contexts = services.GetRequiredService<IDbContextFactory<ParContext>>();
        await contexts.MigrateAsync(cancel);
        await services.GetRequiredService<SharedSecret>().EnsureAsync(cancel);
        await contexts.SeedDimensionsAsync(services.GetRequiredService<VariableCatalogue>(), services.GetRequiredService<Gazetteer>(), cancel);
    }

    /// <summary>The clock; a setting stops it, so that two runs of a test can be compared to the last byte.</summary>
    private static TimeProvider Clock(IConfiguration configuration) =>
        SettingsReader.Read<ClockOptions>(configuration).StoppedAt is { } at ? new StoppedClock(at) : TimeProvider.System;

    private sealed class StoppedClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at.ToUniversalTime();
    }
}
