using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening.Rules;

/// <summary>Rounds are cumulative: a client delivered earlier in the year is there in the later rounds of the year, too.</summary>
public sealed class ClientsAreKept : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-007";

    /// <inheritdoc/>
    public override Label Title { get; } = new(
        "Aiempien kierrosten asiakkaat ovat mukana",
        "De tidigare omgångarnas klienter finns med",
        "Clients of earlier rounds are there");

    /// <inheritdoc/>
    public override Label Fault { get; } = new(
        "Aiempien kierrosten asiakkaita puuttuu",
        "Klienter från tidigare omgångar saknas",
        "Clients of earlier rounds are missing");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Kierrokset ovat kertyviä: mukana ovat kaikki vuoden asiakkaat tammikuun alusta. Tarkista poiminnan rajaus. Jos asiakas on poistettu tarkoituksella, kerro siitä saatteessa.",
        "Omgångarna är kumulativa: alla klienter från årets början ingår. Kontrollera urvalet. Om en klient har tagits bort med avsikt, berätta om det.",
        "Rounds are cumulative: every client since the beginning of the year belongs in the file. Check the selection. If a client was removed on purpose, say so.");

    private const int Shown = 10;

    /// <inheritdoc/>
    public override bool IsOnlineOnly => true;

    private static readonly Label Lost = new(
        "Kierroksella {0} toimitetuista {1} asiakkaasta puuttuu {2}{3}.",
        "Av de {1} klienter som levererades i omgången {0} saknas {2}{3}.",
        "Of the {1} clients delivered in round {0}, {2} are missing{3}.");

    private static readonly Label Such = new(" (esimerkiksi {0})", " (till exempel {0})", " (for example {0})");

    /// <inheritdoc/>
    public override bool AppliesTo(SubmissionHeader header) => !header.IsSurvey;

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        foreach (var earlier in subject.Context.History?.ThisYear(subject.Round) ?? [])
        {
            var lost = earlier.ClientIds.Where(id => !subject.Clients.ContainsKey(id)).Order(StringComparer.Ordinal).ToList();
            if (lost.Count == 0 || ClientIdsAreKept.AreChanged(lost.Count, earlier, subject))
                continue;
            var shown = lost.Where(IsRunningId).Take(Shown).ToList();
            findings.Add(RecordLevel.Client, null, subject.Columns.Id, Lost.With(
                earlier.Round.Code, earlier.ClientIds.Count, lost.Count, shown.Count == 0 ? "" : Such.With(string.Join(", ", shown))));
        }
    }

    /// <summary>Only an id that can be nothing but a running number is repeated: at most two letters, hyphens and five digits, or seven with a hyphen between.</summary>
    private static bool IsRunningId(string id) =>
        id.Length <= 8 && id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-')
        && id.Count(char.IsAsciiLetter) <= 2 && id.Count(char.IsAsciiDigit) != 8 && (id.Count(char.IsAsciiDigit) <= 5 || id.Contains('-', StringComparison.Ordinal));
}
