using Hangfire;
using Hangfire.Server;
using Hangfire.Storage;

namespace Par.Jobs.Queue;

/// <summary>
/// A job storage that is made when it is first used. Hangfire's own for SQL Server makes its tables when it is made, and the dashboard asks
/// for it while the portal is
/// being built: at a first start, before there is a database.
/// </summary>
/// <param name="make">Makes the storage.</param>
internal sealed class LateJobStorage(Func<JobStorage> make) : JobStorage
{
    private readonly Lazy<JobStorage> made = new(make, LazyThreadSafetyMode.ExecutionAndPublication);

    public override bool LinearizableReads => made.Value.LinearizableReads;

    public override IMonitoringApi GetMonitoringApi() => made.Value.GetMonitoringApi();

    public override IStorageConnection GetConnection() => made.Value.GetConnection();

    public override IStorageConnection GetReadOnlyConnection() => made.Value.GetReadOnlyConnection();

    public override bool HasFeature(string featureId) => made.Value.HasFeature(featureId);

    [Obsolete("Hangfire's own word; it still asks for the components.")]
    public override IEnumerable<IServerComponent> GetComponents() => made.Value.GetComponents();

    public override IEnumerable<IBackgroundProcess> GetServerRequiredProcesses() => made.Value.GetServerRequiredProcesses();

    public override IEnumerable<IBackgroundProcess> GetStorageWideProcesses() => made.Value.GetStorageWideProcesses();

    public override void WriteOptionsToLog(Hangfire.Logging.ILog logger) => made.Value.WriteOptionsToLog(logger);

    public override string ToString() => made.IsValueCreated ? made.Value.ToString()! : "Job storage, not made yet";
}
