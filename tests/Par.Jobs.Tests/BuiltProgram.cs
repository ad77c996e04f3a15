using System.Diagnostics;

namespace Par.Jobs.Tests;

/// <summary>What a program printed and with which code it ended.</summary>
internal sealed record Ended(int Code, string Output, string Error);

/// <summary>The built programs of the repository, run as people run them: in a process of their own.</summary>
internal static class BuiltProgram
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Runs the command line to its end.</summary>
    public static Task<Ended> ParAsync(string dataFolder, params string[] arguments) =>
        EndAsync(Start("Par.Jobs", dataFolder, new Dictionary<string, string>(), arguments));

    /// <summary>Runs a program of the tests to its end.</summary>
    public static Task<Ended> OfTestsAsync(string project, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = Built("tests", project, arguments);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return EndAsync(Process.Start(start)!);
    }

    /// <summary>Starts a program and leaves it running.</summary>
    public static Process Start(string project, string dataFolder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = Built("src", project, arguments);
        start.Environment["PAR_DATA"] = dataFolder;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static ProcessStartInfo Built(string folder, string project, string[] arguments) => new(
        "dotnet", [Path.Combine(Root, folder, project, "bin", "Release", "net10.0", project + ".dll"), .. arguments])
    {
        RedirectStandardOutput = true, RedirectStandardError = true,
    };

    private static async Task<Ended> EndAsync(Process process)
    {
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return new Ended(process.ExitCode, await output, await error);
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Par.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests run from within the repository.");
    }
}
