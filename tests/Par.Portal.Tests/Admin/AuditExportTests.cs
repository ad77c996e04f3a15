using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Admin;

/// <summary>The audit trail as a file.</summary>
public sealed class AuditExportTests
{
    private const string Trail = "/en/admin/audit-trail/par-audit";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_holds_every_line_of_the_filter_and_not_only_those_of_the_page()
    {
        await using var portal = await StartAsync(250);
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var lines = (await admin.GetStringAsync(Trail + ".jsonl?kind=submission&subject=7&from=2025-01-02", Cancel)).Trim().Split('\n');

        Assert.Equal(249, lines.Length);
        var first = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal(("submission", "7", 2, "=SUM(A1); \"quoted\""),
            (first.GetProperty("subject_kind").GetString(), first.GetProperty("subject").GetString(), first.GetProperty("number")
                .GetInt32(), first.GetProperty("why").GetString()));
        Assert.Equal(Enumerable.Range(2, 249), lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task Both_forms_of_CSV_hold_the_same_and_open_safely_in_a_spreadsheet()
    {
        await using var portal = await StartAsync(2);
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var plain = await admin.GetByteArrayAsync(Trail + ".csv?kind=submission", Cancel);
        var excel = await admin.GetByteArrayAsync(Trail + ".excel.csv?kind=submission", Cancel);

        Assert.StartsWith("sequence,at,actor,", Encoding.UTF8.GetString(plain), StringComparison.Ordinal);
        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, excel[..3]);
        Assert.StartsWith("sequence;at;actor;", Encoding.UTF8.GetString(excel[3..]), StringComparison.Ordinal);
        Assert.Contains("\"'=SUM(A1); \"\"quoted\"\"\"", Encoding.UTF8.GetString(plain), StringComparison.Ordinal);
        Assert.Equal(3, Encoding.UTF8.GetString(excel).Trim().Split("\r\n").Length);
    }

    [Fact]
    public async Task The_export_is_told_before_it_is_read_and_what_was_typed_is_not_repeated_in_the_trail()
    {
        await using var portal = await StartAsync(2);
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        var lines = (await admin.GetStringAsync(Trail + ".jsonl?words=010203A9013&from=2025-01-01", Cancel)).Trim();
        await admin.GetStringAsync(Trail + ".csv", Cancel);

        Assert.Empty(lines);
        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
        Assert.Equal(["form=jsonl; from=2025-01-01; narrowed", "form=csv"], (await context.TrailAsync(AuditRetention.OfTrail, "export",
            Cancel)).Select(entry => entry.After));
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused_rather_than_left_out_of_the_filter()
    {
        await using var portal = await StartAsync(1);
        var admin = await portal.SignedInAsync(ActorRole.Administrator);

        Assert.Equal(HttpStatusCode.BadRequest, (await admin.GetAsync(Trail + ".csv?from=yesterday", Cancel)).StatusCode);
    }

    private static async Task<TestPortal> StartAsync(int entries)
    {
        var portal = await TestPortal.StartAsync();
        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
        foreach (var number in Enumerable.Range(1, entries))
            context.Audit(AuditTrail.OfSubmission, "7", number, "test", "Step", "=SUM(A1); \"quoted\"", new DateTime(2025, 1, 1, 10, 0, 0,
                DateTimeKind.Utc).AddDays(number - 1));
        await context.SaveChangesAsync(Cancel);
        return portal;
    }
}
