using System.CommandLine;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Jobs.Commands;

/// <summary>Options that several commands have, worded and read alike.</summary>
internal static class CommandOptions
{
    public static Option<string> Side()
    {
        var option = new Option<string>("--side") { Description = "ENT (outreach youth work) or TY (youth workshops).", Required = true };
        option.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "ENT", "TY");
        return option;
    }

    public static Side SideOf(string text) =>
        Sides.TryParse(text, out var side) ? side : throw new CommandException($"There is no side '{text}'.");

    public static Option<int> Year() => new("--year") { Description = "Statistic year.", Required = true };

    public static Option<string> Language(string description)
    {
        var option = new Option<string>("--language", "-l") { Description = description, DefaultValueFactory = _ => "fi" };
        option.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "fi", "sv", "en");
        return option;
    }

    public static Language LanguageOf(string text) => Enum.Parse<Language>(text, ignoreCase: true);
}
