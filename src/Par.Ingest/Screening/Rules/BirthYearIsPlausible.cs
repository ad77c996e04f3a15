using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A birth year lies between 1900 and the statistic year.</summary>
public sealed class BirthYearIsPlausible : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-014";

    /// <inheritdoc/>
    public override Label Title { get; } = new("Syntymävuosi on mahdollinen", "Födelseåret är möjligt", "The birth year is possible");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Syntymävuosi ei ole mahdollinen", "Födelseåret är inte möjligt", "The birth year is not possible");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Kirjoita syntymävuosi neljällä numerolla, esimerkiksi 2004.",
        "Skriv födelseåret med fyra siffror, till exempel 2004.",
        "Write the birth year with four digits, for example 2004.");

    private static readonly Label Impossible = new(
        "{0}: vuoden pitää olla väliltä {1}–{2}.", "{0}: året ska vara mellan {1} och {2}.", "{0}: the year must lie between {1} and {2}.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        Check(subject, RecordLevel.Client, subject.Columns.BirthYear, findings);
        Check(subject, RecordLevel.Worker, "W_BYEAR", findings);
    }

    private static void Check(ScreeningSubject subject, RecordLevel level, string column, RuleFindings findings)
    {
        var earliest = (int)subject.Threshold("min-birth-year");
        foreach (var row in subject.Document.Rows(level))
        {
            if (row.Integer(column) is { } year && (year < earliest || year > subject.Round.Year))
                findings.Add(level, row.Number, column, Impossible.With(column, earliest, subject.Round.Year));
        }
    }
}
