using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Collection;

/// <summary>
/// A text of a screening rule, with places for arguments: what is wrong and what to do, in three languages. Stored once, however many findings say it; a finding of
/// last year keeps the words of last year.
/// </summary>
public sealed class FindingText
{
    /// <summary>Longest text in one language, characters.</summary>
    public const int Longest = 1000;

    /// <summary>Key made from the texts.</summary>
    public required long Key { get; init; }

    /// <summary>Message in Finnish, with the places <c>{0}</c>, <c>{1}</c> … of the arguments. It never repeats a value that could identify a person.</summary>
    public required string MessageFi { get; init; }

    /// <summary>Message in Swedish.</summary>
    public required string MessageSv { get; init; }

    /// <summary>Message in English.</summary>
    public required string MessageEn { get; init; }

    /// <summary>Guidance in Finnish.</summary>
    public required string GuidanceFi { get; init; }

    /// <summary>Guidance in Swedish.</summary>
    public required string GuidanceSv { get; init; }

    /// <summary>Guidance in English.</summary>
    public required string GuidanceEn { get; init; }

    /// <summary>What is wrong.</summary>
    public Label Message => new(MessageFi, MessageSv, MessageEn);

    /// <summary>What to do.</summary>
    public Label Guidance => new(GuidanceFi, GuidanceSv, GuidanceEn);

    /// <summary>The stored form of a message and its guidance.</summary>
    public static FindingText Of(Label message, Label guidance) => new()
    {
        Key = StableKey.Of("finding-text", message.Fi, message.Sv, message.En, guidance.Fi, guidance.Sv, guidance.En),
        MessageFi = Clipped(message.Fi), MessageSv = Clipped(message.Sv), MessageEn = Clipped(message.En),
        GuidanceFi = Clipped(guidance.Fi), GuidanceSv = Clipped(guidance.Sv), GuidanceEn = Clipped(guidance.En),
    };

    private static string Clipped(string text) => text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
}
