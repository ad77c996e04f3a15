namespace Par.Portal.Public;

/// <summary>
/// Codes as published files write them. Within the house the total of a dimension is <c>T</c>, in cells and in the database; readers, and
/// the programs they use, take that for true. So what leaves the house says <c>total</c>.
/// </summary>
public static class PublishedCode
{
    /// <summary>The total of a dimension.</summary>
    public const string Total = "total";

    /// <summary>The code of a category, gender or age group for files.</summary>
    public static string Of(string code) => code == "T" ? Total : code;
}
