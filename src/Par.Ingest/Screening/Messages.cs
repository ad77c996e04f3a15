using Par.Warehouse.Catalogue;

namespace Par.Ingest.Screening;

/// <summary>Words that the messages of several rules share.</summary>
internal static class Messages
{
    /// <summary>A variable as people know it: code and name.</summary>
    public static Label Named(Variable variable) => new(
        $"{variable.Code} ({variable.Label.Fi})", $"{variable.Code} ({variable.Label.Sv})", $"{variable.Code} ({variable.Label.En})");

    /// <summary>
    /// The value in quotes after a space when it can only be a code or a small number, otherwise nothing: a long or wordy value could name
    /// somebody.
    /// </summary>
    public static string Echo(string? value) =>
        value is { Length: <= 4 } && value.All(char.IsAsciiLetterOrDigit) ? $" ”{value}”" : "";

    /// <summary>The codes of a list with their names; of a long list the first, and the one for "no information".</summary>
    public static Label Listed(CodeList list)
    {
        const int most = 8;
        var all = list.Codes;
        var shown = all.Count <= most ? all : [.. all.Take(most - 2), .. all.Skip(most - 2).Where(code => code.Kind == CodeKind.NoInformation)];
        string Joined(Func<Label, string> name) => string.Join(", ", shown.Select(code => $"{code.Value} = {name(code.Label)}")) + (shown.Count < all.Count ? " …" : "");
        return new Label(Joined(label => label.Fi), Joined(label => label.Sv), Joined(label => label.En));
    }

    /// <summary>A share as per cent, without decimals from ten per cent on.</summary>
    public static Label Percent(double share)
    {
        var format = Math.Abs(share) < 0.0995 ? "0.#" : "0";
        var number = Number((decimal)share * 100, format);
        return new Label(number.Fi + "\u00a0%", number.Sv + "\u00a0%", number.En + "%");
    }

    /// <summary>A relative change as per cent with its sign.</summary>
    public static Label Change(double change)
    {
        var number = Number((decimal)change * 100, "+0;−0;0");
        return new Label(number.Fi + "\u00a0%", number.Sv + "\u00a0%", number.En + "%");
    }

    /// <summary>A number with the decimal mark of each language.</summary>
    public static Label Number(decimal number, string format = "0.##")
    {
        var text = number.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
        var comma = text.Replace('.', ',');
        return new Label(comma, comma, text);
    }

    /// <summary>The month by which people know a round.</summary>
    public static Label MonthOf(Warehouse.Collection.Round round) => round.Kind switch
    {
        Warehouse.Collection.RoundKind.May => new("toukokuu", "maj", "May"),
        Warehouse.Collection.RoundKind.September => new("syyskuu", "september", "September"),
        _ => new("tammikuu", "januari", "January"),
    };

    /// <summary>A date as people write it in Finland.</summary>
    public static string Day(DateOnly date) => date.ToString("d.M.yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
