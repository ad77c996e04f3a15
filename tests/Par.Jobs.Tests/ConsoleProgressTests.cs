using Par.Jobs.Progress;
using Par.Warehouse.Catalogue;

namespace Par.Jobs.Tests;

public sealed class ConsoleProgressTests
{
    private static readonly Label Loading = new("Ladataan", "Laddar", "Loading");

    [Fact]
    public void A_log_gets_a_line_at_every_fifth_percent_and_no_more()
    {
        using var output = new StringWriter();
        var progress = new ConsoleProgress(output, interactive: false);

        for (var done = 0; done <= 1000; done++)
            progress.Report(new StageProgress(Loading, done, 1000));

        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(21, lines.Length);
        Assert.Equal("Loading 1000/1000 (100 %)", lines[^1]);
    }

    [Fact]
    public void A_person_sees_one_line_that_is_drawn_over()
    {
        using var output = new StringWriter();
        var progress = new ConsoleProgress(output, interactive: true);

        progress.Report(new StageProgress(Loading, 0, 2));
        progress.Report(new StageProgress(Loading, 1, 2));
        progress.Finish();

        Assert.Equal("\r[..............................] Loading 0/2 (0 %)\r[###############...............] Loading 1/2 (50 %)" + Environment.NewLine,
            output.ToString());
    }
}
