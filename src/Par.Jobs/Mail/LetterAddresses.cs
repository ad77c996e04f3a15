using Microsoft.Extensions.Configuration;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Releases.Subscriptions;
using Par.Warehouse.Settings;

namespace Par.Jobs.Mail;

/// <summary>The pages that letters about releases lead to. A test of the portal holds the paths against its pages.</summary>
public static class LetterAddresses
{
    /// <summary>Path of the releases.</summary>
    public static Label ReleasesPath { get; } = new("/fi/julkaisut", "/sv/publiceringar", "/en/releases");

    /// <summary>Path of the page on which an address is confirmed.</summary>
    public static Label ConfirmPath { get; } = new("/fi/tilaus/vahvista", "/sv/prenumeration/bekrafta", "/en/subscription/confirm");

    /// <summary>Path of the page on which a subscription is taken back.</summary>
    public static Label UnsubscribePath { get; } = new("/fi/tilaus/lopeta", "/sv/prenumeration/avsluta", "/en/subscription/unsubscribe");

    /// <summary>The pages under <c>Portal:Address</c>; null when it is not set.</summary>
    public static SubscriptionPages? Subscriptions(IConfiguration configuration)
    {
        if (SettingsReader.Read<PortalOptions>(configuration).Base is not { } address)
            return null;
        return new SubscriptionPages(Under(ReleasesPath), Under(ConfirmPath), Under(UnsubscribePath));

        Label Under(Label path) => new(address + path.Fi, address + path.Sv, address + path.En);
    }
}
