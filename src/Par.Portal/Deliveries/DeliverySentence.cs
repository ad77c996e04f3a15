using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Portal.Deliveries;

/// <summary>The board in two or three sentences, as a person would tell it on the day.</summary>
internal static class DeliverySentence
{
    private static readonly Label[] Weekdays =
    [
        new("Sunnuntaina", "Söndagen den", "On Sunday"), new("Maanantaina", "Måndagen den", "On Monday"), new("Tiistaina", "Tisdagen den", "On Tuesday"),
        new("Keskiviikkona", "Onsdagen den", "On Wednesday"), new("Torstaina", "Torsdagen den", "On Thursday"), new("Perjantaina", "Fredagen den", "On Friday"),
        new("Lauantaina", "Lördagen den", "On Saturday"),
    ];

    private static readonly Label Received = new(
        "{0} {1} kierroksen {2} odotettuja toimituksia on {3}, ja niistä on saatu {4}.",
        "{0} {1} väntas {3} leveranser för omgång {2}, och {4} av dem har tagits emot.",
        "{0} {1}, {4} of the {3} deliveries expected for the round {2} have been received.");

    private static readonly Label Nothing = new(
        "Kierrokselle {0} ei odoteta toimituksia.", "Inga leveranser väntas för omgång {0}.", "No deliveries are expected for the round {0}.");

    private static readonly Label All = new(
        "{0} {1} kaikki kierroksen {2} odotetut {3} toimitusta on saatu.", "{0} {1} har alla {3} väntade leveranser för omgång {2} tagits emot.",
        "{0} {1}, all {3} deliveries expected for the round {2} have been received.");

    private static readonly Label Left = new("Muiden tilanne: {0}.", "De övriga: {0}.", "The others: {0}.");

    private static readonly Label Missing = new("puuttuu {0}", "{0} saknas", "{0} missing");

    private static readonly Label InError = new("virheitä {0}", "{0} med fel", "{0} in error");

    private static readonly Label BeingChecked = new("tarkistettavana {0}", "{0} kontrolleras", "{0} being checked");

    private static readonly Label DeadlineWas = new("Määräaika oli {0}.", "Tidsfristen gick ut {0}.", "The deadline was {0}.");

    private static readonly Label DeadlineToday = new("Määräaika on tänään.", "Tidsfristen går ut i dag.", "The deadline is today.");

    private static readonly Label DeadlineTomorrow = new("Määräaika on huomenna, {0}.", "Tidsfristen går ut i morgon, {0}.", "The deadline is tomorrow, {0}.");

    private static readonly Label DeadlineIs = new(
        "Määräaika on {0}, {1} päivän päästä.", "Tidsfristen går ut {0}, om {1} dagar.", "The deadline is {0}, in {1} days.");

    /// <summary>What is so on the day of the board, about these deliveries.</summary>
    public static string Of(RoundDeliveries board, DeliveryTally tally, Language language)
    {
        if (tally.Expected == 0)
            return Nothing.With(board.Round.Code).In(language);
        Label[] left =
        [
            .. tally.Missing > 0 ? [Missing.With(tally.Missing)] : Array.Empty<Label>(),
            .. tally.InError > 0 ? [InError.With(tally.InError)] : Array.Empty<Label>(),
            .. tally.BeingChecked > 0 ? [BeingChecked.With(tally.BeingChecked)] : Array.Empty<Label>(),
        ];
        var received = (left.Length == 0 ? All : Received).With(
            Weekdays[(int)board.Today.DayOfWeek], NumberText.Day(language, board.Today), board.Round.Code,
            NumberText.Number(language, tally.Expected), NumberText.Number(language, tally.Delivered)).In(language);
        var others = left.Length == 0 ? "" : Left.With(string.Join(", ", left.Select(part => part.In(language)))).In(language) + " ";
        return $"{received} {others}{Deadline(board, language)}";
    }

    private static string Deadline(RoundDeliveries board, Language language)
    {
        var (day, days) = (NumberText.Day(language, board.Window.Deadline), board.Window.Deadline.DayNumber - board.Today.DayNumber);
        return (days switch
        {
            < 0 => DeadlineWas.With(day),
            0 => DeadlineToday,
            1 => DeadlineTomorrow.With(day),
            _ => DeadlineIs.With(day, days),
        }).In(language);
    }
}
