using System.Globalization;
using Par.Warehouse.Catalogue;

namespace Par.Jobs.Progress;

/// <summary>
/// Shows progress on a console: a bar on one line where somebody watches, otherwise a line at the start of a stage and at every fifth
/// percent, so that a log stays short. May be called from several threads.
/// </summary>
public sealed class ConsoleProgress : IProgress<StageProgress>
{
    private const int BarWidth = 30;
    private const int LogStep = 5;

    private readonly Lock gate = new();
    private readonly TextWriter output;
    private readonly bool interactive;
    private Label? stage;
    private int shownPercent;
    private int shownWidth;

    /// <summary>Writes to <paramref name="output"/>; <paramref name="interactive"/> chooses the bar.</summary>
    public ConsoleProgress(TextWriter output, bool interactive) => (this.output, this.interactive) = (output, interactive);

    /// <summary>The console of this process: standard error, so that results on standard output stay clean.</summary>
    public static ConsoleProgress ForError() => new(Console.Error, !Console.IsErrorRedirected);

    /// <inheritdoc/>
    public void Report(StageProgress value)
    {
        lock (gate)
        {
            var isNew = value.Stage != stage;
            if (isNew)
            {
                EndLine();
                (stage, shownPercent) = (value.Stage, -1);
            }
            var percent = value.Percent ?? 0;
            if (!isNew && (percent == shownPercent || (!interactive && percent < shownPercent + LogStep)))
                return;
            shownPercent = percent;
            Show(value);
        }
    }

    /// <summary>Ends the line of a bar, so that what is written next starts on its own line.</summary>
    public void Finish()
    {
        lock (gate)
        {
            EndLine();
            stage = null;
        }
    }

    private void Show(StageProgress value)
    {
        var count = value.Total > 0
            ? string.Create(CultureInfo.InvariantCulture, $" {value.Done}/{value.Total} ({value.Percent} %)")
            : "";
        if (!interactive)
        {
            output.WriteLine(value.Stage.En + count);
            return;
        }
        var filled = BarWidth * (value.Percent ?? 0) / 100;
        var bar = value.Total > 0 ? $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] " : "";
        var line = bar + value.Stage.En + count;
        output.Write("\r" + line.PadRight(shownWidth));
        output.Flush();
        shownWidth = line.Length;
    }

    private void EndLine()
    {
        if (shownWidth > 0)
            output.WriteLine();
        shownWidth = 0;
    }
}
