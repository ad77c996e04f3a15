namespace Par.Portal.Identity.Sessions;

/// <summary>What a browser calls itself, as much of it as tells one's own devices apart: never a version or a model, which would follow a person about.</summary>
internal static class BrowserFamily
{
    // Most browsers claim to be others as well: the first that fits is the true one.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("Chrom", "Chrome"), ("CriOS", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iOS"), ("iPad", "iOS"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <summary>For example <c>Firefox, Windows</c>; <c>?</c> when it cannot be told.</summary>
    public static string Of(string? userAgent)
    {
        var text = userAgent ?? "";
        string?[] parts = [Find(Browsers, text), Find(Systems, text)];
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } family ? family : "?";
    }

    private static string? Find((string Mark, string Name)[] known, string text) =>
        known.FirstOrDefault(entry => text.Contains(entry.Mark, StringComparison.Ordinal)).Name;
}
