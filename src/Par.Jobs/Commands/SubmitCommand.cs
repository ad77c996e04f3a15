using System.CommandLine;
using System.Net.Http.Headers;
using Par.Jobs.Sending;
using Par.Warehouse.Catalogue;

namespace Par.Jobs.Commands;

/// <summary><c>submit FILE… --server URL</c>: delivers files to a portal by its machine interface and says what became of them.</summary>
internal static class SubmitCommand
{
    private const string KeyVariable = "PAR_KEY";

    // The largest file over a slow line, and a turn to be read on a busy server.
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromMinutes(10);

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Submission files: workbook, zipped CSV or JSON.", Arity = ArgumentArity.OneOrMore }
            .AcceptExistingOnly();
        var server = new Option<string>("--server") { Description = "Address of the portal, for example https://par.example.fi/.", Required = true };
        var keyFile = new Option<FileInfo?>("--key-file") { Description = $"File that holds the key; without it the key is taken from the variable {KeyVariable}." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Ask what screening would find; deliver nothing." };
        var late = new Option<string?>("--late-reason") { Description = "Why the files come after the cut-off of their round; asked for then only." };
        var language = CommandOptions.Language("Language of the findings: fi, sv or en.");
        var command = new Command(
            "submit", "Delivers files to a portal by machine and waits for the findings. Exit code 0: all taken in; 1: at least one was not.")
        { files, server, keyFile, dryRun, late, language };
        command.SetAction((line, cancel) => RunAsync(
            line.GetRequiredValue(files), AddressOf(line.GetRequiredValue(server)), KeyOf(line.GetValue(keyFile)), line.GetValue(dryRun),
            line.GetValue(late), CommandOptions.LanguageOf(line.GetRequiredValue(language)), cancel));
        return command;
    }

    /// <summary>The key is never an argument: every user of the machine can read those.</summary>
    private static string KeyOf(FileInfo? file)
    {
        var key = file is null ? Environment.GetEnvironmentVariable(KeyVariable) : file.Exists ? File.ReadAllText(file.FullName) : null;
        return key?.Trim() is { Length: > 0 } found
            ? found
            : throw new CommandException(file is null ? $"Set {KeyVariable} to the key, or name a file with --key-file." : $"There is no key in {file.FullName}.");
    }

    /// <summary>The address with a slash at its end; over https, or on this machine.</summary>
    private static Uri AddressOf(string text)
    {
        if (!Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var server) || server.Scheme is not ("https" or "http"))
            throw new CommandException($"{text} is no address of a portal; one begins with https://.");
        return server.Scheme == Uri.UriSchemeHttps || server.IsLoopback
            ? server
            : throw new CommandException("The address must begin with https://: the key and the data would travel in the open.");
    }

    private static async Task<int> RunAsync(FileInfo[] files, Uri server, string key, bool dryRun, string? late, Language language, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = server, Timeout = AnswerWithin };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language.ToString().ToLowerInvariant());
        var sender = new ApiSender(client, TimeProvider.System);
        var allAccepted = true;
        foreach (var file in files)
            allAccepted &= await SendAsync(sender, file, dryRun, late, language, cancel);
        return allAccepted ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<bool> SendAsync(ApiSender sender, FileInfo file, bool dryRun, string? late, Language language, CancellationToken cancel)
    {
        var content = await File.ReadAllBytesAsync(file.FullName, cancel);
        try
        {
            var outcome = dryRun
                ? await sender.ScreenAsync(file.Name, content, cancel)
                : await sender.DeliverAsync(file.Name, content, Guid.NewGuid().ToString(), late, cancel);
            outcome.Report.WriteText(Console.Out, language);
            Console.WriteLine($"  {outcome.State} {outcome.Address}");
            return outcome.IsAccepted;
        }
        catch (Exception problem) when (problem is SendException or HttpRequestException)
        {
            await Console.Error.WriteLineAsync($"{file.Name}: {problem.Message}");
            return false;
        }
    }
}
