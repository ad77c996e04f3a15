using Par.Portal.Admin;
using Par.Portal.Admin.Register;
using Par.Portal.Api;
using Par.Portal.Deliveries;
using Par.Portal.Hosting;
using Par.Portal.Identity;
using Par.Portal.Public;
using Par.Portal.Releases;
using Par.Portal.Reports;
using Par.Portal.Review;
using Par.Portal.Shell;
using Par.Portal.Submit;
using Par.Warehouse.Settings;
using Par.Warehouse.Storage;

OwnerOnly.FromNowOn();
var options = StartOptions.Read(args, out var rest);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = rest, ContentRootPath = AppContext.BaseDirectory });
try
{
    builder.AddHosting(options);
    builder.AddRequestLog();
    builder.AddReaderLimits();
    builder.AddShell();
    builder.AddPublic();
    builder.AddIdentity();
    builder.AddReports();
    builder.AddReview();
    builder.AddSubmit();
    builder.AddApi();
    builder.AddDeliveries();
    builder.AddReleases();
}
catch (SettingsException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}

var app = builder.Build();
app.UseRequestLog();
app.UseShell();
app.UseHosting();
app.UseApi();
app.UseIdentity();
app.MapShell();
app.MapPublic();
app.MapIdentity();
app.MapReports();
app.MapSubmit();
app.MapApi();
app.MapDeliveries();
app.MapReleases();
app.MapRegister();
app.MapAuditExport();
app.MapJobDashboard();
await app.RunListeningAsync();
return Environment.ExitCode;

/// <summary>The portal's entry point; visible so that tests can start the real host.</summary>
public partial class Program;
