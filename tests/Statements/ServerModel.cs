using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Storage;
using Par.Warehouse.Storage.Mart;
using Par.Warehouse.Storage.SqlServer;

namespace Par.Tests;

/// <summary>
/// The database on SQL Server as its own tools see it, without a server: migrations, views and the scripts of <c>sql/</c> in a DacFx model, which binds what it is
/// asked against them.
/// </summary>
internal sealed partial class ServerModel : IDisposable
{
    /// <summary>What one statement may carry; the server refuses more.</summary>
    public const int MostParameters = 2100;

    private readonly HashSet<string> triggered;

    private ServerModel(IReadOnlyList<DbContext> contexts)
    {
        foreach (var context in contexts)
            Add(SchemaOf(context));
        triggered = [.. Model.GetObjects(DacQueryScopes.UserDefined, DmlTrigger.TypeClass).SelectMany(trigger => trigger.GetReferenced(DmlTrigger.TriggerObject))
            .Select(table => table.Name.Parts[^1])];
    }

    /// <summary>The model.</summary>
    public TSqlModel Model { get; } = new(SqlServerVersion.Sql160, new TSqlModelOptions());

    /// <summary>Tables with a trigger.</summary>
    public IReadOnlySet<string> Triggered => triggered;

    /// <summary>The warehouse, and the tables of other contexts that share its database.</summary>
    public static ServerModel Of(params IReadOnlyList<DbContext> others) => new([Warehouse(), .. others]);

    /// <summary>A context of the provider that opens no connection.</summary>
    public static SqlServerParContext Warehouse()
    {
        var options = new DbContextOptionsBuilder<SqlServerParContext>();
        StorageSetup.UseParSqlServer(options, "Server=none");
        return new(options.Options);
    }

    /// <summary>Adds the views of a catalogue and the scripts of <c>sql/</c>.</summary>
    public ServerModel WithScripts(VariableCatalogue catalogue)
    {
        // The job queue makes its own.
        Add("CREATE SCHEMA hangfire");
        foreach (var script in Directory.EnumerateFiles(Path.Combine(Root(), "sql"), "*.sql").Order(StringComparer.Ordinal))
            Add(File.ReadAllText(script));
        return WithViews(catalogue);
    }

    /// <summary>Adds the views of a catalogue.</summary>
    public ServerModel WithViews(VariableCatalogue catalogue)
    {
        Add(string.Join("\nGO\n", MartViews.OnSqlServer(catalogue)));
        return this;
    }

    /// <summary>The source tree that the tests were built from.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Par.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the source tree.");
    }

    /// <summary>The script of every migration of a context.</summary>
    public static string MigrationsOf(DbContext context) => context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions);

    /// <summary>
    /// Adds the statements that define objects. A DacFx model holds definitions, so a definition that a script guards by a condition or wraps in EXEC is
    /// taken out of it, rows that the script writes are left out, and a batch that defines nothing is parsed only.
    /// </summary>
    public void Add(string script)
    {
        foreach (var batch in Go().Split(script).Select(Definition).Where(text => text.Length > 0))
        {
            if (batch.Contains("DROP_EXISTING", StringComparison.Ordinal) || batch.StartsWith("DECLARE ", StringComparison.Ordinal))
                Parse(batch);
            else
                Model.AddObjects(batch);
        }
    }

    /// <summary>What a server's parser says of a batch; fails the test when it says anything.</summary>
    public static void Parse(string batch)
    {
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(batch), out var errors);
        Assert.Empty(errors.Select(error => error.Message));
    }

    /// <summary>What is wrong with the definitions.</summary>
    public IEnumerable<string> Errors() => Model.Validate().Where(message => message.MessageType == DacMessageType.Error).Select(message => message.ToString());

    /// <summary>
    /// What is wrong with statements: what does not parse, names that are not there, and what a server refuses though every name is right. Each problem says which
    /// statement it is of.
    /// </summary>
    public IReadOnlyList<string> ProblemsOf(IReadOnlyList<SentStatement> statements)
    {
        var problems = new List<string>();
        foreach (var (number, statement) in statements.Index())
        {
            if (statement.Parameters > MostParameters)
                problems.Add($"{statement.Parameters} parameters, {MostParameters} at most: {statement}");
            foreach (Match written in Output().Matches(statement.Text))
                if (triggered.Contains(written.Groups["table"].Value))
                    problems.Add($"OUTPUT without INTO from {written.Groups["table"].Value}, which has a trigger (error 334): {statement}");
            new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(statement.Procedure(number)), out var errors);
            if (errors.Count > 0)
                problems.Add($"{errors[0].Message}: {statement}");
            else
                Model.AddOrUpdateObjects(statement.Procedure(number), $"{SentStatement.Name(number)}.sql", new TSqlObjectOptions());
        }

        foreach (var message in Model.Validate())
            if (Of(message.ToString(), statements) is { } statement && !problems.Exists(known => known.EndsWith(statement.ToString(), StringComparison.Ordinal)))
                problems.Add($"{message.Message}: {statement}");
        foreach (var number in Enumerable.Range(0, statements.Count))
            Model.DeleteObjects($"{SentStatement.Name(number)}.sql");
        return problems;
    }

    /// <inheritdoc/>
    public void Dispose() => Model.Dispose();

    private static SentStatement? Of(string message, IReadOnlyList<SentStatement> statements) =>
        Named().Match(message) is { Success: true } named && int.Parse(named.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture) is var number
            && number < statements.Count ? statements[number] : null;

    /// <summary>
    /// What stands when every migration has run. A DacFx model takes definitions and no changes of tables, so the tables are those of the EF model, which the
    /// migrations lead to (a test keeps it), and what the migrations define by SQL of their own comes from them.
    /// </summary>
    private static string SchemaOf(DbContext context)
    {
        var ownSql = Go().Split(MigrationsOf(context)).Select(batch => Comment().Replace(batch, "").Trim()).Where(batch => Wrapped().IsMatch(batch));
        return string.Join("\nGO\n", [context.Database.GenerateCreateScript(), .. ownSql]);
    }

    private static string Definition(string batch)
    {
        var text = Comment().Replace(batch, "").Trim();
        text = Guard().Replace(text, "");
        if (Wrapped().Match(text) is { Success: true } wrapped)
            text = wrapped.Groups["inner"].Value.Replace("''", "'", StringComparison.Ordinal);
        if (text.StartsWith("SET ", StringComparison.Ordinal))
            return "";
        text = text.Replace("CREATE OR ALTER", "CREATE", StringComparison.Ordinal);
        return text.StartsWith("INSERT INTO [__EFMigrationsHistory]", StringComparison.Ordinal) ? "" : text;
    }

    [GeneratedRegex(@"^\s*GO\s*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Go();

    [GeneratedRegex(@"^\s*--.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^IF .*?(?=\b(CREATE|EXEC|BEGIN|GRANT)\b)", RegexOptions.Singleline)]
    private static partial Regex Guard();

    [GeneratedRegex(@"^\s*EXEC\s*\(N?'(?<inner>.*)'\);?\s*$", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Wrapped();

    [GeneratedRegex(@"\b(UPDATE|DELETE FROM|INSERT INTO|MERGE)\s+\[?(?<table>\w+)\]?(?:(?!;|\bUPDATE\b|\bDELETE FROM\b|\bINSERT INTO\b).)*?\bOUTPUT\b(?!(?:(?!;|\bWHERE\b|\bVALUES\b).)*\bINTO\b)", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex(@"\[?dbo\]?\.\[?par_statement_(?<number>\d+)\]?")]
    private static partial Regex Named();
}

/// <summary>A statement that the program sends to SQL Server.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Declarations">Its parameters as T-SQL declares them, for example <c>@p0 bigint</c>.</param>
/// <param name="Source">The method of the program that sent it.</param>
internal sealed record SentStatement(string Text, IReadOnlyList<string> Declarations, string Source)
{
    /// <summary>How many parameters it has.</summary>
    public int Parameters => Declarations.Count;

    /// <summary>The name under which the statement of a number is bound.</summary>
    public static string Name(int number) => $"par_statement_{number}";

    /// <summary>A procedure that sends it.</summary>
    public string Procedure(int number) =>
        $"CREATE PROCEDURE dbo.{Name(number)} AS\nBEGIN\n{(Parameters == 0 ? "" : $"DECLARE {string.Join(", ", Declarations.Take(ServerModel.MostParameters))};\n")}{Text}\nEND";

    /// <inheritdoc/>
    public override string ToString() => $"{Source}\n{Text}";
}
