using System.Globalization;

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

    private static async Task EndsWellAsync(string kills, params string[] what)
    {
        var seed = Setting("PAR_KILLS_SEED", (Environment.TickCount & 0xFFFFFF).ToString(CultureInfo.InvariantCulture));

        var run = await BuiltProgram.OfTestsAsync("Par.Crash", [.. what, kills, seed]);

        TestContext.Current.SendDiagnosticMessage(run.Output);
        Assert.True(run.Code == 0, $"{run.Output}\n{run.Error}");
        Assert.Contains(kills + " kills in", run.Output, StringComparison.Ordinal);
    }

    private static string Setting(string name, string standard) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : standard;
}
