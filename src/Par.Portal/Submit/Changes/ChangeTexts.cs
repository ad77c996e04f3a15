using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit.Changes;

/// <summary>Texts about what changed between two revisions.</summary>
internal static class ChangeTexts
{
    public static Label Title { get; } = new("Muutokset versiosta {0} versioon {1}", "Ändringar från version {0} till version {1}", "Changes from revision {0} to revision {1}");

    public static Label Short { get; } = new("Muutokset", "Ändringar", "Changes");

    public static Label KeyFigures { get; } = new("Tunnusluvut", "Nyckeltal", "Key figures");

    public static Label WhatChanged { get; } = new("Mikä tiedostossa muuttui", "Vad som ändrades i filen", "What changed in the file");

    public static Label Link { get; } = new(
        "Katso rivi riviltä, mikä muuttui versiosta {0}", "Se rad för rad vad som ändrades från version {0}", "See row by row what changed from revision {0}");

    public static Label Same { get; } = new(
        "Tiedostot sanovat saman: yksikään rivi ei muuttunut.", "Filerna säger samma sak: ingen rad ändrades.", "The files say the same: no row changed.");

    public static Label SheetSame { get; } = new("Ei muutoksia.", "Inga ändringar.", "No changes.");

    public static Label NotReadable { get; } = new(
        "Versioita ei voi verrata, koska jompaakumpaa tiedostoa ei ole tallessa tai sitä ei voi lukea.",
        "Versionerna kan inte jämföras, eftersom någondera filen inte finns kvar eller inte kan läsas.",
        "The revisions cannot be compared, because one of the files is not kept or cannot be read.");

    public static Label NothingBefore { get; } = new(
        "Kierrokselta ei ole aiempaa versiota.", "Omgången har ingen tidigare version.", "The round has no earlier revision.");

    public static Label Asked { get; } = new("Mitä palautettaessa pyydettiin", "Vad som begärdes vid returneringen", "What the return asked for");

    public static Label FindingsTitle { get; } = new("Mitä havainnoille tapahtui", "Vad som hände med anmärkningarna", "What became of the findings");

    public static Label NoFindings { get; } = new(
        "Kummassakaan versiossa ei ole virheitä eikä huomautuksia.", "Ingendera versionen har fel eller anmärkningar.", "Neither revision has an error or a warning.");

    public static Label Became { get; } = new("Muutos", "Förändring", "Change");

    /// <summary>What became of a rule's findings, in a word or two.</summary>
    public static Label Of(FindingChange rule) => rule switch
    {
        { Now: 0 } => new("korjattu", "rättade", "corrected"),
        { Before: 0 } => new("uusia", "nya", "new"),
        _ when rule.Now == rule.Before => new("ennallaan", "oförändrade", "unchanged"),
        _ when rule.Now < rule.Before => new("vähentynyt", "färre", "fewer"),
        _ => new("lisääntynyt", "fler", "more"),
    };

    public static Label Sheet { get; } = new("Taulukko {0}: {1}", "Blad {0}: {1}", "Sheet {0}: {1}");

    public static Label FromTo { get; } = new("{0} → {1} riviä", "{0} → {1} rader", "{0} → {1} rows");

    public static Label Added { get; } = new("Uusia rivejä: {0}", "Nya rader: {0}", "New rows: {0}");

    public static Label Removed { get; } = new("Poistuneita rivejä: {0}", "Borttagna rader: {0}", "Rows gone: {0}");

    public static Label Changed { get; } = new("Muuttuneita rivejä: {0}", "Ändrade rader: {0}", "Changed rows: {0}");

    /// <summary>The numbers of one row, and of several.</summary>
    public static (Label One, Label Many) Numbers { get; } = (new("rivi {0}", "rad {0}", "row {0}"), new("rivit {0}", "raderna {0}", "rows {0}"));

    /// <summary>The same in the earlier revision.</summary>
    public static (Label One, Label Many) NumbersBefore { get; } = (
        new("aiemman version rivi {0}", "den tidigare versionens rad {0}", "row {0} of the earlier revision"),
        new("aiemman version rivit {0}", "den tidigare versionens rader {0}", "rows {0} of the earlier revision"));

    public static Label AndMore { get; } = new("{0} ja {1} muuta", "{0} och {1} till", "{0} and {1} more");

    public static Label NewColumns { get; } = new("Uusia sarakkeita: {0}", "Nya kolumner: {0}", "New columns: {0}");

    public static Label LostColumns { get; } = new("Sarakkeita, joissa ei ole enää tietoja: {0}", "Kolumner utan uppgifter: {0}", "Columns without values now: {0}");

    /// <summary>What stands on a sheet.</summary>
    public static Label ContentOf(RecordLevel level) => level switch
    {
        RecordLevel.Organisation => new("organisaatio", "organisationen", "organisation"),
        RecordLevel.Client => new("asiakkaat", "klienter", "clients"),
        RecordLevel.Period => new("jaksot", "perioder", "periods"),
        RecordLevel.Measure => new("toimenpiteet", "åtgärder", "measures"),
        _ => new("työntekijät", "anställda", "workers"),
    };

    /// <summary>Row numbers, the first of them when there are many: <c>rivit 2, 3, 7</c>.</summary>
    public static Label RowNumbers(IReadOnlyList<int> numbers, (Label One, Label Many) frame)
    {
        const int Shown = 20;
        var text = string.Join(", ", numbers.Take(Shown));
        return (numbers.Count == 1 ? frame.One : frame.Many).With(numbers.Count > Shown ? AndMore.With(text, numbers.Count - Shown) : text);
    }

    /// <summary>The sheet's name and what stands on it.</summary>
    public static Label SheetTitle(RecordLevel level) => Sheet.With(SheetNames.Of(level), ContentOf(level));
}
