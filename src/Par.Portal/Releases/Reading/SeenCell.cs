namespace Par.Portal.Releases.Reading;

/// <summary>A cell of a table as it stands in a file or on a page.</summary>
/// <param name="Place">Place in its written form.</param>
/// <param name="Category">Category, <c>T</c> for the total, which files call <c>total</c>.</param>
/// <param name="Gender">Gender, <c>T</c> for the total.</param>
/// <param name="Age">Age group, <c>T</c> for the total.</param>
/// <param name="Names">Names of category, gender and age group as readers see them.</param>
/// <param name="Value">The number; null when there is none.</param>
/// <param name="Status">The status.</param>
/// <param name="Partial">Whether a provider is missing from it: <c>yes</c> or <c>no</c>.</param>
/// <param name="Look">Everything that the file writes for the value and its status, markup and quotes included: of two cells without a
/// number and of the same status it must not differ.</param>
internal sealed record SeenCell(string Place, string Category, string Gender, string Age, string Names, double? Value, string Status,
    string Partial, string Look)
{
    /// <summary>The address within the table.</summary>
    public (string Place, string Category, string Gender, string Age) Address => (Place, Category, Gender, Age);
}

/// <summary>Cells as they stand in a file, and what the file holds besides that no file should.</summary>
/// <param name="Cells">The cells in the order of the file.</param>
/// <param name="Oddities">What does not belong there.</param>
internal sealed record SeenTable(IReadOnlyList<SeenCell> Cells, IReadOnlyList<string> Oddities);
