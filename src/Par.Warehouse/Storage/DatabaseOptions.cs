using System.ComponentModel.DataAnnotations;
using Par.Warehouse.Settings;

namespace Par.Warehouse.Storage;

/// <summary>Where the data are.</summary>
[SettingsSection("Database")]
public sealed class DatabaseOptions : IValidatableObject
{
    /// <summary>The embedded database, or a server.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>
    /// Connection to the server, which <c>SqlServer</c> needs; for <c>Sqlite</c> another file than <c>par.db</c> in <c>PAR_DATA</c>.
    /// </summary>
    [SecretSetting]
    public string? ConnectionString { get; init; }

    /// <summary>
    /// Connection of the public pages, which read published figures and nothing else. With <c>SqlServer</c> give it a login of the role <c>par_public</c>; without it
    /// they use <c>ConnectionString</c>. With <c>Sqlite</c> it is the same file, opened for reading.
    /// </summary>
    [SecretSetting]
    public string? PublicConnectionString { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == DatabaseProvider.SqlServer && ConnectionString is null)
            yield return new ValidationResult(
                "Database:Provider is SqlServer, so Database:ConnectionString must be set too: the connection to the server.");
    }
}
