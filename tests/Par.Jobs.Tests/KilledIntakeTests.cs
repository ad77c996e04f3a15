using System.Globalization;

namespace Par.Jobs.Tests;

/// <summary>
/// Workers under delivery, killed as <c>kill -9</c> does: see <c>tests/Par.Crash</c>. <c>PAR_KILLS</c> sets how often, <c>PAR_KILLS_SEED</c> repeats a run.
/// </summary>
public sealed class KilledIntakeTests
{
    private const string Kills = "20";

    [Fact]
    public async Task However_often_it_is_killed_the_intake_loses_nothing_counts_nothing_twice_and_every_receipt_stays_true()
    {
        var kills = Setting("PAR_KILLS", Kills);
        var seed = Setting("PAR_KILLS_SEED", Environment.TickCount.ToString(CultureInfo.InvariantCulture));

        var run = await BuiltProgram.OfTestsAsync("Par.Crash", kills, seed);

        TestContext.Current.SendDiagnosticMessage(run.Output);
        Assert.True(run.Code == 0, $"{run.Output}\n{run.Error}");
        Assert.Contains(kills + " kills in", run.Output, StringComparison.Ordinal);
    }

    private static string Setting(string name, string standard) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : standard;
}
