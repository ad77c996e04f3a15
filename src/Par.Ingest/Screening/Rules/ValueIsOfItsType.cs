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
    public override Label Fault { get; } = new("Arvo on väärän muotoinen", "Värdet har fel form", "The value has the wrong form");

    /// <inheritdoc/>
    public override Label Guidance { get; } = new(
        "Kirjoita arvo uudelleen ja tarkista myös solun muotoilu.",
        "Skriv värdet på nytt och kontrollera också cellens format.",
        "Write the value anew and check the format of the cell, too.");

    private static readonly Dictionary<VariableType, Label> Wanted = new()
    {
        [VariableType.Integer] = new("kokonaisluku numeroin, esimerkiksi 12", "ett heltal med siffror, till exempel 12", "a whole number in digits, for example 12"),
        [VariableType.Decimal] = new("luku numeroin, esimerkiksi 0,75", "ett tal med siffror, till exempel 0,75", "a number in digits, for example 0.75"),
        [VariableType.Money] = new("euromäärä numeroin, esimerkiksi 12500", "ett eurobelopp med siffror, till exempel 12500", "an amount in euros in digits, for example 12500"),
        [VariableType.Date] = new(
            "päivämäärä muodossa 31.12.2025 tai 2025-12-31 (ei 12/31/2025)", "ett datum som 31.12.2025 eller 2025-12-31 (inte 12/31/2025)", "a date such as 31.12.2025 or 2025-12-31 (not 12/31/2025)"),
        [VariableType.Boolean] = new("kyllä tai ei (1 tai 0)", "ja eller nej (1 eller 0)", "yes or no (1 or 0)"),
        [VariableType.Municipality] = new("kolminumeroinen kuntakoodi, esimerkiksi 179", "en kommunkod med tre siffror, till exempel 179", "a municipality code of three digits, for example 179"),
        [VariableType.Municipalities] = new(
            "kuntakoodeja pilkulla erotettuina, esimerkiksi 179,500", "kommunkoder åtskilda med komma, till exempel 179,500", "municipality codes separated by commas, for example 179,500"),
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
