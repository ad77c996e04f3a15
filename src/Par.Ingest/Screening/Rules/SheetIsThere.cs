using Par.Ingest.Formats.Document;
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
    public override Label Title { get; } = new("Taulukot ovat mukana", "Bladen finns med", "The sheets are there");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Taulukko puuttuu", "Ett blad saknas", "A sheet is missing");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Lisää taulukko; jos rivejä ei ole, riittää otsikkorivi. Työntekijät (workers) kuuluvat tammikuun kierrokseen.",
        "Lägg till bladet; om det inte finns rader räcker rubrikraden. Arbetstagarna (workers) hör till januariomgången.",
        "Add the sheet; without rows the header row is enough. Workers belong to the January round.");

    private static readonly Label Missing = new("Taulukko {0} puuttuu.", "Bladet {0} saknas.", "The sheet {0} is missing.");

    private static readonly Label Renamed = new(
        "Taulukko {0} puuttuu. Jos tiedoston {1}. taulukko on se, nimeä se {0}.",
        "Bladet {0} saknas. Om filens blad nummer {1} är det, ge det namnet {0}.",
        "The sheet {0} is missing. If sheet number {1} of the file is the one, rename it {0}.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        foreach (var level in SheetNames.Levels)
        {
            if (subject.Document.Find(level) is null && (level != RecordLevel.Worker || subject.Round.Kind == RoundKind.January))
                findings.Add(level, null, null, Likely(subject.Document, level) is { } stray
                    ? Renamed.With(SheetNames.Of(level), stray.Position)
                    : Missing.With(SheetNames.Of(level)));
        }
    }

    /// <summary>The unknown sheet whose first rows have the most headers of the level; two at least.</summary>
    private static StraySheet? Likely(SubmissionDocument document, RecordLevel level)
    {
        var codes = document.Catalogue.On(level, document.Header.Side).Select(variable => variable.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return document.Strays.Where(stray => !stray.IsForPeople)
            .Select(stray => (Sheet: stray, Known: stray.Rows.Take(20).Select(row => row.Values.Count(value => value is not null && codes.Contains(value))).DefaultIfEmpty().Max()))
            .Where(stray => stray.Known >= 2).OrderByDescending(stray => stray.Known).Select(stray => stray.Sheet).FirstOrDefault();
    }
}
