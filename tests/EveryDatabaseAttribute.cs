using Xunit.v3;

namespace Par.Tests;

/// <summary>
/// What <c>./test</c> runs a second time on the server that <c>PAR_TEST_SQLSERVER</c> names, see <c>DatabaseOfRun</c>. Gives the trait
/// <c>Database=Every</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class EveryDatabaseAttribute : Attribute, ITraitAttribute
{
    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Database", "Every")];
}

/// <summary>
/// A test of such a class that is about SQLite's file or speaks its SQL: the second run leaves it out. Gives the trait
/// <c>Database=Sqlite</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SqliteOnlyAttribute : Attribute, ITraitAttribute
{
    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Database", "Sqlite")];
}
