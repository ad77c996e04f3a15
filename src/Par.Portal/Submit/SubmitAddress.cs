using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Submit;

/// <summary>Addresses of the delivering organisation's pages and files.</summary>
internal static class SubmitAddress
{
    /// <summary>Where delivery begins.</summary>
    public static string Front(Language language) => Address.Of(language, Slug.Submit);

    /// <summary>A submission's page.</summary>
    public static string Of(Language language, long key) => FormattableString.Invariant($"{Front(language)}/{key}");

    /// <summary>Something of a submission: a page or, with an extension, a file.</summary>
    public static string Of(Language language, long key, Label part, string extension = "") => $"{Of(language, key)}/{part.In(language)}{extension}";

    /// <summary>The template of a round.</summary>
    public static string Template(Language language, Round round) => $"{Front(language)}/{round.Code}.xlsx";
}
