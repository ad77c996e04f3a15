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
        [VariableType.Decimal] = new("luku numeroin, esimerkiksi 0,75 (ei 1,500: tuhannet ilman erotinta)", "ett tal med siffror, till exempel 0,75 (inte 1,500: tusental utan skiljetecken)",
            "a number in digits, for example 0.75 (not 1.500: thousands without a separator)"),
        [VariableType.Money] = new("euromäärä numeroin, esimerkiksi 12500 tai 12500,50 (ei 12.500: tuhannet ilman erotinta)",
            "ett eurobelopp med siffror, till exempel 12500 eller 12500,50 (inte 12.500: tusental utan skiljetecken)",
            "an amount in euros in digits, for example 12500 or 12500.50 (not 12.500: thousands without a separator)"),
        [VariableType.Date] = new(
            "päivämäärä muodossa 31.12.2025 tai 2025-12-31 ilman kellonaikaa (ei 12/31/2025)",
            "ett datum som 31.12.2025 eller 2025-12-31 utan klockslag (inte 12/31/2025)",
            "a date such as 31.12.2025 or 2025-12-31 without a time of day (not 12/31/2025)"),
        [VariableType.Boolean] = new("kyllä tai ei (1 tai 0)", "ja eller nej (1 eller 0)", "yes or no (1 or 0)"),
        [VariableType.Municipality] = new("kolminumeroinen kuntakoodi, esimerkiksi 179", "en kommunkod med tre siffror, till exempel 179", "a municipality code of three digits, for example 179"),
        [VariableType.Municipalities] = new(
            "kuntien kolminumeroisia koodeja pystyviivalla tai puolipisteellä erotettuina, esimerkiksi 179|005",
            "kommunkoder med tre siffror åtskilda med lodstreck eller semikolon, till exempel 179|005",
            "municipality codes of three digits separated by bars or semicolons, for example 179|005"),
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
