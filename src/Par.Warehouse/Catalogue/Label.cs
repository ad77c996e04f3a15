namespace Par.Warehouse.Catalogue;

/// <summary>The three languages of the portal, in the order in which labels are written.</summary>
public enum Language
{
    /// <summary>Finnish.</summary>
    Fi,

    /// <summary>Swedish.</summary>
    Sv,

    /// <summary>English.</summary>
    En,
}

/// <summary>A text in Finnish, Swedish and English. All three are always present: a label without a translation does not load.</summary>
/// <param name="Fi">The Finnish text.</param>
/// <param name="Sv">The Swedish text.</param>
/// <param name="En">The English text.</param>
public sealed record Label(string Fi, string Sv, string En)
{
    /// <summary>A name or a number that is the same in every language.</summary>
    public static Label Same(string text) => new(text, text, text);

    /// <summary>The text in <paramref name="language"/>.</summary>
    public string In(Language language) => language switch
    {
        Language.Sv => Sv,
        Language.En => En,
        _ => Fi,
    };

    /// <summary>
    /// The same label with <paramref name="arguments"/> put in the places <c>{0}</c>, <c>{1}</c> … of every language. An argument that is
    /// itself a label is put in in that language.
    /// </summary>
    public Label With(params object[] arguments) => new(
        Format(Fi, arguments, Language.Fi), Format(Sv, arguments, Language.Sv), Format(En, arguments, Language.En))
    {
        Template = this, Arguments = arguments,
    };

    /// <summary>The label that <see cref="With"/> filled; null of a label as it was written.</summary>
    public Label? Template { get; private init; }

    /// <summary>What <see cref="With"/> put in its places; empty of a label as it was written.</summary>
    public IReadOnlyList<object> Arguments { get; private init; } = [];

    /// <summary>True for the same texts, however they were made.</summary>
    public bool Equals(Label? other) => other is not null && (Fi, Sv, En) == (other.Fi, other.Sv, other.En);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fi, Sv, En);

    private static string Format(string text, object[] arguments, Language language) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture, text,
        [.. arguments.Select(argument => argument is Label label ? label.In(language) : argument)]);
}
