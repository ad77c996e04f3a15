using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Desk;
using Par.Warehouse.Releases.Published;
using Par.Warehouse.Star;
using Par.Warehouse.Storage.Model;

namespace Par.Warehouse.Storage;

/// <summary>
/// The database of an installation: the register and the submissions, the star schema, and the releases. One model for both providers;
/// <see cref="Sqlite.SqliteParContext"/> and <see cref="SqlServer.SqlServerParContext"/> add their migrations. Keys are made by the client, and
/// the code that uses the context is plain insert, update and delete by key, so that it runs on any server that speaks SQL.
/// <c>docs/data-model.md</c> explains every table and column.
/// </summary>
public abstract class ParContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>What kind of installation this is; one row.</summary>
    public DbSet<Installation> Installations => Set<Installation>();

    /// <summary>The register of delivering organisations.</summary>
    public DbSet<Organisation> Organisations => Set<Organisation>();

    /// <summary>Delivered files.</summary>
    public DbSet<Submission> Submissions => Set<Submission>();

    /// <summary>Deliveries by their senders' ids.</summary>
    public DbSet<KnownDelivery> KnownDeliveries => Set<KnownDelivery>();

    /// <summary>Findings of screening.</summary>
    public DbSet<StoredFinding> Findings => Set<StoredFinding>();

    /// <summary>What findings say.</summary>
    public DbSet<FindingText> FindingTexts => Set<FindingText>();

    /// <summary>Key figures of submissions.</summary>
    public DbSet<SubmissionFigure> SubmissionFigures => Set<SubmissionFigure>();

    /// <summary>Analysts' decisions.</summary>
    public DbSet<ReviewDecision> ReviewDecisions => Set<ReviewDecision>();

    /// <summary>The audit trail. Append-only: <see cref="DbContext.SaveChanges()"/> and the database itself refuse to change or delete a row.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>The end of the audit trail; one row.</summary>
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    /// <summary>Warnings that an analyst has accepted.</summary>
    public DbSet<AcceptedWarning> AcceptedWarnings => Set<AcceptedWarning>();

    /// <summary>What the authority and an organisation write to each other about a round.</summary>
    public DbSet<ReviewComment> ReviewComments => Set<ReviewComment>();

    /// <summary>Builds of releases that somebody asked for.</summary>
    public DbSet<ReleaseBuild> ReleaseBuilds => Set<ReleaseBuild>();

    /// <summary>Which analyst looks after which organisation of a round.</summary>
    public DbSet<ReviewAssignment> ReviewAssignments => Set<ReviewAssignment>();

    /// <summary>Why expected organisations are missing.</summary>
    public DbSet<MissingExplanation> MissingExplanations => Set<MissingExplanation>();

    /// <summary>Days of rounds that an administrator has set.</summary>
    public DbSet<RoundDates> RoundDates => Set<RoundDates>();

    /// <summary>Letters that wait to be sent.</summary>
    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();

    /// <summary>Organisations as they described themselves, by round.</summary>
    public DbSet<DimOrganisation> DimOrganisations => Set<DimOrganisation>();

    /// <summary>Municipalities that organisations served.</summary>
    public DbSet<BridgeServedMunicipality> ServedMunicipalities => Set<BridgeServedMunicipality>();

    /// <summary>Areas of all levels, with versions of municipalities.</summary>
    public DbSet<DimArea> DimAreas => Set<DimArea>();

    /// <summary>Rounds.</summary>
    public DbSet<DimRound> DimRounds => Set<DimRound>();

    /// <summary>Genders.</summary>
    public DbSet<DimGender> DimGenders => Set<DimGender>();

    /// <summary>Age groups.</summary>
    public DbSet<DimAgeGroup> DimAgeGroups => Set<DimAgeGroup>();

    /// <summary>Languages.</summary>
    public DbSet<DimLanguage> DimLanguages => Set<DimLanguage>();

    /// <summary>Codes of the yearly catalogues.</summary>
    public DbSet<DimCode> DimCodes => Set<DimCode>();

    /// <summary>Published tables.</summary>
    public DbSet<DimTable> DimTables => Set<DimTable>();

    /// <summary>Categories of published tables by year.</summary>
    public DbSet<DimCategory> DimCategories => Set<DimCategory>();

    /// <summary>Clients.</summary>
    public DbSet<FactClient> FactClients => Set<FactClient>();

    /// <summary>Coded answers about clients.</summary>
    public DbSet<FactClientAnswer> FactClientAnswers => Set<FactClientAnswer>();

    /// <summary>Periods of clients.</summary>
    public DbSet<FactPeriod> FactPeriods => Set<FactPeriod>();

    /// <summary>Measures of clients.</summary>
    public DbSet<FactMeasure> FactMeasures => Set<FactMeasure>();

    /// <summary>Workers.</summary>
    public DbSet<FactWorker> FactWorkers => Set<FactWorker>();

    /// <summary>Workers' shares of tasks.</summary>
    public DbSet<FactWorkerTask> FactWorkerTasks => Set<FactWorkerTask>();

    /// <summary>Grant decisions.</summary>
    public DbSet<FactGrant> FactGrants => Set<FactGrant>();

    /// <summary>Releases.</summary>
    public DbSet<Release> Releases => Set<Release>();

    /// <summary>Published cells.</summary>
    public DbSet<PublishedCell> PublishedCells => Set<PublishedCell>();

    /// <summary>Organisations that weigh in the figures of an area.</summary>
    public DbSet<PublishedProvider> PublishedProviders => Set<PublishedProvider>();

    /// <summary>Organisations as published.</summary>
    public DbSet<PublishedOrganisation> PublishedOrganisations => Set<PublishedOrganisation>();

    /// <summary>Quality descriptions, notes and corrections of releases.</summary>
    public DbSet<ReleaseText> ReleaseTexts => Set<ReleaseText>();

    /// <summary>Warnings of a release's checklist that somebody has answered for.</summary>
    public DbSet<ReleaseAcknowledgement> ReleaseAcknowledgements => Set<ReleaseAcknowledgement>();

    /// <summary>Who may see a release before its hour.</summary>
    public DbSet<PreReleaseAccess> PreReleaseAccesses => Set<PreReleaseAccess>();

    /// <summary>What the live site was found to show after a publication.</summary>
    public DbSet<LiveCheck> LiveChecks => Set<LiveCheck>();

    /// <summary>When releases are expected.</summary>
    public DbSet<PlannedRelease> PlannedReleases => Set<PlannedRelease>();

    /// <summary>Who has asked for a letter when figures are published.</summary>
    public DbSet<Subscriber> Subscribers => Set<Subscriber>();

    /// <summary>The gate through which this process writes to the database, see <see cref="WriteGate"/>.</summary>
    internal abstract WriteGate Gate { get; }

    /// <summary>
    /// Begins a transaction that writes. There is one at a time: on SQLite it waits for the other writers of this process, so that parallel workers never fail
    /// with "database is locked", on SQL Server for those of every machine. Not committed means rolled back.
    /// </summary>
    public async Task<WriteTransaction> BeginWriteAsync(CancellationToken cancel = default)
    {
        var turn = await Gate.EnterAsync(cancel);
        IDbContextTransaction? transaction = null;
        try
        {
            transaction = await Database.BeginTransactionAsync(cancel);
            await EnterAsync(transaction, cancel);
            return new WriteTransaction(turn, transaction);
        }
        catch
        {
            if (transaction is not null)
                await transaction.DisposeAsync();
            turn.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Makes a transaction that another context began, and that this one uses, a transaction that writes: it takes its turn like any other. Before anything is read.
    /// </summary>
    /// <exception cref="InvalidOperationException">The context has no transaction.</exception>
    public Task JoinWriteAsync(CancellationToken cancel = default) => EnterAsync(
        Database.CurrentTransaction ?? throw new InvalidOperationException("There is no transaction to join."), cancel);

    /// <summary>What a transaction that writes does first, so that writers of other processes wait for it.</summary>
    private protected virtual Task EnterAsync(IDbContextTransaction transaction, CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    /// <remarks>Not for changes that the audit trail tells of: its chain is written by <see cref="SaveChangesAsync(bool, CancellationToken)"/>.</remarks>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        PublishedGuard.Check(ChangeTracker);
        CodeGuard.Check(ChangeTracker);
        if (NewAuditEntries().Count > 0)
            throw new InvalidOperationException("Entries of the audit trail are saved with SaveChangesAsync.");
        if (Database.CurrentTransaction is not null)
            return base.SaveChanges(acceptAllChangesOnSuccess);
        using var turn = Gate.Enter();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        PublishedGuard.Check(ChangeTracker);
        CodeGuard.Check(ChangeTracker);
        var told = NewAuditEntries();
        if (Database.CurrentTransaction is not null)
            return await SaveToldAsync(told, acceptAllChangesOnSuccess, cancellationToken);
        if (told.Count == 0)
        {
            using var turn = await Gate.EnterAsync(cancellationToken);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        await using var write = await BeginWriteAsync(cancellationToken);
        var rows = await SaveToldAsync(told, acceptAllChangesOnSuccess, cancellationToken);
        await write.CommitAsync(cancellationToken);
        return rows;
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        CollectionModel.Configure(modelBuilder);
        StarModel.Configure(modelBuilder);
        ReleaseModel.Configure(modelBuilder);
        Names.Apply(modelBuilder);
    }

    private async Task<int> SaveToldAsync(IReadOnlyList<AuditEntry> told, bool acceptAllChangesOnSuccess, CancellationToken cancel)
    {
        if (told.Count > 0)
            await AuditChain.LinkAsync(this, told, cancel);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);
    }

    /// <summary>The entries of the audit trail that wait to be written, those of one subject in their order.</summary>
    /// <exception cref="InvalidOperationException">One that is written was changed or removed.</exception>
    private List<AuditEntry> NewAuditEntries()
    {
        var entries = ChangeTracker.Entries<AuditEntry>().ToList();
        if (entries.Any(entry => entry.State is EntityState.Modified or EntityState.Deleted))
            throw new InvalidOperationException("The audit trail is append-only: a row of it is never changed or deleted.");
        return [.. entries.Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity)
            .OrderBy(entry => entry.At).ThenBy(entry => entry.SubjectKind, StringComparer.Ordinal).ThenBy(entry => entry.Subject, StringComparer.Ordinal).ThenBy(entry => entry.Number)];
    }
}
