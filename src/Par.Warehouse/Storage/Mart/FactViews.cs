namespace Par.Warehouse.Storage.Mart;

/// <summary>One view for each fact, with the labels of its dimensions. A row is a row of the fact.</summary>
internal static class FactViews
{
    private const string Organisation = """
            o.par_id, CASE o.side WHEN 1 THEN 'ENT' ELSE 'TY' END AS side, o.name AS organisation, o.service_name, o.administrator_type
        """;

    private const string Client = """
            f.statistic_year, r.code AS round_code, s.state AS submission_state, f.submission_key, f.client_number,
            o.par_id, CASE o.side WHEN 1 THEN 'ENT' ELSE 'TY' END AS side, o.name AS organisation, o.service_name, o.administrator_type,
            a.place AS municipality, a.name_fi AS municipality_fi, a.name_sv AS municipality_sv, a.name_en AS municipality_en,
            a.region_code, a.region_fi, a.region_sv, a.region_en, a.county_code, a.county_fi, a.county_sv, a.county_en, a.avi_code, a.avi_fi, a.avi_sv, a.avi_en,
            f.gender_key, g.label_fi AS gender_fi, g.label_sv AS gender_sv, g.label_en AS gender_en,
            age.concept AS age_group, age.from_age, age.label_fi AS age_fi, age.label_sv AS age_sv, age.label_en AS age_en,
            f.reached, f.ended
        """;

    private const string ClientJoins = """
        INNER JOIN submission AS s ON s.submission_key = f.submission_key
        INNER JOIN dim_round AS r ON r.round_key = f.round_key
        INNER JOIN dim_organisation AS o ON o.organisation_key = f.organisation_key
        INNER JOIN dim_area AS a ON a.area_key = f.municipality_key
        INNER JOIN dim_gender AS g ON g.gender_key = f.gender_key
        INNER JOIN dim_age_group AS age ON age.age_group_key = f.age_group_key
        """;

    private const string Worker = """
            f.statistic_year, r.code AS round_code, s.state AS submission_state, f.submission_key, f.worker_number,
        """ + Organisation;

    private const string WorkerJoins = """
        INNER JOIN submission AS s ON s.submission_key = f.submission_key
        INNER JOIN dim_round AS r ON r.round_key = f.round_key
        INNER JOIN dim_organisation AS o ON o.organisation_key = f.organisation_key
        """;

    public static IEnumerable<MartView> All =>
    [
        OfClients("client", "f.birth_year, l.concept AS language, l.label_fi AS language_fi, l.label_sv AS language_sv, l.label_en AS language_en, f.contact_count",
            "INNER JOIN dim_language AS l ON l.language_key = f.language_key"),
        OfClients("client_answer", Code("c"), "INNER JOIN dim_code AS c ON c.code_key = f.code_key"),
        OfClients("period", "f.period_number, f.notified_on, f.started_on, f.ended_on, f.attendance_days, f.planned_weekly_hours, "
            + string.Join(", ", Labels("referral"), Labels("basis"), Labels("placement_during"), Labels("placement_after")),
            string.Join('\n', LabelJoin("referral"), LabelJoin("basis"), LabelJoin("placement_during"), LabelJoin("placement_after"))),
        OfClients("measure", "f.measure_number, f.started_on, f.ended_on, " + Code("c"), "INNER JOIN dim_code AS c ON c.code_key = f.code_key"),
        Of("worker", Worker, WorkerJoins, "f.person_years, f.experience_years, f.grant_share, " + Labels("education"), LabelJoin("education")),
        Of("worker_task", Worker, WorkerJoins, "f.task, f.share AS task_share", ""),
        Of("grant", "    f.statistic_year, f.par_id, CASE f.side WHEN 1 THEN 'ENT' ELSE 'TY' END AS side", "",
            "f.diary_number, f.grant_type, f.applied_euros, f.granted_euros, f.granted_person_years, f.use_from, f.use_to, f.authority", ""),
    ];

    private static MartView OfClients(string fact, string columns, string joins) => Of(fact, Client, ClientJoins, columns, joins);

    private static MartView Of(string fact, string keys, string keyJoins, string columns, string joins) => new("fact_" + fact, IsOfFacts: true,
        _ => $"SELECT\n{keys},\n    {columns}\nFROM fact_{fact} AS f\n{keyJoins}\n{joins}".TrimEnd());

    private static string Code(string alias) => string.Join(", ",
        new[] { "variable", "variable_concept", "variable_fi", "variable_sv", "variable_en" }.Select(column => $"{alias}.{column}")
            .Append($"{alias}.value AS code").Append($"{alias}.concept AS code_concept").Append($"{alias}.code_order").Append($"{alias}.code_kind")
            .Concat(new[] { "fi", "sv", "en" }.Select(language => $"{alias}.label_{language} AS code_{language}"))
            .Append($"{alias}.group_concept").Concat(new[] { "fi", "sv", "en" }.Select(language => $"{alias}.group_{language}")));

    private static string Labels(string what) => $"{what}_code.concept AS {what}, "
        + string.Join(", ", new[] { "fi", "sv", "en" }.Select(language => $"{what}_code.label_{language} AS {what}_{language}"));

    private static string LabelJoin(string what) => $"LEFT JOIN dim_code AS {what}_code ON {what}_code.code_key = f.{what}_code_key";
}
