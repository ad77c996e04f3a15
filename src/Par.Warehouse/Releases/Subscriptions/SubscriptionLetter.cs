using System.Globalization;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Warehouse.Releases.Subscriptions;

/// <summary>The letters to subscribers: plain text, short, and each tells how the subscription is taken back.</summary>
internal static class SubscriptionLetter
{
    /// <summary>Kind of the letter that asks for confirmation.</summary>
    public const string ConfirmKind = "subscription-confirm";

    /// <summary>Kind of the letter about new figures.</summary>
    public const string ReleaseKind = "release-published";

    private static readonly Label ConfirmTitle = new(
        "Vahvista PARkki-julkaisujen tilaus", "Bekräfta prenumerationen på PARkki-publiceringar", "Confirm your subscription to PARkki releases");

    private static readonly Label Confirm = new(
        "Hei!\n\nTästä osoitteesta pyydettiin viestiä, kun uusia PARkki-tilastoja julkaistaan ({0}).\n\nVahvista tilaus viikon kuluessa: {1}\n\nJos et pyytänyt tätä, älä tee mitään: osoite poistetaan viikon kuluttua eikä muita viestejä tule.",
        "Hej!\n\nFrån den här adressen begärdes ett meddelande när ny PARkki-statistik publiceras ({0}).\n\nBekräfta prenumerationen inom en vecka: {1}\n\nOm du inte har begärt detta behöver du inte göra något: adressen raderas efter en vecka och inga fler meddelanden skickas.",
        "Hello,\n\nThis address was given to receive a message when new PARkki statistics are published ({0}).\n\nConfirm the subscription within a week: {1}\n\nIf you did not ask for this, do nothing: the address is deleted after a week and no other message comes.");

    private static readonly Label ReleaseTitle = new("PARkki: {0} julkaistu", "PARkki: {0} har publicerats", "PARkki: {0} published");

    private static readonly Label News = new(
        "Hei!\n\nUusia tilastoja on julkaistu:\n\n{0}\n\nLopeta tilaus: {1}",
        "Hej!\n\nNy statistik har publicerats:\n\n{0}\n\nAvsluta prenumerationen: {1}",
        "Hello,\n\nNew statistics have been published:\n\n{0}\n\nUnsubscribe: {1}");

    private static readonly Label Corrected = new("korjattu versio {0}", "rättad version {0}", "corrected version {0}");

    private static readonly Label Service = new("PARkki-tietopankki", "Databanken PARkki", "PARkki data bank");

    private static Label NameOf(Side side) => side == Side.Ent
        ? new("etsivä nuorisotyö", "uppsökande ungdomsarbete", "outreach youth work")
        : new("työpajatoiminta", "verkstadsverksamhet", "youth workshops");

    /// <summary>The letter that asks a new subscriber to confirm. One a day for an address, however often it is asked for.</summary>
    public static OutboxMail ToConfirm(Subscriber subscriber, string token, SubscriptionPages pages, DateTime at)
    {
        var language = subscriber.Language;
        var sides = string.Join(", ", Sides.All.Where(subscriber.Wants).Select(side => NameOf(side).In(language)));
        return Letter(ConfirmKind, FinnishTime.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), subscriber, ConfirmTitle.In(language),
            With(Confirm, language, sides, pages.ConfirmWith(token, language)), unsubscribe: null, at);
    }

    /// <summary>The letter about releases that have become public together.</summary>
    public static OutboxMail About(Subscriber subscriber, IReadOnlyList<Release> releases, SubscriptionPages pages, DateTime at)
    {
        var language = subscriber.Language;
        var unsubscribe = pages.UnsubscribeWith(subscriber.UnsubscribeToken, language);
        var lines = releases.Select(release => $"{Describe(release, language)}\n{pages.VersionOf(release, language)}");
        return Letter(ReleaseKind, string.Join(' ', releases.Select(release => release.Key.ToString(CultureInfo.InvariantCulture))), subscriber,
            With(ReleaseTitle, language, string.Join(", ", releases.Select(release => Describe(release, language)))),
            With(News, language, string.Join("\n\n", lines), unsubscribe), unsubscribe, at);
    }

    private static string Describe(Release release, Language language)
    {
        var name = FormattableString.Invariant($"{NameOf(release.Side).In(language)} {release.Year}");
        return release.Version == 1 ? name : $"{name}, {With(Corrected, language, release.Version)}";
    }

    private static string With(Label text, Language language, params object[] values) => string.Format(CultureInfo.InvariantCulture, text.In(language), values);

    private static OutboxMail Letter(string kind, string subject, Subscriber subscriber, string title, string text, string? unsubscribe, DateTime at) => new()
    {
        Key = StableKey.Of("mail", kind, subject, subscriber.Email.ToLowerInvariant()),
        Kind = kind, Subject = subject, To = subscriber.Email, Title = title, Text = text + "\n\n" + Service.In(subscriber.Language) + "\n",
        Unsubscribe = unsubscribe, CreatedAt = at, DueAt = at,
    };
}
