using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>
/// The dates of the file are those of the round that it names. When many are not and another round fits nearly all of them, the round is what is wrong: that alone
/// is said, so that nobody changes true dates. A client with a period that reaches into the round may have measures and periods from before it: those of earlier years go on in the next.
/// </summary>
public sealed class RoundFitsTheDates : ScreeningRule
{
    // One or a few rows are mistakes in the rows.
    private const int Least = 5;

    /// <inheritdoc/>
    public override string Id => "PAR-137";

    /// <inheritdoc/>
    public override bool IsRelied => true;

    /// <inheritdoc/>
    public override bool IsCause => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "PAR_ROUND vastaa päiviä", "PAR_ROUND motsvarar datumen", "PAR_ROUND fits the dates");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("PAR_ROUND ei vastaa päiviä", "PAR_ROUND motsvarar inte datumen", "PAR_ROUND does not fit the dates");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Korjaa PAR_ROUND ja toimita tiedosto uudelleen. Älä muuta päiviä kierrokseen sopiviksi. Muut tarkistukset tehdään sen jälkeen.",
        "Rätta PAR_ROUND och leverera filen på nytt. Ändra inte datumen så att de passar omgången. De övriga kontrollerna görs efter det.",
        "Correct PAR_ROUND and deliver the file again. Do not change dates to fit the round. The other checks are made after that.");

    private static readonly Label IsOther = new(
        "PAR_ROUND on {0}, mutta {1} riviä on kierroksen ({2}–{3}) ulkopuolella. Päivät sopivat kierrokseen {4} ({5}).",
        "PAR_ROUND är {0}, men {1} rader ligger utanför omgången ({2}–{3}). Datumen passar omgången {4} ({5}).",
        "PAR_ROUND is {0}, but {1} rows lie outside the round ({2}–{3}). The dates fit round {4} ({5}).");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        var (names, round) = (subject.Columns, subject.Round);
        var periods = Dated(subject.Document.Rows(RecordLevel.Period), row => (row.Date(names.Start), row.Date(names.End)));
        var rows = periods.Concat(Dated(subject.Document.Rows(RecordLevel.Measure), row => (row.Date(names.MeasureStart), row.Date(names.MeasureEnd)))).ToList();
        var carriedOver = periods.Where(row => row.Client is not null && !IsOutside(row, round)).Select(row => row.Client).ToHashSet();
        var outside = rows.Count(row => IsOutside(row, round) && !carriedOver.Contains(row.Client));
        if (outside < Least || outside * 5 < rows.Count)
            return;
        var likely = Others(round).MinBy(other => rows.Count(row => IsOutside(row, other)));
        if (rows.Count(row => IsOutside(row, likely)) * 10 <= outside)
            findings.Add(RecordLevel.Organisation, 2, "PAR_ROUND", IsOther.With(
                round.Code, outside, Messages.Day(round.WindowStart), Messages.Day(round.WindowEnd), likely.Code, Messages.MonthOf(likely)));

        List<(string? Client, DateOnly? Start, DateOnly? End)> Dated(IEnumerable<SheetRow> sheet, Func<SheetRow, (DateOnly? Start, DateOnly? End)> dates) =>
            [.. sheet.Select(row => (row.Text(names.Id), dates(row).Start, dates(row).End)).Where(row => (row.Start ?? row.End) is not null && !(row.End < row.Start))];
    }

    private static bool IsOutside((string? Client, DateOnly? Start, DateOnly? End) row, Round round) => row.Start > round.WindowEnd || row.End < round.WindowStart;

    /// <summary>The rounds that may have been meant, the shortest window first: of two that fit, the one that says more.</summary>
    private static IEnumerable<Round> Others(Round round) =>
        from year in (int[])[round.Year, round.Year + 1, round.Year - 1]
        from kind in (RoundKind[])[RoundKind.May, RoundKind.September, RoundKind.January]
        let other = new Round(year, kind)
        where other != round
        select other;
}
