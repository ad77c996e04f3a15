using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Storage.SqlServer;

namespace Par.Warehouse.Storage.Mart;

/// <summary>
/// The views for Power BI, Excel and queries by hand: one for each published table and one for each fact, with labels in three languages. They are made from the
/// catalogue, so that a new year's tables have theirs. <c>docs/power-bi.md</c> shows what they answer.
/// </summary>
public static class MartViews
{
    /// <summary>Role that reads the views of published figures, on SQL Server.</summary>
    public const string BiRole = "par_bi";

    /// <summary>Role that reads the views of facts as well, on SQL Server.</summary>
    public const string AnalystRole = "par_analyst";

    /// <summary>The views; a view stands after those that it reads.</summary>
    public static IReadOnlyList<MartView> Of(VariableCatalogue catalogue) => [.. PublishedViews.Of(catalogue), .. FactViews.All];

    /// <summary>The statements that make the views on SQL Server and let the roles read them, where there are such roles (<c>sql/01-roles.sql</c>); each is a batch.</summary>
    public static IEnumerable<string> OnSqlServer(VariableCatalogue catalogue)
    {
        var sql = new MartSql(DatabaseProvider.SqlServer);
        yield return "IF SCHEMA_ID(N'mart') IS NULL EXEC (N'CREATE SCHEMA mart AUTHORIZATION dbo');";
        yield return DropOthers(Of(catalogue).Select(view => view.Name));
        foreach (var view in Of(catalogue))
        {
            yield return sql.Create(view);
            foreach (var role in view.IsOfFacts ? (string[])[AnalystRole] : [BiRole, AnalystRole])
                yield return $"IF DATABASE_PRINCIPAL_ID(N'{role}') IS NOT NULL GRANT SELECT ON {sql.Name(view.Name)} TO {role};";
        }
    }

    /// <summary>Takes views that the catalogue has no more out of the schema, which is the program's alone.</summary>
    private static string DropOthers(IEnumerable<string> kept) => $"""
        DECLARE @drop nvarchar(max) = (
            SELECT STRING_AGG(CAST(N'DROP VIEW mart.' + QUOTENAME(name) + N';' AS nvarchar(max)), N' ') FROM sys.views
            WHERE schema_id = SCHEMA_ID(N'mart') AND name NOT IN ({string.Join(", ", kept.Select(name => $"N'{name}'"))}));
        IF @drop IS NOT NULL EXEC sys.sp_executesql @drop;
        """;

    /// <summary>Brings the views on SQL Server to what the catalogue says; part of <c>par database upgrade</c>, since it takes an owner. On SQLite nothing is left to do.</summary>
    public static async Task AlignMartAsync(this IDbContextFactory<ParContext> contexts, VariableCatalogue catalogue, CancellationToken cancel = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (context is SqlServerParContext)
            foreach (var batch in OnSqlServer(catalogue))
                await context.Database.ExecuteSqlRawAsync(Escaped(batch), cancel);
    }

    /// <summary>Brings the views of a SQLite file to what the catalogue says, at every start. A second run changes nothing.</summary>
    internal static async Task AlignAsync(ParContext context, VariableCatalogue catalogue, CancellationToken cancel)
    {
        if (context is SqlServerParContext)
            return;
#pragma warning disable EF1002 // Names come from the catalogue, which the program brings with it, and are checked there.
        var sql = new MartSql(DatabaseProvider.Sqlite);
        var wanted = Of(catalogue).Select(view => (Name: sql.Name(view.Name), Text: sql.Create(view))).ToList();
        var existing = (await context.Database.SqlQueryRaw<string>(@"SELECT sql AS ""Value"" FROM sqlite_master WHERE type = 'view' AND name LIKE 'mart\_%' ESCAPE '\' ORDER BY rowid")
            .ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        if (existing.SetEquals(wanted.Select(view => view.Text)))
            return;
        await DropAsync(context, cancel);
        foreach (var (_, text) in wanted)
            await context.Database.ExecuteSqlRawAsync(Escaped(text), cancel);
#pragma warning restore EF1002
    }

    /// <summary>Takes the views out of a SQLite file: it refuses to rebuild a table that a view reads. The start makes them again.</summary>
    internal static async Task DropAsync(ParContext context, CancellationToken cancel)
    {
#pragma warning disable EF1002 // Names come from the database itself.
        foreach (var name in await context.Database.SqlQueryRaw<string>(@"SELECT name AS ""Value"" FROM sqlite_master WHERE type = 'view' AND name LIKE 'mart\_%' ESCAPE '\'").ToListAsync(cancel))
            await context.Database.ExecuteSqlRawAsync($"DROP VIEW \"{name}\"", cancel);
#pragma warning restore EF1002
    }

    // Braces are places of parameters to EF.
    private static string Escaped(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
