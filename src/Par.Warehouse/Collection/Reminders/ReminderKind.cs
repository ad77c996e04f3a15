using System.Globalization;

namespace Par.Warehouse.Collection.Reminders;

/// <summary>Kinds of letters about deliveries, as they stand in <c>outbox_mail</c>.</summary>
public static class ReminderKind
{
    /// <summary>What all of them begin with.</summary>
    public const string Prefix = "reminder-";

    /// <summary>Before the deadline, to those of whom nothing has come. Once a round.</summary>
    public const string Before = "reminder-before";

    /// <summary>After the deadline, to those of whom nothing has come. Once a round.</summary>
    public const string Missing = "reminder-missing";

    /// <summary>To those whose files were all rejected. Once a round.</summary>
    public const string InError = "reminder-error";

    /// <summary>Sent by hand. At most once a day to one organisation about one round.</summary>
    public const string Asked = "reminder-asked";
}

/// <summary>What a reminder is about, written <c>20263 P0179 ENT</c>.</summary>
/// <param name="Round">The round.</param>
/// <param name="ParId">PAR id.</param>
/// <param name="Side">Side.</param>
public sealed record ReminderSubject(Round Round, string ParId, Side Side)
{
    /// <summary>What all subjects of a round begin with.</summary>
    public static string PrefixOf(Round round) => round.Key.ToString(CultureInfo.InvariantCulture) + " ";

    /// <summary>Reads the written form, or gives null.</summary>
    public static ReminderSubject? Parse(string text) =>
        text.Split(' ') is [var key, var parId, var code] && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var round)
        && Sides.TryParse(code, out var side) ? new ReminderSubject(Round.FromKey(round), parId, side) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{PrefixOf(Round)}{ParId} {Side.Code()}";
}
