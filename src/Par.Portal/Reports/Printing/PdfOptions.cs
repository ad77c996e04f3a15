using Par.Warehouse.Settings;

namespace Par.Portal.Reports.Printing;

/// <summary>Reports on paper.</summary>
[SettingsSection("Pdf")]
internal sealed class PdfOptions
{
    /// <summary>The program file of Chromium. By default it is looked for where distributions put it.</summary>
    public string? Chromium { get; init; }
}
