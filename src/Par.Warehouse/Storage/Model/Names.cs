using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Par.Warehouse.Storage.Model;

/// <summary>Names in the database: snake_case, as people who write SQL by hand expect them.</summary>
internal static class Names
{
    /// <summary>Longest code, concept or similar identifier.</summary>
    public const int Code = 64;

    /// <summary>Longest name of a thing or a person.</summary>
    public const int Name = 200;

    /// <summary>Longest user name, as Identity keeps it; also of a job or of <c>api:</c> and the id of a key.</summary>
    public const int Account = 256;

    /// <summary>Longest sentence for people.</summary>
    public const int Text = 1000;

    /// <summary>Names every column that has no name of its own, and every key, index and foreign key.</summary>
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            var table = entity.GetTableName()!;
            foreach (var property in entity.GetProperties())
                if (property.FindAnnotation("Relational:ColumnName") is null)
                    property.SetColumnName(SnakeCase(property.Name));
            foreach (var key in entity.GetKeys())
                key.SetName($"pk_{table}");
            foreach (var foreignKey in entity.GetForeignKeys())
                foreignKey.SetConstraintName($"fk_{table}_{foreignKey.PrincipalEntityType.GetTableName()}_{Columns(foreignKey.Properties)}");
            foreach (var index in entity.GetIndexes().Where(index => index.Name is null))
                index.SetDatabaseName($"ix_{table}_{Columns(index.Properties)}");
        }

        static string Columns(IEnumerable<Microsoft.EntityFrameworkCore.Metadata.IMutableProperty> properties) =>
            string.Join('_', properties.Select(property => property.GetColumnName()));
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }
        return text.ToString();
    }
}
