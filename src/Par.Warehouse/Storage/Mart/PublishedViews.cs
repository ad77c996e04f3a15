using System.Globalization;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Statistics;

namespace Par.Warehouse.Storage.Mart;

/// <summary>
/// Views of what is published: <c>figure</c> with every published cell, one view for each table, and <c>organisation</c>. They show the newest published version of
/// each side and year. A figure without a value has a symbol instead; the total of a dimension is <c>total</c>.
/// </summary>
internal static class PublishedViews
{
    private const string Figure = """
        SELECT
            CASE published.side WHEN 1 THEN 'ENT' ELSE 'TY' END AS side, published.statistic_year, published.version, published.is_synthetic,
            cell.table_id, t.title_fi, t.title_sv, t.title_en, t.unit_fi, t.unit_sv, t.unit_en, t.additivity,
            cell.place, COALESCE(a.area_level, 'organisation') AS area_level, a.region_code,
            COALESCE(a.name_fi, organisation.name, cell.place) AS place_fi, COALESCE(a.name_sv, organisation.name, cell.place) AS place_sv,
            COALESCE(a.name_en, organisation.name, cell.place) AS place_en,
            CASE cell.category WHEN 'T' THEN 'total' ELSE cell.category END AS category,
            CASE cell.category WHEN 'T' THEN 0 ELSE c.category_order END AS category_order,
            CASE cell.category WHEN 'T' THEN N'Yhteensä' ELSE c.label_fi END AS category_fi, CASE cell.category WHEN 'T' THEN N'Totalt' ELSE c.label_sv END AS category_sv,
            CASE cell.category WHEN 'T' THEN N'Total' ELSE c.label_en END AS category_en,
            CASE cell.gender WHEN 'T' THEN 'total' ELSE cell.gender END AS gender,
            CASE cell.gender WHEN 'T' THEN N'Yhteensä' ELSE g.label_fi END AS gender_fi, CASE cell.gender WHEN 'T' THEN N'Totalt' ELSE g.label_sv END AS gender_sv,
            CASE cell.gender WHEN 'T' THEN N'Total' ELSE g.label_en END AS gender_en,
            CASE cell.age WHEN 'T' THEN 'total' ELSE cell.age END AS age,
            CASE cell.age WHEN 'T' THEN N'Yhteensä' WHEN 'U29' THEN N'Alle 29-vuotiaat' ELSE age.label_fi END AS age_fi,
            CASE cell.age WHEN 'T' THEN N'Totalt' WHEN 'U29' THEN N'Under 29 år' ELSE age.label_sv END AS age_sv,
            CASE cell.age WHEN 'T' THEN N'Total' WHEN 'U29' THEN N'Under 29' ELSE age.label_en END AS age_en,
            cell.value,
            CASE cell.status WHEN 4 THEN N'1–4' WHEN 6 THEN N'..' WHEN 7 THEN N'.' WHEN 8 THEN N'*' ELSE N'' END AS symbol,
            CASE cell.status WHEN 3 THEN 1 ELSE 0 END AS is_rounded, cell.is_partial
        FROM release AS published
        INNER JOIN published_cell AS cell ON cell.release_key = published.release_key
        INNER JOIN dim_table AS t ON t.table_id = cell.table_id
        LEFT JOIN dim_category AS c
            ON c.statistic_year = published.statistic_year AND c.table_id = cell.table_id AND c.category = cell.category
        LEFT JOIN dim_area AS a ON a.place = cell.place AND a.is_current = 1
        LEFT JOIN published_organisation AS organisation
            ON organisation.release_key = published.release_key AND cell.place LIKE 'ORG%' AND organisation.par_id = SUBSTRING(cell.place, 4, 64)
        LEFT JOIN dim_gender AS g ON cell.gender = CAST(g.gender_key AS varchar(8))
        LEFT JOIN dim_age_group AS age ON age.concept = cell.age
        WHERE published.state = 3
        """;

    private const string Columns = """
            side, statistic_year, version, is_synthetic, place, area_level, region_code, place_fi, place_sv, place_en,
        """;

    public static IEnumerable<MartView> Of(VariableCatalogue catalogue)
    {
        yield return new MartView("figure", IsOfFacts: false, _ => Figure);
        yield return new MartView("organisation", IsOfFacts: false, _ => """
            SELECT
                CASE published.side WHEN 1 THEN 'ENT' ELSE 'TY' END AS side, published.statistic_year, published.version, published.is_synthetic,
                organisation.par_id, organisation.name, organisation.service_name, organisation.administrator_type, organisation.home_municipality,
                home.name_fi AS home_fi, home.name_sv AS home_sv, home.name_en AS home_en, home.region_code, organisation.area_municipalities, organisation.delivered
            FROM release AS published
            INNER JOIN published_organisation AS organisation ON organisation.release_key = published.release_key
            LEFT JOIN dim_area AS home
                ON home.is_current = 1 AND home.area_level = 'municipality' AND home.current_code = organisation.home_municipality
            WHERE published.state = 3
            """);
        foreach (var table in TablesOf(catalogue))
            yield return new MartView(table.Id.Replace('-', '_'), IsOfFacts: false, sql => string.Create(
                CultureInfo.InvariantCulture, $"SELECT\n{Columns}\n    {Splits(table)}value, symbol, is_rounded, is_partial\nFROM {sql.Name("figure")}\nWHERE table_id = '{table.Id}'"));
    }

    /// <summary>Every table of every year, as the newest year that has it describes it.</summary>
    internal static IEnumerable<StatisticTable> TablesOf(VariableCatalogue catalogue) =>
        catalogue.Years.Reverse().SelectMany(year => year.Tables).DistinctBy(table => table.Id).OrderBy(table => table.Id, StringComparer.Ordinal);

    private static string Splits(StatisticTable table)
    {
        var crosses = table.CrossEverywhere | table.CrossWideAreas;
        return (table.VariableConcept is null || !table.CountsPeople ? "" : "category, category_order, category_fi, category_sv, category_en, ")
            + ((crosses & (Cross.Gender | Cross.GenderAndAge)) == 0 ? "" : "gender, gender_fi, gender_sv, gender_en, ")
            + ((crosses & (Cross.Age | Cross.GenderAndAge | Cross.Under29)) == 0 ? "" : "age, age_fi, age_sv, age_en, ");
    }
}
