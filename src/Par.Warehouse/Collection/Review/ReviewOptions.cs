using System.ComponentModel.DataAnnotations;
using Par.Warehouse.Settings;

namespace Par.Warehouse.Collection.Review;

/// <summary>The review of January figures.</summary>
[SettingsSection("Review")]
public sealed class ReviewOptions
{
    /// <summary>
    /// How many people an approval takes: 1 any analyst, 2 an analyst who has neither delivered nor entered the data, 3 two such analysts,
    /// see
    /// <see href="review.md">review.md</see>.
    /// </summary>
    [Range(1, 3)]
    public int Eyes { get; init; } = 2;
}
