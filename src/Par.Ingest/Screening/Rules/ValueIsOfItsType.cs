using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Screening.Rules;

/// <summary>A value can be read as its type: a date, a number, a municipality code.</summary>
public sealed class ValueIsOfItsType : ScreeningRule
{
    /// <inheritdoc/>
    public override string Id => "PAR-113";

    /// <inheritdoc/>
    public override bool IsRelied => true;

    /// <inheritdoc/>
    public override Label Title { get; } = new("Arvo on oikean muotoinen", "Värdet har rätt form", "The value has the right form");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Päivä kirjoitetaan 31.12.2025 tai 2025-12-31 (ei 12/31/2025), luku numeroin, kyllä/ei 1 tai 0 ja kunta kolminumeroisena koodina (esim. 179). Tarkista myös solun muotoilu.",
        "Datum skrivs 31.12.2025 eller 2025-12-31 (inte 12/31/2025), tal med siffror, ja/nej 1 eller 0 och kommun som kod med tre siffror (t.ex. 179). Kontrollera också cellens format.",
        "Write a date as 31.12.2025 or 2025-12-31 (not 12/31/2025), a number in digits, yes/no as 1 or 0 and a municipality as its code of three digits (for example 179). Check the format of the cell, too.");

    private static readonly Dictionary<VariableType, Label> Wanted = new()
    {
        [VariableType.Integer] = new("kokonaisluku", "ett heltal", "a whole number"),
        [VariableType.Decimal] = new("luku", "ett tal", "a number"),
        [VariableType.Money] = new("euromäärä", "ett eurobelopp", "an amount in euros"),
        [VariableType.Date] = new("päivämäärä", "ett datum", "a date"),
        [VariableType.Boolean] = new("kyllä tai ei (1 tai 0)", "ja eller nej (1 eller 0)", "yes or no (1 or 0)"),
        [VariableType.Municipality] = new("kolminumeroinen kuntakoodi", "en kommunkod med tre siffror", "a municipality code of three digits"),
        [VariableType.Municipalities] = new("kuntakoodeja pilkulla erotettuina", "kommunkoder åtskilda med komma", "municipality codes separated by commas"),
    };

    private static readonly Label Unreadable = new("{0}: tässä pitää olla {1}.", "{0}: här ska stå {1}.", "{0}: this must be {1}.");

    internal override void Check(ScreeningSubject subject, RuleFindings findings)
    {
        foreach (var sheet in subject.Document.Sheets)
        {
            foreach (var column in sheet.Columns)
            {
                if (column.Variable is not { } variable || !Wanted.TryGetValue(variable.Type, out var wanted))
                    continue;
                foreach (var row in sheet.Rows)
                {
                    if (!row.IsReadable(variable, column))
                        findings.Add(sheet.Level, row.Number, variable.Code, Unreadable.With(Messages.Named(variable), wanted));
                }
            }
        }
    }
}
