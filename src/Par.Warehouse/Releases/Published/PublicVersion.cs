using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Releases.Published;

/// <summary>A version of the figures that is or was public, with the texts that were published with it.</summary>
/// <param name="Release">The release: published, superseded or withdrawn.</param>
/// <param name="Texts">Its texts; of a withdrawn version the reason too.</param>
public sealed record PublicVersion(Release Release, IReadOnlyList<ReleaseText> Texts)
{
    /// <summary>The text of a kind in a language, as Markdown; null when there is none.</summary>
    public string? Text(ReleaseTextKind kind, Language language) =>
        Texts.FirstOrDefault(text => text.Kind == kind && text.Language == language)?.Markdown is { } markdown && !string.IsNullOrWhiteSpace(markdown) ? markdown : null;
}
