using System.Text.RegularExpressions;
using Par.Ingest.Formats.Document;
using Par.Ingest.Formats.Privacy;
using Par.Ingest.Formats.Workbook;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>
/// The file holds nothing that identifies a person: no such column, no personal identity code, e-mail address, phone number or street
/// address, no person's name in free text. Looks everywhere, also in sheets and columns that nothing else reads. A finding gives the
/// place and never the value, once for each column with the number of its cells; a column that the catalogue does not know is named by its letter.
/// </summary>
public sealed partial class IdentifyingContent : ScreeningRule
{
    private static readonly Label InColumn = new(
        "Sarakkeen {0} otsikko viittaa henkilön tunnistetietoon.",
        "Rubriken för kolumnen {0} tyder på en uppgift som identifierar en person.",
        "The header of column {0} points to data that identify a person.");

    private static readonly Label InCell = new("Solussa on {0}.", "Cellen innehåller {0}.", "The cell holds {0}.");

    private static readonly Label InCells = new(
        "Sarakkeen {0} {1} solussa on {2}, ensin rivillä {3}.",
        "I kolumnen {0} innehåller {1} celler {2}, den första på rad {3}.",
        "Of column {0}, {1} cells hold {2}, the first on row {3}.");

    private static readonly Label IsCode = new(
        "Solu näyttää henkilötunnukselta. Korvaa se järjestelmän juoksevalla asiakastunnuksella kaikissa taulukoissa.",
        "Cellen ser ut som en personbeteckning. Ersätt den med systemets löpande klientkod på alla blad.",
        "The cell looks like a personal identity code. Replace it with the system's running client id on every sheet.");

    private static readonly Label AreCodes = new(
        "Sarakkeen {0} {1} solua näyttää henkilötunnukselta, ensin rivillä {2}. Korvaa ne järjestelmän juoksevalla asiakastunnuksella kaikissa taulukoissa.",
        "I kolumnen {0} ser {1} celler ut som personbeteckningar, den första på rad {2}. Ersätt dem med systemets löpande klientkod på alla blad.",
        "Of column {0}, {1} cells look like personal identity codes, the first on row {2}. Replace them with the system's running client id on every sheet.");

    private static readonly Label StrayHeader = new(
        "Tiedoston {0}. taulukon rivillä {1} on otsikko, joka viittaa henkilön tunnistetietoon.",
        "Filens blad nummer {0} har på rad {1} en rubrik som tyder på en uppgift som identifierar en person.",
        "On row {1} of sheet number {0} of the file stands a header that points to data that identify a person.");

    private static readonly Label Headers = new(
        "otsikko, joka viittaa henkilön tunnistetietoon", "en rubrik som tyder på en uppgift som identifierar en person", "a header that points to data that identify a person");

    private const string BirthYear = "birth-year";
    internal static readonly char[] Separators = [';', ',', '\t', '|', ':', '"'];

    // How far down headers are looked for, and how many ids must hold a birthday before it is no chance.
    private const int FirstRows = 20, LeastIds = 3;

    private static readonly Label InStray = new(
        "Tiedoston {0}. taulukossa on {1} rivillä {2}.",
        "Filens blad nummer {0} innehåller {1} på rad {2}.",
        "Sheet number {0} of the file holds {1} on row {2}.");

    /// <inheritdoc/>
    public override string Id => "PAR-005";

    /// <inheritdoc/>
    public override bool IsRelied => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new("Ei tunnistetietoja", "Inga identifierande uppgifter", "No identifying content");

    /// <inheritdoc/>
    public override Label Fault { get; } = new("Tunnistetietoja", "Identifierande uppgifter", "Identifying content");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Poista tunnistetieto ja toimita tiedosto uudelleen. PARkkiin ei toimiteta nimiä, henkilötunnuksia, osoitteita eikä yhteystietoja. Poista myös tiedoston kopiot, joihin tieto jäi.",
        "Ta bort uppgiften och leverera filen på nytt. Namn, personbeteckningar, adresser och kontaktuppgifter levereras inte till PARkki. Radera också kopior av filen där uppgiften finns kvar.",
        "Remove it and deliver the file again. Names, personal identity codes, addresses and contact data are not delivered to PARkki. Delete copies of the file that still hold it, too.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings) => Check(subject.Document, findings);

    internal static void Check(SubmissionDocument document, RuleFindings findings)
    {
        var year = document.Header.Round.Year;
        foreach (var sheet in document.Sheets)
        {
            foreach (var column in sheet.Columns)
                Check(sheet, column, year, findings);
            CheckNeighbours(sheet, findings);
        }

        CheckBirthdays(document, findings);

        foreach (var stray in document.Strays)
            Check(stray, year, findings);
        // Many texts of one place may say the same, such as the formulas of a column: it is told once.
        var told = new HashSet<(Location, string)>();
        foreach (var text in document.Texts)
            if (KindsIn(text, year) is { Count: > 0 } found && text.Pattern.With(found.Kinds) is var message && told.Add((text.Place, message.En)))
                findings.Add(text.Place, message);
        foreach (var (one, other) in document.Texts.Zip(document.Texts.Skip(1)))
            if (one.Pattern == other.Pattern && PersonNames.AreNeighbours(one.Text, other.Text)
                && other.Pattern.With(IdentityPatterns.PersonName) is var message && told.Add((other.Place, message.En)))
                findings.Add(other.Place, message);
    }

    private static void Check(Sheet sheet, SheetColumn column, int year, RuleFindings findings)
    {
        var name = column.Variable?.Code ?? ColumnName.Of(column.Index);
        var scope = ScopeOf(sheet.Level, column.Variable);
        if (column.Variable is null && (IdentifyingHeaders.AreOn(column.Header) || IdentityPatterns.Find(column.Header, scope) is not null))
            findings.Add(sheet.Level, 1, name, InColumn.With(name));
        var found = new FoundKinds(year);
        foreach (var row in sheet.Rows)
        {
            if (row[column] is not { } value || IsPlainDate(column.Variable, value))
                continue;
            found.Look(value, scope, row.Number);
            if (scope == IdentityScope.FreeText && PersonNames.AreTwoWords(value))
                found.Add(IdentityPatterns.PersonName, row.Number);
            if (column.Variable?.Concept == BirthYear && BirthDates.IsInPlaceOfYear(value, year))
                found.Add(IdentityPatterns.DateOfBirth, row.Number);
        }

        Add(found, sheet, name, scope, findings);
    }

    private static void Add(FoundKinds found, Sheet sheet, string name, IdentityScope scope, RuleFindings findings)
    {
        if (found.Count == 0)
            return;
        var isCode = scope == IdentityScope.ClientId && found.IsOnly(IdentityPatterns.PersonalIdentityCode);
        findings.Add(sheet.Level, found.FirstRow, name, (found.Count > 1, isCode) switch
        {
            (false, true) => IsCode,
            (true, true) => AreCodes.With(name, found.Count, found.FirstRow),
            (false, false) => InCell.With(found.Kinds),
            _ => InCells.With(name, found.Count, found.Kinds, found.FirstRow),
        });
    }

    /// <summary>A given name and a surname in two free columns side by side.</summary>
    private static void CheckNeighbours(Sheet sheet, RuleFindings findings)
    {
        var free = sheet.Columns.Where(column => ScopeOf(sheet.Level, column.Variable) == IdentityScope.FreeText).ToList();
        foreach (var (one, other) in free.Zip(free.Skip(1)).Where(pair => pair.Second.Index == pair.First.Index + 1))
        {
            var found = new FoundKinds(0);
            foreach (var row in sheet.Rows)
                if (row[one] is { } left && row[other] is { } right && PersonNames.AreNeighbours(left, right))
                    found.Add(IdentityPatterns.PersonName, row.Number);
            Add(found, sheet, other.Variable?.Code ?? ColumnName.Of(other.Index), IdentityScope.FreeText, findings);
        }
    }

    /// <summary>Days of birth beside the year of birth that every client has: in a column of dates, or in the digits of the ids.</summary>
    private static void CheckBirthdays(SubmissionDocument document, RuleFindings findings)
    {
        var clients = document.Find(RecordLevel.Client);
        if (clients?.Columns.FirstOrDefault(column => column.Variable?.Concept == BirthYear)?.Variable is not { } born
            || clients.Columns.FirstOrDefault(column => ScopeOf(RecordLevel.Client, column.Variable) == IdentityScope.ClientId) is not { Variable: { } id } idColumn)
            return;
        var years = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in clients.Rows)
            if (row[idColumn] is { } client && row.Integer(born.Code) is { } year)
                years.TryAdd(client, year);
        foreach (var sheet in document.Sheets)
            foreach (var column in sheet.Columns.Where(column => column.Variable?.Type == VariableType.Date))
            {
                var found = new FoundKinds(0);
                foreach (var row in sheet.Rows)
                    if (row.Date(column.Variable!.Code) is { } date && row.Text(id.Code) is { } client && years.GetValueOrDefault(client) == date.Year)
                        found.Add(IdentityPatterns.DateOfBirth, row.Number);
                Add(found, sheet, column.Variable!.Code, IdentityScope.FreeText, findings);
            }

        var telling = new FoundKinds(0);
        foreach (var row in clients.Rows)
            if (row[idColumn] is { } client && row.Integer(born.Code) is { } year && BirthDates.IsId(client, year))
                telling.Add(IdentityPatterns.DateOfBirth, row.Number);
        // A running number can look like a date by chance; several of them cannot.
        if (telling.Count >= LeastIds && telling.Count * 5 >= clients.Rows.Count)
            Add(telling, clients, id.Code, IdentityScope.FreeText, findings);
    }

    private static void Check(StraySheet stray, int year, RuleFindings findings)
    {
        foreach (var (line, row) in stray.Rows.Index())
        {
            var found = new FoundKinds(year);
            var cells = row.Values.OfType<string>().ToList();
            found.LookAtCells(cells, row.Number);
            if (found.Count > 0)
                findings.Add(Location.File, InStray.With(stray.Position, found.Kinds, row.Number));
            else if (line < FirstRows && cells.Exists(IdentifyingHeaders.AreSaidBy))
                findings.Add(Location.File, StrayHeader.With(stray.Position, row.Number));
        }
    }

    /// <summary>A text may be a line of several values: a list of people, for example.</summary>
    private static FoundKinds KindsIn(StrayText text, int year)
    {
        var found = new FoundKinds(year);
        found.Look(text.Text, IdentityScope.FreeText, row: 0);
        if (text.IsName)
            found.Look(text.Text, IdentityScope.FileName, row: 0);
        var parts = Gaps().Replace(text.Text, ";").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (found.Count == 0)
            found.LookAtCells(parts, row: 0);
        if (found.Count == 0 && text.IsHeader && Array.Exists(parts, IdentifyingHeaders.AreSaidBy))
            found.Add(Headers, row: 0);
        return found;
    }

    // Columns of fixed width.
    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();

    private static bool IsPlainDate(Variable? variable, string value) => variable?.Type == VariableType.Date && CellText.Date(value) is not null;

    /// <summary>Names of organisations may be like names of people and streets; codes and ids are no place for words at all.</summary>
    private static IdentityScope ScopeOf(RecordLevel level, Variable? variable) => variable switch
    {
        null => IdentityScope.FreeText,
        { Type: VariableType.Text or VariableType.Identifier, Code: var code } when code.EndsWith("_ID", StringComparison.Ordinal) => IdentityScope.ClientId,
        { Type: not VariableType.Text } => IdentityScope.Identifier,
        { Code: "ORG_TEXT" } => IdentityScope.Prose,
        _ when level == RecordLevel.Organisation => IdentityScope.OrganisationName,
        _ => IdentityScope.FreeText,
    };
}

/// <summary>What was found in a number of values, and where first.</summary>
/// <param name="year">The statistic year; 0 when dates of birth are not looked for.</param>
internal sealed class FoundKinds(int year)
{
    private readonly List<Label> kinds = [];
    private int lastRow;

    /// <summary>How many of the values identify somebody.</summary>
    public int Count { get; private set; }

    public int FirstRow { get; private set; }

    /// <summary>The kinds of content, each once, as the end of a sentence.</summary>
    public Label Kinds => new(Joined(kind => kind.Fi, "ja"), Joined(kind => kind.Sv, "och"), Joined(kind => kind.En, "and"));

    public bool IsOnly(Label kind) => kinds is [var only] && only == kind;

    public void Look(string value, IdentityScope scope, int row)
    {
        if (IdentityPatterns.Find(value, scope, year) is null)
            return;
        Found(row);
        kinds.AddRange(IdentityPatterns.FindAll(value, scope, year).Except(kinds));
    }

    /// <summary>Looks at cells where a submission has none: at each, and at a given name beside a surname.</summary>
    public void LookAtCells(IReadOnlyList<string> cells, int row)
    {
        foreach (var cell in cells)
        {
            Look(cell, IdentityScope.FreeText, row);
            if (PersonNames.AreTwoWords(cell))
                Add(IdentityPatterns.PersonName, row);
            if (cell.Split(IdentifyingContent.Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 1 } parts)
                LookAtCells(parts, row);
        }

        for (var index = 1; index < cells.Count; index++)
        {
            if (PersonNames.AreNeighbours(cells[index - 1], cells[index]) || (index > 1 && PersonNames.AreNeighbours(cells[index - 2], cells[index])))
                Add(IdentityPatterns.PersonName, row);
            if (index > 1 && year > 0 && BirthDates.AreNeighbours(cells[index - 2], cells[index - 1], cells[index], year))
                Add(IdentityPatterns.DateOfBirth, row);
        }
    }

    /// <summary>Takes what was found otherwise.</summary>
    public void Add(Label kind, int row)
    {
        Found(row);
        if (!kinds.Contains(kind))
            kinds.Add(kind);
    }

    private void Found(int row)
    {
        if (Count == 0)
            FirstRow = row;
        else if (row == lastRow)
            return;
        lastRow = row;
        Count++;
    }

    private string Joined(Func<Label, string> text, string and) => kinds.Count == 1
        ? text(kinds[0])
        : $"{string.Join(", ", kinds.SkipLast(1).Select(text))} {and} {text(kinds[^1])}";
}
