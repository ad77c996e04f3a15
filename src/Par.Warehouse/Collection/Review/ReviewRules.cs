using Microsoft.Extensions.Configuration;
using Par.Warehouse.Settings;

namespace Par.Warehouse.Collection.Review;

/// <summary>How many people it takes to approve a January submission.</summary>
/// <param name="Eyes">
/// 1: any analyst approves. 2: the analyst who approves has delivered, entered or corrected none of the round's data of the organisation and side. 3: as 2, and
/// another analyst has endorsed it first.
/// </param>
public sealed record ReviewRules(int Eyes = 2)
{
    /// <summary>Reads <c>Review:Eyes</c>.</summary>
    /// <exception cref="SettingsException">It is not 1, 2 or 3.</exception>
    public static ReviewRules Read(IConfiguration configuration) => new(SettingsReader.Read<ReviewOptions>(configuration).Eyes);

    /// <summary>True when who approves must have had no hand in the data.</summary>
    public bool KeepsHandsApart => Eyes >= 2;

    /// <summary>True when an approval needs another one before it.</summary>
    public bool NeedsEndorsement => Eyes >= 3;
}
