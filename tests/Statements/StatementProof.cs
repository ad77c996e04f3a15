using System.Globalization;
using System.Text;
using Par.Warehouse.Catalogue;

[assembly: AssemblyFixture(typeof(Par.Tests.StatementProof))]

namespace Par.Tests;

/// <summary>
/// At the end of a test project, every statement that its tests would have sent to SQL Server is parsed and bound against the database that the migrations make
/// there. The list lies in <c>artifacts/statements</c>; one that a server would refuse fails the run.
/// </summary>
public class StatementProof : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var statements = TwinDatabase.Statements;
        var name = typeof(StatementProof).Assembly.GetName().Name!;
        var folder = Directory.CreateDirectory(Path.Combine(ServerModel.Root(), "artifacts", "statements"));
        File.WriteAllText(Path.Combine(folder.FullName, name + ".sql"), List(statements));
        using var model = ServerModel.Of([.. TwinDatabase.Others]).WithViews(CatalogueFiles.Load(CatalogueFiles.DefaultFolder));
        var problems = model.ProblemsOf(statements).Concat(TwinDatabase.Untranslated).ToList();
        return problems.Count == 0
            ? ValueTask.CompletedTask
            : throw new InvalidOperationException($"SQL Server would refuse {problems.Count} of {statements.Count} statements of {name}:\n\n{string.Join("\n\n", problems)}");
    }

    private static string List(IReadOnlyList<SentStatement> statements)
    {
        var text = new StringBuilder();
        foreach (var statement in statements)
            text.Append(CultureInfo.InvariantCulture, $"-- {statement.Source}\n");
        foreach (var statement in statements)
            text.Append(CultureInfo.InvariantCulture, $"\n-- {statement.Source}\n{statement.Text}\n");
        return text.ToString();
    }
}
