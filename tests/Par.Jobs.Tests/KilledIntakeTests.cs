using System.Globalization;
using Par.Warehouse.Storage;

namespace Par.Jobs.Tests;

/// <summary>
/// Workers under delivery, killed as <c>kill -9</c> does: see <c>tests/Par.Crash</c>. <c>PAR_KILLS</c> and <c>PAR_KILLS_OF_PORTAL</c> set how often, <c>PAR_KILLS_SEED</c> repeats a run.
/// </summary>
[Slow]
public sealed class KilledIntakeTests
{
    [Fact]
    public Task However_often_it_is_killed_the_intake_loses_nothing_counts_nothing_twice_and_every_receipt_stays_true() =>
        EndsWellAsync(Setting("PAR_KILLS", "20"));

    [Fact]
    public Task The_portal_itself_may_be_killed_while_suppliers_deliver_to_it() => EndsWellAsync(Setting("PAR_KILLS_OF_PORTAL", "3"), "portal");

    /// <summary>
    /// Two portals and two workers on one database. With SQLite the workers are those of <c>tests/Par.Crash</c>; on a server they are
    /// <c>par worker</c>.
    /// </summary>
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Of_two_portals_and_two_workers_on_one_database_one_of_each_may_be_killed(DatabaseProvider provider)
    {
        var server = Environment.GetEnvironmentVariable("PAR_TEST_SQLSERVER");
        Assert.SkipWhen(provider == DatabaseProvider.SqlServer && string.IsNullOrEmpty(server),
            "PAR_TEST_SQLSERVER holds no connection string to a SQL Server.");

        var run = await BuiltProgram.OfTestsAsync(
            "Par.Crash", new Dictionary<string, string> { ["PAR_CRASH_SERVER"] = provider == DatabaseProvider.SqlServer ? server! : "" },
            "machines", Seed);

        TestContext.Current.SendDiagnosticMessage(run.Output);
        Assert.True(run.Code == 0, $"Seed {Seed}:\n{run.Output}\n{run.Error}");
        Assert.Contains("The other portal showed the release", run.Output, StringComparison.Ordinal);
    }

    private static string Seed { get; } =
        Setting("PAR_KILLS_SEED", (Environment.TickCount & 0xFFFFFF).ToString(CultureInfo.InvariantCulture));

    private static async Task EndsWellAsync(string kills, params string[] what)
    {
        var run = await BuiltProgram.OfTestsAsync("Par.Crash", new Dictionary<string, string>(), [.. what, kills, Seed]);

        TestContext.Current.SendDiagnosticMessage(run.Output);
        Assert.True(run.Code == 0, $"{run.Output}\n{run.Error}");
        Assert.Contains(kills + " kills in", run.Output, StringComparison.Ordinal);
    }

    private static string Setting(string name, string standard) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : standard;
}
