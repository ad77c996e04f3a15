using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.SqlServer;

namespace Par.Warehouse.Tests.Storage;

/// <summary>That the proof of statements finds what a server would refuse, and what a server refuses that no parser knows.</summary>
public sealed class StatementProofTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_planted_mistake_of_each_kind_is_found_with_its_source()
    {
        using var model = ServerModel.Of();
        SentStatement[] planted =
        [
            Statement("UPDATE [release] SET [state] = @p0\nOUTPUT 1\nWHERE [release_key] = @p1;", "@p0 tinyint", "@p1 bigint"),
            Statement("SELECT [f].[no_such_column] FROM [fact_client] AS [f]"),
            Statement("SELECT [s].[submission_key] FROM [submissions] AS [s]"),
            Statement("SELECT [s].[submission_key] FROM [submission] AS [s] LIMIT 1"),
            Statement("SELECT 1", [.. Enumerable.Range(0, ServerModel.MostParameters + 1).Select(number => $"@p{number} bigint")]),
        ];
        SentStatement[] right =
        [
            Statement("UPDATE [submission] SET [state] = @p0\nOUTPUT 1\nWHERE [submission_key] = @p1;", "@p0 tinyint", "@p1 bigint"),
            Statement("SELECT [f].[client_number] FROM [fact_client] AS [f]"),
        ];

        var problems = model.ProblemsOf([.. planted, .. right]);

        Assert.All(planted, statement => Assert.Single(problems, problem => problem.EndsWith(statement.ToString(), StringComparison.Ordinal)));
        Assert.Equal(planted.Length, problems.Count);
        Assert.Contains("error 334", problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_test_asks_of_SQLite_is_written_down_as_SQL_Server_would_get_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.Context();
        var keys = Enumerable.Range(0, ServerModel.MostParameters + 1).Select(number => (long)number).ToList();

        await context.Submissions.Where(row => keys.Contains(row.Key)).Select(row => row.FileName).ToListAsync(Cancel);
        context.Add(new Installation { IsSample = false, CreatedAt = DateTime.UnixEpoch });
        await context.SaveChangesAsync(Cancel);

        Assert.Contains(TwinDatabase.Statements, statement => statement.Text.Contains("INSERT INTO [installation]", StringComparison.Ordinal));
        var asked = Assert.Single(TwinDatabase.Statements, statement => statement.Text.StartsWith("SELECT [s].[file_name]\nFROM [submission]", StringComparison.Ordinal)
            && statement.Text.Contains("OPENJSON", StringComparison.Ordinal));
        Assert.Equal(1, asked.Parameters);
    }

    [Fact]
    public void Tables_with_a_trigger_say_so_in_the_model()
    {
        using var model = ServerModel.Of();
        using var context = ServerModel.Warehouse();

        var declared = Tables(context).Where(entity => entity.GetDeclaredTriggers().Any()).Select(entity => entity.GetTableName()!);

        Assert.Equal(model.Triggered.Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_text_compares_by_its_code_points()
    {
        using var context = ServerModel.Warehouse();

        var texts = Columns(context).Where(column => column.ClrType == typeof(string)).ToList();

        Assert.True(texts.Count > 100);
        Assert.All(texts, column => Assert.Equal(SqlServerParContext.Collation, column.GetCollation()));
    }

    [Fact]
    public void No_index_has_a_longer_key_than_the_server_takes()
    {
        using var context = ServerModel.Warehouse();

        foreach (var entity in Tables(context))
        {
            var keys = entity.GetKeys().Select(key => (Name: key.GetName()!, key.Properties, IsClustered: key.IsClustered() ?? true))
                .Concat(entity.GetIndexes().Select(index => (Name: index.GetDatabaseName()!, index.Properties, IsClustered: index.IsClustered() ?? false)));
            Assert.All(keys, key => Assert.InRange(key.Properties.Sum(BytesOf), 1, key.IsClustered ? 900 : 1700));
        }
    }

    [Fact]
    public void Appended_rows_lie_in_the_order_of_writing()
    {
        using var context = ServerModel.Warehouse();
        IEntityType Table(string name) => Tables(context).Single(entity => entity.GetTableName() == name);

        Assert.Equal(["sequence"], Clustered(Table("audit_entry")));
        Assert.Equal(["created_at", "mail_key"], Clustered(Table("outbox_mail")));
    }

    [Fact]
    public void Deleting_never_goes_on_by_itself()
    {
        using var context = ServerModel.Warehouse();

        Assert.All(Tables(context).SelectMany(entity => entity.GetForeignKeys()), key => Assert.Equal(DeleteBehavior.Restrict, key.DeleteBehavior));
    }

    [Theory]
    [InlineData("DECLARE @result int, @patience int; " + SqlServerParContext.TakeTurn)]
    [InlineData(RowVersions.IsOn)]
    [InlineData(RowVersions.TurnOn)]
    [InlineData(Ownership.MayDefine)]
    public void What_is_written_by_hand_for_the_server_parses(string statement) => ServerModel.Parse(statement);

    private static SentStatement Statement(string text, params string[] declarations) => new(text, declarations, $"Planted.Statement{text.GetHashCode(StringComparison.Ordinal)}");

    private static IEnumerable<IEntityType> Tables(DbContext context) => context.GetService<IDesignTimeModel>().Model.GetEntityTypes();

    private static IEnumerable<IProperty> Columns(DbContext context) => Tables(context).SelectMany(entity => entity.GetProperties());

    private static IEnumerable<string> Clustered(IEntityType entity) =>
        Assert.Single(entity.GetIndexes(), index => index.IsClustered() == true).Properties.Select(property => property.GetColumnName());

    private static int BytesOf(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) ?? property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return type == typeof(string) ? (property.GetMaxLength() ?? 8000) * (property.IsUnicode() == false ? 1 : 2)
            : type == typeof(byte) || type == typeof(bool) ? 1 : type == typeof(short) ? 2 : type == typeof(int) ? 4 : 8;
    }
}
