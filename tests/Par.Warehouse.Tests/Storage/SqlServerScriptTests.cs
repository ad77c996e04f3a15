using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.Dac.Model;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.Mart;
using Par.Warehouse.Storage.Sqlite;
using Par.Warehouse.Storage.SqlServer;
using Par.Warehouse.Tests.Releases;

namespace Par.Warehouse.Tests.Storage;

/// <summary>What SQL Server will be asked to run is checked without a server, by the compiler that SQL Server's own tools use.</summary>
public sealed class SqlServerScriptTests
{
    [Fact]
    public void The_migrations_script_compiles()
    {
        using var model = ServerModel.Of();
        using var context = ServerModel.Warehouse();

        ServerModel.Parse(ServerModel.MigrationsOf(context));

        Assert.Empty(model.Errors());
        Assert.Contains(model.Model.GetObjects(DacQueryScopes.UserDefined, Table.TypeClass), table => table.Name.Parts[^1] == "fact_client_answer");
        Assert.Equal(["audit_entry", "published_cell", "published_organisation", "published_provider", "release", "release_text"], model.Triggered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_scripts_in_sql_compile_together_with_the_tables_of_the_migrations()
    {
        using var model = ServerModel.Of().WithScripts(SmallWarehouse.Catalogue);

        Assert.Empty(string.Join('\n', model.Errors()));
        Assert.Equal(4, model.Model.GetObjects(DacQueryScopes.UserDefined, ColumnStoreIndex.TypeClass).Count());
        Assert.Equal(MartViews.Of(SmallWarehouse.Catalogue).Count, model.Model.GetObjects(DacQueryScopes.UserDefined, View.TypeClass).Count());
        Assert.Single(model.Model.GetObjects(DacQueryScopes.UserDefined, SecurityPolicy.TypeClass));
    }

    [Fact]
    public void A_script_that_names_a_column_that_is_not_there_does_not_compile()
    {
        using var model = ServerModel.Of();

        model.Add("CREATE VIEW dbo.wrong AS SELECT no_such_column FROM dbo.fact_client;");

        Assert.NotEmpty(model.Errors());
    }

    [Fact]
    public void The_roles_can_read_what_they_are_for_and_nothing_else()
    {
        using var model = ServerModel.Of().WithScripts(SmallWarehouse.Catalogue);

        var granted = model.Model.GetObjects(DacQueryScopes.UserDefined, Permission.TypeClass)
            .Select(permission => permission.GetReferenced(Permission.Grantee).Single().Name.Parts[^1] + " reads "
                + permission.GetReferenced(Permission.SecuredObject).Single().Name.Parts[^1])
            .Distinct().Order(StringComparer.Ordinal);

        string[] published = ["published_cell", "published_organisation", "published_provider", "release", "release_plan", "release_text"];
        var views = MartViews.Of(SmallWarehouse.Catalogue).ToLookup(view => view.IsOfFacts, view => view.Name);
        Assert.Equal(7, views[true].Count());
        Assert.Equal(
            published.Select(table => $"par_public reads {table}").Concat(views[false].Select(view => $"par_bi reads {view}"))
                .Concat(views.SelectMany(group => group).Select(view => $"par_analyst reads {view}")).Append("par_worker reads dbo").Append("par_worker reads hangfire").Order(StringComparer.Ordinal),
            granted);
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
        using var context = ServerModel.Warehouse();
        var facts = context.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(Star.SubmissionFact))).Select(entity => entity.GetTableName()!).ToList();
        var (partitions, security) = (File.ReadAllText(Repository.Folder("sql/02-partitions-by-year.sql")), File.ReadAllText(Repository.Folder("sql/04-row-security.sql")));

        Assert.Equal(6, facts.Count);
        Assert.All(facts, fact => Assert.Contains($"ON dbo.{fact} (statistic_year, submission_key,", partitions, StringComparison.Ordinal));
        Assert.All(facts, fact => Assert.Contains($"row_security.sees_organisation(organisation_key) ON dbo.{fact}", security, StringComparison.Ordinal));
    }

    [Fact]
    public void The_model_has_no_change_that_a_migration_lacks()
    {
        var options = new DbContextOptionsBuilder<SqliteParContext>();
        StorageSetup.UseParSqlite(options, "Data Source=none.db");
        using var sqlite = new SqliteParContext(options.Options);
        using var server = ServerModel.Warehouse();

        Assert.False(sqlite.Database.HasPendingModelChanges(), "Add a migration for SqliteParContext.");
        Assert.False(server.Database.HasPendingModelChanges(), "Add a migration for SqlServerParContext.");
    }
}
