using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Warehouse.Releases.Subscriptions;

/// <summary>Where the letters about releases lead: whole addresses in each language, from <c>Portal:Address</c>.</summary>
/// <param name="Releases">The releases.</param>
/// <param name="Confirm">Confirming an address.</param>
/// <param name="Unsubscribe">Taking a subscription back.</param>
public sealed record SubscriptionPages(Label Releases, Label Confirm, Label Unsubscribe)
{
    /// <summary>The page of a version.</summary>
    public string VersionOf(Release release, Language language) =>
        FormattableString.Invariant($"{Releases.In(language)}/{release.Side.Code().ToLowerInvariant()}/{release.Year}/v{release.Version}");

    /// <summary>The page on which the holder of a letter confirms the address.</summary>
    public string ConfirmWith(string token, Language language) => $"{Confirm.In(language)}?token={token}";

    /// <summary>The page on which the holder of a letter takes the subscription back; a mail program that posts to it does so at once (RFC 8058).</summary>
    public string UnsubscribeWith(string token, Language language) => $"{Unsubscribe.In(language)}?token={token}";
}
