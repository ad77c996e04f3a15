using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A period lies at least partly inside the round's window.</summary>
public sealed class PeriodTouchesTheRound : RowRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-024";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Jakso osuu kierrokseen", "Perioden hör till omgången", "The period touches the round");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Jakso ei osu kierrokseen", "Perioden hör inte till omgången", "The period does not touch the round");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Poista jakso, joka päättyi ennen vuoden alkua tai alkaa kierroksen jälkeen, tai korjaa sen päivät tai PAR_ROUND.",
        "Ta bort en period som slutade före årets början eller börjar efter omgången, eller rätta dess datum eller PAR_ROUND.",
        "Remove a period that ended before the year began or starts after the round, or correct its dates or PAR_ROUND.");

    /// <inheritdoc/>
    public override RecordLevel Level => RecordLevel.Period;

    private static readonly Label StartsAfter = new(
        "Jakso alkaa {0}, kierroksen viimeisen päivän {1} jälkeen.",
        "Perioden börjar {0}, efter omgångens sista dag {1}.",
        "The period starts on {0}, after the last day of the round, {1}.");

    private static readonly Label EndsBefore = new(
        "Jakso päättyi {0}, ennen kierroksen ensimmäistä päivää {1}.",
        "Perioden slutade {0}, före omgångens första dag {1}.",
        "The period ended on {0}, before the first day of the round, {1}.");

    internal override void Check(SheetRow row, ScreeningSubject subject, RuleFindings findings)
    {
        var round = subject.Round;
        // Dates in the wrong order have their own finding: which of them is wrong is not known.
        if (row.Date(subject.Columns.End) < row.Date(subject.Columns.Start))
            return;
        if (row.Date(subject.Columns.Start) is { } start && start > round.WindowEnd)
            findings.Add(Level, row.Number, subject.Columns.Start, StartsAfter.With(Messages.Day(start), Messages.Day(round.WindowEnd)));
        if (row.Date(subject.Columns.End) is { } end && end < round.WindowStart)
            findings.Add(Level, row.Number, subject.Columns.End, EndsBefore.With(Messages.Day(end), Messages.Day(round.WindowStart)));
    }
}
