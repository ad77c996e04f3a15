using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Par.Warehouse.Storage.Model;

/// <summary>Columns that hold codes.</summary>
internal static class CodeProperty
{
    /// <summary>A code: ASCII, at most <paramref name="length"/> characters. <see cref="CodeGuard"/> sees to it.</summary>
    public static PropertyBuilder<T> IsCode<T>(this PropertyBuilder<T> property, int length = Names.Code) =>
        property.HasMaxLength(length).IsUnicode(false);
}
