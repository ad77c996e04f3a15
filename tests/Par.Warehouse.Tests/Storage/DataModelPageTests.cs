using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.Sqlite;

namespace Par.Warehouse.Tests.Storage;

public sealed partial class DataModelPageTests
{
    [Fact]
    public void The_page_names_every_table_and_column_of_the_model_and_no_other()
    {
        var page = File.ReadAllText(Repository.Folder("docs/data-model.md"));
        var described = Section().Matches(page).ToDictionary(
            section => section.Groups["table"].Value,
            section => Column().Matches(section.Groups["text"].Value).Select(column => column.Groups["name"].Value).ToHashSet(StringComparer.Ordinal));

        var model = Model().GetEntityTypes().ToDictionary(
            entity => entity.GetTableName()!,
            entity => entity.GetProperties().Select(property => property.GetColumnName()).ToHashSet(StringComparer.Ordinal));

        Assert.Equal(model.Keys.Order(StringComparer.Ordinal), described.Keys.Order(StringComparer.Ordinal));
        Assert.All(model, table => Assert.Equal(table.Value.Order(StringComparer.Ordinal), described[table.Key].Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_relation_in_the_diagram_joins_tables_that_are_there()
    {
        var page = File.ReadAllText(Repository.Folder("docs/data-model.md"));
        var tables = Model().GetEntityTypes().Select(entity => entity.GetTableName()!).ToHashSet(StringComparer.Ordinal);

        var relations = Relation().Matches(page).ToList();

        Assert.True(relations.Count > 20);
        Assert.All(relations, relation => Assert.Superset(new HashSet<string> { relation.Groups["one"].Value, relation.Groups["many"].Value }, tables));
    }

    private static IModel Model()
    {
        var options = new DbContextOptionsBuilder<SqliteParContext>();
        StorageSetup.UseParSqlite(options, "Data Source=none.db");
        using var context = new SqliteParContext(options.Options);
        return context.Model;
    }

    [GeneratedRegex(@"^### (?<table>\w+)\n(?<text>.*?)(?=^##|\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \| \S", RegexOptions.Multiline)]
    private static partial Regex Column();

    [GeneratedRegex(@"^    (?<one>\w+) \|\|--o\{ (?<many>\w+) :", RegexOptions.Multiline)]
    private static partial Regex Relation();
}
