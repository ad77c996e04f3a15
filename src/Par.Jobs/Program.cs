using System.CommandLine;
using Par.Jobs;
using Par.Jobs.Backups;
using Par.Jobs.Commands;
using Par.Warehouse.Collection;
using Par.Warehouse.Settings;
using Par.Warehouse.Storage;

OwnerOnly.FromNowOn();
var verbose = new Option<bool>("--verbose") { Description = "Show the details of an unexpected failure.", Recursive = true };
var root = new RootCommand("Par: the PARkki data bank on the command line.")
{
    ScreenCommand.Create(),
    SubmitCommand.Create(),
    IngestCommand.Create(),
    ReleaseCommand.Create(),
    SampleCommand.Create(),
    TemplateCommand.Create(),
    WorkerCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    AuditCommand.Create(),
    DatabaseCommand.Create(),
    verbose,
};

var line = root.Parse(args);
try
{
    var code = await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return line.Errors.Count > 0 ? ExitCode.Usage : code;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Stopped. What was not finished goes on when the command is given again.");
    return ExitCode.Stopped;
}
catch (Exception problem) when (problem
    is CommandException or NotAllowedException or IOException or UnauthorizedAccessException
    or StartRefusedException or SettingsException or BackupDamagedException or RestoreRefusedException)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return ExitCode.Failed;
}
catch (Exception problem)
{
    await Console.Error.WriteLineAsync(line.GetValue(verbose)
        ? problem.ToString()
        : $"Unexpected failure: {problem.Message}{Environment.NewLine}Give the command again with --verbose to see the details.");
    return ExitCode.Failed;
}
