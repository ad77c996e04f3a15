using Par.Ingest.Formats.Document;

namespace Par.Ingest.Loading;

/// <summary>
/// The coded answers that stand for a client in <c>fact_client_answer</c>, each once.
/// <list type="bullet">
/// <item>Answers of the client sheet: all, except gender and language, which are dimensions.</item>
/// <item>Placement after the period and reason for ending: of the main period, and only when the client has ended.</item>
/// <item>Every other answer of a period: of the main period.</item>
/// <item>Measures and methods: all.</item>
/// </list>
/// </summary>
internal static class ClientAnswers
{
    public static IEnumerable<int> Of(ClientColumns columns, SheetRow client, ClientPeriods periods, IEnumerable<SheetRow> measures) =>
        OfClient(columns, client).Concat(OfPeriods(columns, periods)).Concat(OfMeasures(columns, measures)).Distinct();

    private static IEnumerable<int> OfClient(ClientColumns columns, SheetRow client) =>
        columns.ClientAnswers.SelectMany(variable => columns.Keys(client, variable));

    private static IEnumerable<int> OfPeriods(ClientColumns columns, ClientPeriods periods) =>
        columns.PeriodAnswers.SelectMany(variable => variable.Concept switch
        {
            "placement" or "end-reason" when !periods.Ended => [],
            _ => periods.Main is { } main ? columns.Keys(main.Row, variable) : [],
        });

    private static IEnumerable<int> OfMeasures(ClientColumns columns, IEnumerable<SheetRow> measures) =>
        columns.Measure is { } variable ? measures.SelectMany(row => columns.Keys(row, variable)) : [];
}
