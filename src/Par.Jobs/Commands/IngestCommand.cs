using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Par.Ingest;
using Par.Jobs.Progress;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Jobs.Commands;

/// <summary><c>ingest FILE…</c>: takes files into the installation, by the same steps as a delivery through the portal.</summary>
internal static class IngestCommand
{
    private static readonly Label TakingIn = new("Tiedostoja vastaanotetaan", "Filer tas emot", "Taking files in");

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Submission files: workbook, zipped CSV or JSON.", Arity = ArgumentArity.OneOrMore }
            .AcceptExistingOnly();
        var command = new Command("ingest", "Takes submission files into the installation: receive, screen, load. The same file twice changes nothing.") { files };
        command.SetAction((line, cancel) => RunAsync(line.GetRequiredValue(files), cancel));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo[] files, CancellationToken cancel)
    {
        await using var host = CommandHost.Open();
        await host.PrepareAsync(cancel);
        var intake = host.Get<Intake>();
        var console = ConsoleProgress.ForError();
        var results = new List<Submission>();
        foreach (var file in files)
        {
            console.Report(new StageProgress(TakingIn, results.Count, files.Length));
            await using var content = file.OpenRead();
            results.Add(await intake.TakeAsync(file.Name, content, new Delivery(Actor.System("command line")), cancel));
        }
        console.Finish();
        foreach (var submission in results)
            Console.WriteLine($"{submission.FileName}: {submission.State}, revision {submission.Revision}, {submission.ClientCount} clients, " +
                $"{submission.ErrorCount} errors, {submission.WarningCount} warnings");
        return results.Exists(submission => submission.State == SubmissionState.Rejected) ? ExitCode.Failed : ExitCode.Done;
    }
}
