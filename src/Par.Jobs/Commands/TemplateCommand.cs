using System.CommandLine;
using System.Globalization;
using Par.Ingest.Formats.Template;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;

namespace Par.Jobs.Commands;

/// <summary><c>template --side --year --out FILE</c>: an empty workbook to fill in, with instructions and drop-down lists.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var side = CommandOptions.Side();
        var year = CommandOptions.Year();
        var round = new Option<string>("--round") { Description = "T1 (January), T2 (May) or T3 (September).", DefaultValueFactory = _ => "T1" };
        round.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "T1", "T2", "T3");
        var language = CommandOptions.Language("Language of the instructions: fi, sv or en.");
        var target = new Option<FileInfo>("--out") { Description = "Workbook to write (.xlsx).", Required = true };
        var command = new Command("template", "Writes an empty submission workbook with instructions and drop-down lists.")
        { side, year, round, language, target };
        command.SetAction(line => Run(
            CommandOptions.SideOf(line.GetRequiredValue(side)), line.GetValue(year), Round.KindOf(line.GetRequiredValue(round))!.Value,
            CommandOptions.LanguageOf(line.GetRequiredValue(language)), line.GetRequiredValue(target)));
        return command;
    }

    private static int Run(Side side, int year, RoundKind kind, Language language, FileInfo target)
    {
        var catalogue = CatalogueFiles.Load(CatalogueFiles.DefaultFolder);
        var inYear = catalogue.Find(year) ?? throw new CommandException(string.Create(CultureInfo.InvariantCulture,
            $"There is no catalogue for {year}; there are {catalogue.Years.First().Year}–{catalogue.Years.Last().Year}."));
        using var content = new MemoryStream();
        TemplateWriter.Write(side, new Round(year, kind), inYear, organisation: null, content, language);
        Directory.CreateDirectory(target.DirectoryName!);
        File.WriteAllBytes(target.FullName, content.ToArray());
        Console.WriteLine(target.FullName);
        return ExitCode.Done;
    }
}
