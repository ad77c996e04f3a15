using Microsoft.Playwright;

namespace Par.Portal.Reports.Printing;

/// <summary>The system's Chromium: where it is, and how it is started so that it prints and does nothing else.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>No graphics card, no first-run questions, no traffic of the browser's own.</summary>
    private static readonly string[] Flags =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>The file that the setting <c>Pdf:Chromium</c> names, or the first Chromium on the search path; null when there is none.</summary>
    public static string? Find(string? setting) => setting is { Length: > 0 }
        ? File.Exists(setting) ? setting : null
        : Folders().SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Starts it without a window. Its sandbox is given up only for root, for whom it does not start otherwise.</summary>
    public static Task<IBrowser> StartAsync(IPlaywright playwright, string executable) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = executable,
        Headless = true,
        Args = Flags,
        ChromiumSandbox = !Environment.IsPrivilegedProcess,
    });

    private static IEnumerable<string> Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
