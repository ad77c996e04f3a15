using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Ingest.Loading;

/// <summary>
/// Where the side's sheets of the year hold what the loader needs, found by concept. A property is null when the year does not ask it on that sheet.
/// </summary>
internal sealed class ClientColumns
{
    private readonly CatalogueYear catalogue;
    private readonly Side side;

    public ClientColumns(CatalogueYear catalogue, Side side)
    {
        (this.catalogue, this.side) = (catalogue, side);
        Id = Required(RecordLevel.Client, "client-id");
        BirthYear = Required(RecordLevel.Client, "birth-year");
        Gender = Required(RecordLevel.Client, "gender");
        Language = Required(RecordLevel.Client, "language");
        Municipality = Required(RecordLevel.Client, "municipality");
        Reach = Find(RecordLevel.Client, "reach")?.Code;
        ContactCount = Find(RecordLevel.Client, "contact-count")?.Code;
        NotifiedOnClient = Find(RecordLevel.Client, "notification-date")?.Code;
        NotifiedOnPeriod = Find(RecordLevel.Period, "notification-date")?.Code;
        start = Required(RecordLevel.Period, "start-date");
        end = Required(RecordLevel.Period, "end-date");
        PeriodReferral = Find(RecordLevel.Period, "referral-source");
        Basis = Find(RecordLevel.Period, "service-basis");
        PlacementDuring = Find(RecordLevel.Period, "placement-during");
        Placement = Find(RecordLevel.Period, "placement");
        AttendanceDays = Find(RecordLevel.Period, "attendance-days")?.Code;
        PlannedHours = Find(RecordLevel.Period, "planned-weekly-hours")?.Code;
        var measure = catalogue.On(RecordLevel.Measure, side).ToList();
        Measure = measure.Find(variable => variable.IsCoded);
        MeasureStart = measure.Find(variable => variable.Concept.EndsWith("-start", StringComparison.Ordinal))?.Code ?? "";
        MeasureEnd = measure.Find(variable => variable.Concept.EndsWith("-end", StringComparison.Ordinal))?.Code ?? "";
        ClientAnswers = [.. catalogue.On(RecordLevel.Client, side).Where(variable => variable.IsCoded && variable.Concept is not ("gender" or "language"))];
        PeriodAnswers = [.. catalogue.On(RecordLevel.Period, side).Where(variable => variable.IsCoded)];
    }

    private readonly string start;
    private readonly string end;

    public string Id { get; }

    public string BirthYear { get; }

    public string Gender { get; }

    public string Language { get; }

    public string Municipality { get; }

    public string? Reach { get; }

    public string? ContactCount { get; }

    public string? NotifiedOnClient { get; }

    public string? NotifiedOnPeriod { get; }

    public Variable? PeriodReferral { get; }

    public Variable? Basis { get; }

    public Variable? PlacementDuring { get; }

    public Variable? Placement { get; }

    public string? AttendanceDays { get; }

    public string? PlannedHours { get; }

    public Variable? Measure { get; }

    public string MeasureStart { get; }

    public string MeasureEnd { get; }

    /// <summary>Coded variables of the client sheet that are no dimension of their own.</summary>
    public IReadOnlyList<Variable> ClientAnswers { get; }

    /// <summary>Coded variables of the period sheet.</summary>
    public IReadOnlyList<Variable> PeriodAnswers { get; }

    /// <summary>A period with its dates.</summary>
    public PeriodRow Period(SheetRow row) => new(row, row.Date(start), row.Date(end));

    /// <summary>The key in <c>dim_code</c> of the row's answer, or null.</summary>
    public int? Key(SheetRow row, Variable? variable) =>
        variable is not null && row.Code(variable.Code) is { } code ? CodeKey.Of(catalogue.Year, variable, code) : null;

    /// <summary>The keys of the row's answers to a variable, one or several.</summary>
    public IEnumerable<int> Keys(SheetRow row, Variable variable)
    {
        if (variable.Type == VariableType.MultiCode)
            return row.Codes(variable.Code).Select(code => CodeKey.Of(catalogue.Year, variable, code));
        return Key(row, variable) is { } key ? [key] : [];
    }

    private Variable? Find(RecordLevel level, string concept) => catalogue.On(level, side).FirstOrDefault(variable => variable.Concept == concept);

    private string Required(RecordLevel level, string concept) => Find(level, concept)?.Code
        ?? throw new InvalidOperationException($"The catalogue of {catalogue.Year} has no {concept} on the {level} sheet of {side.Code()}.");
}
