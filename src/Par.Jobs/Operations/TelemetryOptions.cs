using Par.Warehouse.Settings;

namespace Par.Jobs.Operations;

/// <summary>
/// Traces and metrics (OpenTelemetry), see <see href="operations.md#telemetry">Telemetry</see>. The variables of the OpenTelemetry
/// specification apply.
/// </summary>
[SettingsSection("")]
public sealed class TelemetryOptions
{
    /// <summary>
    /// Where they are sent to, for example <c>http://collector:4317</c>. Without it nothing is gathered and nothing is sent.
    /// </summary>
    [SettingName("OTEL_EXPORTER_OTLP_ENDPOINT")]
    public Uri? Endpoint { get; init; }
}
