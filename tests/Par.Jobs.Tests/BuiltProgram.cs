using System.Diagnostics;

namespace Par.Jobs.Tests;

/// <summary>What a program printed and with which code it ended.</summary>
internal sealed record Ended(int Code, string Output, string Error);

/// <summary>The built programs of the repository, run as people run them: in a process of their own.</summary>
internal static class BuiltProgram
{
    private static readonly string Root = FindRoot();

    /// <summary>Runs the command line to its end.</summary>
    public static async Task<Ended> ParAsync(string dataFolder, params string[] arguments)
    {
        using var process = Start("Par.Jobs", dataFolder, new Dictionary<string, string>(), arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Ended(process.ExitCode, await output, await error);
    }

    /// <summary>Starts a program and leaves it running.</summary>
    public static Process Start(string project, string dataFolder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(Root, "src", project, "bin", "Release", "net10.0", project + ".dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["PAR_DATA"] = dataFolder;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Par.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests run from within the repository.");
    }
}
