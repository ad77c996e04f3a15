using Hangfire;
using Hangfire.Storage.Monitoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Admin;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Admin;

/// <summary>The job dashboard in the hands of an administrator.</summary>
[Slow]
public sealed class JobDashboardTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_looks_at_jobs_and_commands_none()
    {
        await using var portal = await TestPortal.StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);
        var job = portal.Services.GetRequiredService<IBackgroundJobClient>().Schedule(() => Console.WriteLine(), TimeSpan.FromDays(30));
        var page = await admin.PageAsync($"{JobDashboard.Path}/jobs/scheduled");
        var token = page.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")!;
        var header = page.QuerySelector("meta[name=csrf-header]")!.GetAttribute("content")!;

        var answers = new List<int>();
        foreach (var command in new[] { "delete", "enqueue" })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"{JobDashboard.Path}/jobs/scheduled/{command}")
            {
                Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["jobs[]"] = job }),
            };
            request.Headers.Add(header, token);
            answers.Add((int)(await admin.SendAsync(request, Cancel)).StatusCode);
        }

        Assert.Contains(job, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[data-url$='/delete'], [data-url$='/enqueue']"));
        Assert.All(answers, answer => Assert.Equal(401, answer));
        Assert.Equal("Scheduled", StateOf(portal, job));
    }

    [Fact]
    public async Task Who_opens_the_dashboard_stands_in_the_audit_trail_once_an_hour()
    {
        await using var portal = await TestPortal.StartAsync();
        var (first, second) = (await portal.SignedInAsync(ActorRole.Administrator), await portal.SignedInAsync(ActorRole.Administrator));

        foreach (var admin in new[] { first, first, second })
            Assert.True((await admin.GetAsync(JobDashboard.Path, Cancel)).IsSuccessStatusCode);
        await (await portal.SignedInAsync(ActorRole.Analyst)).GetAsync(JobDashboard.Path, Cancel);

        await using var context = await portal.Services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync(Cancel);
        var told = await context.TrailAsync(AuditTrail.OfInstallation, "jobs", Cancel);
        Assert.Equal([JobDashboard.Opened, JobDashboard.Opened], told.Select(entry => entry.What));
        Assert.Equal(2, told.Select(entry => entry.Actor).Distinct().Count());
    }

    [Fact]
    public async Task The_counts_of_the_dashboard_answer_with_a_form_and_without()
    {
        await using var portal = await TestPortal.StartAsync();
        var admin = await portal.SignedInAsync(ActorRole.Administrator);
        var page = await admin.PageAsync(JobDashboard.Path);
        var request = new HttpRequestMessage(HttpMethod.Post, $"{JobDashboard.Path}/stats")
        {
            Content = new FormUrlEncodedContent([new("metrics[]", "servers:count")]),
        };
        request.Headers.Add(page.QuerySelector("meta[name=csrf-header]")!.GetAttribute("content")!,
            page.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")!);

        var asked = await (await admin.SendAsync(request, Cancel)).Content.ReadAsStringAsync(Cancel);

        Assert.Contains("\"servers:count\"", asked, StringComparison.Ordinal);
        Assert.Equal("{}", await admin.GetStringAsync($"{JobDashboard.Path}/stats", Cancel));
    }

    private static string? StateOf(TestPortal portal, string job)
    {
        JobDetailsDto details = portal.Services.GetRequiredService<JobStorage>().GetMonitoringApi().JobDetails(job);
        return details.History[0].StateName;
    }
}
