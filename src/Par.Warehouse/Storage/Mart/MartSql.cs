using System.Text.RegularExpressions;

namespace Par.Warehouse.Storage.Mart;

/// <summary>How a mart view is named and made on a provider. What it selects is the same on both.</summary>
/// <param name="Provider">The provider.</param>
public readonly partial record struct MartSql(DatabaseProvider Provider)
{
    /// <summary>The view's full name: <c>mart.figure</c> on SQL Server, <c>mart_figure</c> on SQLite, which has no schemas.</summary>
    public string Name(string view) => Provider == DatabaseProvider.SqlServer ? $"mart.{view}" : $"mart_{view}";

    /// <summary>The statement that makes the view.</summary>
    /// <remarks>
    /// On SQL Server every table is named with its schema: in a view of <c>mart</c>, <c>fact_client</c> alone would be the view itself. Texts with letters beyond ASCII
    /// are written <c>N'…'</c>, as SQL Server wants them; SQLite knows no such mark.
    /// </remarks>
    public string Create(MartView view) => Provider == DatabaseProvider.SqlServer
        ? $"CREATE OR ALTER VIEW {Name(view.Name)} AS\n{Table().Replace(view.Select(this), "$1 dbo.$2")}"
        : $"CREATE VIEW {Name(view.Name)} AS\n{view.Select(this).Replace(" N'", " '", StringComparison.Ordinal)}";

    [GeneratedRegex(@"\b(FROM|JOIN) (?!mart\.)(\w+)")]
    private static partial Regex Table();
}

/// <summary>A view for tools beside the portal.</summary>
/// <param name="Name">Its name without the schema.</param>
/// <param name="IsOfFacts">True when it shows facts of clients or workers: for analysts only. Others show what is published.</param>
/// <param name="Select">What it selects.</param>
public sealed record MartView(string Name, bool IsOfFacts, Func<MartSql, string> Select);
