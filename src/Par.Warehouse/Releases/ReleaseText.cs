using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Releases;

/// <summary>What a text of a release is.</summary>
public enum ReleaseTextKind
{
    /// <summary>Quality description: coverage, comparability, what to mind. Needed in every language.</summary>
    Quality = 1,

    /// <summary>Notes on this release: what is new, which breaks there are. May be empty.</summary>
    Notes = 2,

    /// <summary>What a corrected version corrects, why and how much. Needed in every language from version 2 on.</summary>
    Correction = 3,

    /// <summary>Why a version was withdrawn. Written in every language when that happens, the only text that comes after the publication.</summary>
    Withdrawal = 4,
}

/// <summary>One text of a release in one language. Published with it, and immutable from then on.</summary>
public sealed class ReleaseText
{
    /// <summary>Longest text, characters.</summary>
    public const int Longest = 20_000;

    /// <summary>The release.</summary>
    public required long ReleaseKey { get; init; }

    /// <summary>What it is.</summary>
    public required ReleaseTextKind Kind { get; init; }

    /// <summary>Language.</summary>
    public required Language Language { get; init; }

    /// <summary>The text in Markdown.</summary>
    public required string Markdown { get; set; }

    /// <summary>Who wrote it last.</summary>
    public required string WrittenBy { get; set; }

    /// <summary>When, UTC.</summary>
    public required DateTime WrittenAt { get; set; }
}
