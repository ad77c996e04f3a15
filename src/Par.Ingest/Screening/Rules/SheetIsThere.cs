using Par.Ingest.Formats;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>The file has the sheets of its round, with or without rows.</summary>
public sealed class SheetIsThere : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-110";

    /// <inheritdoc/>
    public override bool IsRelied => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new("Taulukot ovat mukana", "Tabellerna finns med", "The sheets are there");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Lisää taulukko; jos rivejä ei ole, riittää otsikkorivi. Työntekijät (workers) kuuluvat tammikuun kierrokseen.",
        "Lägg till tabellen; om det inte finns rader räcker rubrikraden. Arbetstagarna (workers) hör till januariomgången.",
        "Add the sheet; without rows the header row is enough. Workers belong to the January round.");

    private static readonly Label Missing = new("Taulukko {0} puuttuu.", "Tabellen {0} saknas.", "The sheet {0} is missing.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        foreach (var level in SheetNames.Levels)
        {
            if (subject.Document.Find(level) is null && (level != RecordLevel.Worker || subject.Round.Kind == RoundKind.January))
                findings.Add(level, null, null, Missing.With(SheetNames.Of(level)));
        }
    }
}
