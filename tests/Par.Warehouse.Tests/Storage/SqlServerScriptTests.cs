using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.Sqlite;
using Par.Warehouse.Storage.Mart;
using Par.Warehouse.Storage.SqlServer;
using Par.Warehouse.Tests.Releases;
using TSql160Parser = Microsoft.SqlServer.TransactSql.ScriptDom.TSql160Parser;

namespace Par.Warehouse.Tests.Storage;

/// <summary>What SQL Server will be asked to run is checked without a server, by the compiler that SQL Server's own tools use.</summary>
public sealed partial class SqlServerScriptTests
{
    [Fact]
    public void The_migrations_script_compiles()
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());

        Parse(MigrationsScript());
        Add(model, Schema());

        Assert.Empty(ErrorsOf(model));
        Assert.Contains(model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass), table => table.Name.Parts[^1] == "fact_client_answer");
    }

    [Fact]
    public void The_scripts_in_sql_compile_together_with_the_tables_of_the_migrations()
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        Add(model, Schema());

        foreach (var script in Scripts())
            Add(model, script);

        Assert.Empty(string.Join('\n', ErrorsOf(model)));
        Assert.Equal(4, model.GetObjects(DacQueryScopes.UserDefined, ColumnStoreIndex.TypeClass).Count());
        Assert.Equal(MartViews.Of(SmallWarehouse.Catalogue).Count, model.GetObjects(DacQueryScopes.UserDefined, View.TypeClass).Count());
    }

    [Fact]
    public void A_script_that_names_a_column_that_is_not_there_does_not_compile()
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        Add(model, Schema());

        Add(model, "CREATE VIEW dbo.wrong AS SELECT no_such_column FROM dbo.fact_client;");

        Assert.NotEmpty(ErrorsOf(model));
    }

    [Fact]
    public void The_roles_can_read_published_figures_and_nothing_else()
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        Add(model, Schema());
        foreach (var script in Scripts())
            Add(model, script);

        var granted = model.GetObjects(DacQueryScopes.UserDefined, Permission.TypeClass)
            .Select(permission => permission.GetReferenced(Permission.Grantee).Single().Name.Parts[^1] + " reads "
                + permission.GetReferenced(Permission.SecuredObject).Single().Name.Parts[^1])
            .Order(StringComparer.Ordinal);

        string[] published = ["published_cell", "published_organisation", "published_provider", "release", "release_plan", "release_text"];
        var views = MartViews.Of(SmallWarehouse.Catalogue).ToLookup(view => view.IsOfFacts, view => view.Name);
        Assert.Equal(7, views[true].Count());
        Assert.Equal(
            published.Select(table => $"par_public reads {table}").Concat(views[false].Select(view => $"par_bi reads {view}"))
                .Concat(views.SelectMany(group => group).Select(view => $"par_analyst reads {view}")).Append("par_worker reads dbo").Order(StringComparer.Ordinal),
            granted.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_script_sets_what_filtered_indexes_and_columnstores_need()
    {
        // sqlcmd leaves QUOTED_IDENTIFIER off (error 1934).
        Assert.All(Directory.EnumerateFiles(Repository.Folder("sql"), "*.sql"), script => Assert.Contains(
            "SET QUOTED_IDENTIFIER ON;\nSET ANSI_NULLS ON;\nGO\n", File.ReadAllText(script), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_fact_of_a_submission_is_partitioned_and_filtered_by_area()
    {
        using var context = Server();
        var facts = context.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(Star.SubmissionFact))).Select(entity => entity.GetTableName()!).ToList();
        var (partitions, security) = (File.ReadAllText(Repository.Folder("sql/02-partitions-by-year.sql")), File.ReadAllText(Repository.Folder("sql/04-row-security.sql")));

        Assert.Equal(6, facts.Count);
        Assert.All(facts, fact => Assert.Contains($"ON dbo.{fact} (statistic_year, submission_key,", partitions, StringComparison.Ordinal));
        Assert.All(facts, fact => Assert.Contains($"row_security.sees_organisation(organisation_key) ON dbo.{fact}", security, StringComparison.Ordinal));
    }

    [Fact]
    public void The_model_has_no_change_that_a_migration_lacks()
    {
        using var sqlite = new SqliteParContext(Options<SqliteParContext>(options => StorageSetup.UseParSqlite(options, "Data Source=none.db")));
        using var server = Server();

        Assert.False(sqlite.Database.HasPendingModelChanges(), "Add a migration for SqliteParContext.");
        Assert.False(server.Database.HasPendingModelChanges(), "Add a migration for SqlServerParContext.");
    }

    /// <summary>
    /// What stands when every migration has run. A DacFx model takes definitions and no changes of tables, so the tables are those of the model, which the
    /// migrations lead to (<see cref="The_model_has_no_change_that_a_migration_lacks"/>), and what the migrations define by SQL of their own comes from them.
    /// </summary>
    private static string Schema()
    {
        using var context = Server();
        var ownSql = Go().Split(MigrationsScript()).Select(batch => Comment().Replace(batch, "").Trim()).Where(batch => Wrapped().IsMatch(batch)).ToList();
        Assert.NotEmpty(ownSql);
        return string.Join("\nGO\n", [context.Database.GenerateCreateScript(), .. ownSql]);
    }

    private static IEnumerable<string> Scripts() => Directory.EnumerateFiles(Repository.Folder("sql"), "*.sql").Order(StringComparer.Ordinal)
        .Select(File.ReadAllText).Append(string.Join("\nGO\n", MartViews.OnSqlServer(SmallWarehouse.Catalogue)));

    private static string MigrationsScript()
    {
        using var context = Server();
        return context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions);
    }

    private static SqlServerParContext Server() =>
        new(Options<SqlServerParContext>(options => StorageSetup.UseParSqlServer(options, "Server=none")));

    private static DbContextOptions<T> Options<T>(Action<DbContextOptionsBuilder> configure)
        where T : ParContext
    {
        var options = new DbContextOptionsBuilder<T>();
        configure(options);
        return options.Options;
    }

    /// <summary>
    /// Adds the statements that define objects. A DacFx model holds definitions, so a definition that a script guards by a condition or wraps in EXEC is
    /// taken out of it, and rows that the script writes are left out.
    /// </summary>
    private static void Add(TSqlModel model, string script)
    {
        foreach (var batch in Go().Split(script).Select(Definition).Where(text => text.Length > 0))
        {
            if (batch.Contains("DROP_EXISTING", StringComparison.Ordinal))
                Parse(batch);
            else
                model.AddObjects(batch);
        }
    }

    private static string Definition(string batch)
    {
        var text = Comment().Replace(batch, "").Trim();
        text = Guard().Replace(text, "");
        if (Wrapped().Match(text) is { Success: true } wrapped)
            text = wrapped.Groups["inner"].Value.Replace("''", "'", StringComparison.Ordinal);
        if (text.StartsWith("SET ", StringComparison.Ordinal) || text.StartsWith("DROP SECURITY POLICY", StringComparison.Ordinal))
            return "";
        text = text.Replace("CREATE OR ALTER", "CREATE", StringComparison.Ordinal);
        return text.StartsWith("INSERT INTO [__EFMigrationsHistory]", StringComparison.Ordinal) ? "" : text;
    }

    private static void Parse(string batch)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(batch), out var errors);
        Assert.Empty(errors.Select(error => error.Message));
    }

    private static IEnumerable<string> ErrorsOf(TSqlModel model) =>
        model.Validate().Where(message => message.MessageType == Microsoft.SqlServer.Dac.DacMessageType.Error).Select(message => message.ToString());

    [GeneratedRegex(@"^\s*GO\s*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Go();

    [GeneratedRegex(@"^\s*--.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^IF .*?(?=\b(CREATE|EXEC|BEGIN|DROP|GRANT)\b)", RegexOptions.Singleline)]
    private static partial Regex Guard();

    [GeneratedRegex(@"^\s*EXEC\s*\(N?'(?<inner>.*)'\);?\s*$", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Wrapped();
}
