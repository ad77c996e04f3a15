using System.CommandLine;
using Par.Ingest.Formats;
using Par.Ingest.Screening;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Places;

namespace Par.Jobs.Commands;

/// <summary><c>screen FILE…</c>: the checks of a delivery, offline and without an installation, for suppliers of client systems.</summary>
internal static class ScreenCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Submission files: workbook, zipped CSV or JSON.", Arity = ArgumentArity.OneOrMore };
        var language = CommandOptions.Language("Language of the findings: fi, sv or en.");
        var json = new Option<bool>("--json") { Description = "One JSON document for each file, one after another." };
        var sarif = new Option<bool>("--sarif") { Description = "One SARIF 2.1.0 log for all files, for editors and build servers." };
        var command = new Command(
            "screen", "Checks submission files offline. Exit code 0: clean or warnings only; 1: errors; 2: at least one file cannot be read.")
        { files, language, json, sarif };
        command.Validators.Add(line =>
        {
            if (line.GetValue(json) && line.GetValue(sarif))
                line.AddError("Choose one of --json and --sarif.");
        });
        command.SetAction((line, cancel) => RunAsync(
            line.GetRequiredValue(files), CommandOptions.LanguageOf(line.GetRequiredValue(language)),
            line.GetValue(sarif) ? Form.Sarif : line.GetValue(json) ? Form.Json : Form.Text, cancel));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo[] files, Language language, Form form, CancellationToken cancel)
    {
        var log = new SarifLog(language);
        var catalogue = ScreeningRules.Checked(CatalogueFiles.Load(CatalogueFiles.DefaultFolder));
        var context = new ScreeningContext(Gazetteer.Load(Gazetteer.DefaultFolder));
        var worst = ScreeningVerdict.Accepted;
        foreach (var file in files)
        {
            if (!file.Exists)
            {
                await Console.Error.WriteLineAsync($"There is no file {file.FullName}.");
                worst = ScreeningVerdict.Unreadable;
                continue;
            }
            await using var content = file.OpenRead();
            var report = SubmissionScreening.Report(file.Name, SubmissionReader.Read(content, file.Name, catalogue, cancel), context);
            if (form == Form.Sarif)
                log.Add(file, report);
            else if (form == Form.Json)
                Console.WriteLine(report.ToJson());
            else
                report.WriteText(Console.Out, language);
            worst = report.Verdict > worst ? report.Verdict : worst;
        }
        if (form == Form.Sarif)
            Console.WriteLine(log.Write((int)worst));
        return (int)worst;
    }

    private enum Form
    {
        Text,
        Json,
        Sarif,
    }
}
