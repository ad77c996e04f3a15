using Par.Ingest.Formats.Document;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;
using Par.Warehouse.Star;

namespace Par.Ingest.Loading;

/// <summary>Clients of a submission with their answers, periods and measures.</summary>
internal sealed record ClientRows(
    List<FactClient> Clients, List<FactClientAnswer> Answers, List<FactPeriod> Periods, List<FactMeasure> Measures);

/// <summary>Turns the client, period and measure sheets into facts.</summary>
internal sealed class ClientReading
{
    private readonly SubmissionDocument document;
    private readonly long submissionKey;
    private readonly DimOrganisation organisation;
    private readonly MunicipalityKeys municipalities;
    private readonly ClientColumns columns;
    private readonly ILookup<string, PeriodRow> periods;
    private readonly ILookup<string, SheetRow> measures;
    private readonly ClientRows rows = new([], [], [], []);

    public ClientReading(SubmissionDocument document, long submissionKey, DimOrganisation organisation, Gazetteer gazetteer)
    {
        (this.document, this.submissionKey, this.organisation) = (document, submissionKey, organisation);
        municipalities = new MunicipalityKeys(gazetteer, document.Catalogue.Year, document.Organisation.Municipalities("ORG_AREA"));
        columns = new ClientColumns(document.Catalogue, document.Header.Side);
        periods = document.Rows(RecordLevel.Period).ToLookup(row => row.Text(columns.Id) ?? "", columns.Period, StringComparer.Ordinal);
        measures = document.Rows(RecordLevel.Measure).ToLookup(row => row.Text(columns.Id) ?? "", StringComparer.Ordinal);
    }

    public ClientRows Read()
    {
        foreach (var row in document.Rows(RecordLevel.Client))
            Add(row, row.Text(columns.Id) ?? "", rows.Clients.Count + 1);
        return rows;
    }

    private void Add(SheetRow row, string id, int number)
    {
        var own = new ClientPeriods([.. periods[id]], document.Header.Round);
        var birthYear = row.Integer(columns.BirthYear) ?? 0;
        var client = new FactClient
        {
            StatisticYear = document.Header.Round.Year, SubmissionKey = submissionKey, ClientNumber = number, ClientId = id.Length <= 64 ? id : id[..64],
            OrganisationKey = organisation.OrganisationKey, RoundKey = document.Header.Round.Key,
            MunicipalityKey = municipalities.Of(row.Municipality(columns.Municipality)),
            GenderKey = DimensionKeys.Of(row.Code(columns.Gender)), LanguageKey = DimensionKeys.Of(row.Code(columns.Language)),
            AgeGroupKey = document.Catalogue.AgeGroupOf(document.Catalogue.Year - birthYear, document.Header.Side).Number,
            BirthYear = checked((short)birthYear),
            Reached = columns.Reach is null || (row.Code(columns.Reach)?.Concept.StartsWith("reached", StringComparison.Ordinal) ?? false),
            Ended = own.Ended,
            ContactCount = columns.ContactCount is null ? null : row.Integer(columns.ContactCount),
        };
        rows.Clients.Add(client);
        foreach (var period in own.All)
            AddPeriod(row, period, client);
        foreach (var measure in measures[id])
            AddMeasure(measure, client);
        foreach (var key in ClientAnswers.Of(columns, row, own, measures[id]))
            rows.Answers.Add(new FactClientAnswer(client) { CodeKey = key });
    }

    private void AddPeriod(SheetRow row, PeriodRow period, FactClient client) => rows.Periods.Add(new FactPeriod(client)
    {
        PeriodNumber = rows.Periods.Count + 1,
        NotifiedOn = columns.NotifiedOnPeriod is { } onPeriod ? period.Row.Date(onPeriod)
            : columns.NotifiedOnClient is { } onClient ? row.Date(onClient) : null,
        StartedOn = period.Start, EndedOn = period.End,
        ReferralCodeKey = columns.Key(period.Row, columns.PeriodReferral), BasisCodeKey = columns.Key(period.Row, columns.Basis),
        PlacementDuringCodeKey = columns.Key(period.Row, columns.PlacementDuring), PlacementAfterCodeKey = columns.Key(period.Row, columns.Placement),
        AttendanceDays = columns.AttendanceDays is null ? null : period.Row.Integer(columns.AttendanceDays),
        PlannedWeeklyHours = columns.PlannedHours is not null && period.Row.Decimal(columns.PlannedHours) is { } hours ? Math.Round(hours, 2) : null,
    });

    private void AddMeasure(SheetRow measure, FactClient client)
    {
        if (columns.Key(measure, columns.Measure) is { } key)
            rows.Measures.Add(new FactMeasure(client)
            {
                MeasureNumber = rows.Measures.Count + 1, CodeKey = key,
                StartedOn = measure.Date(columns.MeasureStart), EndedOn = measure.Date(columns.MeasureEnd),
            });
    }
}
