using Hangfire;
using Hangfire.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Par.Jobs.Queue;
using Par.Warehouse.Collection;
using Par.Warehouse.Disclosure;
using Par.Warehouse.Releases;
using Par.Warehouse.Settings;
using Par.Warehouse.Storage;

namespace Par.Jobs.Tests;

public sealed class SeveralMachinesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>
    /// At a first start there is no database yet: whoever asks for the storage, as the dashboard does, must not make Hangfire look for it.
    /// </summary>
    [Fact]
    public async Task The_job_storage_asks_the_server_for_nothing_before_it_is_used()
    {
        using var folder = new TemporaryFolder();
        await using var services = Services(folder, ("Database:Provider", "SqlServer"),
            ("Database:ConnectionString", "Server=127.0.0.1,1;Database=par;Connect Timeout=1;Encrypt=false"));

        var storage = services.GetRequiredService<JobStorage>();

        Assert.Contains("not made", storage.ToString(), StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => storage.GetMonitoringApi().GetStatistics());
    }

    [Fact]
    public async Task Every_job_has_one_of_the_queues()
    {
        var jobs = typeof(IntakeJob).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(IntakeJob).Namespace && type.Name.EndsWith("Job", StringComparison.Ordinal)).ToList();

        Assert.True(jobs.Count >= 9);
        Assert.All(jobs, job => Assert.Contains(Assert.Single(job.GetCustomAttributes(typeof(QueueAttribute), inherit: false)
            .Cast<QueueAttribute>()).Queue, JobQueue.All));
        await using var installation = await TestInstallation.PreparedAsync();
        installation.Get<Schedule>().Repeat();
        using var connection = installation.Get<JobStorage>().GetConnection();
        var byTheClock = Hangfire.Storage.StorageConnectionExtensions.GetRecurringJobs(connection);
        Assert.All(byTheClock, job => Assert.Contains(job.Job.Type, jobs));
    }

    [Fact]
    public void A_worker_takes_the_queues_that_are_named_in_the_order_of_their_hurry()
    {
        var settings = Read(("Jobs:Queues", "intake mail"));

        Assert.Equal([JobQueue.Mail, JobQueue.Intake], settings.Taken);
        Assert.Equal(JobQueue.All, Read().Taken);
    }

    [Theory]
    [InlineData("Jobs:Queues", "intake letters", "Jobs:Queues is 'intake letters'")]
    [InlineData("Jobs:Workers", "0", "Jobs:Workers is '0'; it must be a whole number from 1 to 64")]
    [InlineData("Jobs:Workers", "many", "Jobs:Workers is 'many'")]
    [InlineData("Jobs:Server", "no", "Jobs:Server is 'no'; it must be true or false")]
    public void A_wrong_setting_is_told_with_its_value_and_what_is_allowed(string name, string value, string expected)
    {
        var problem = Assert.Throws<SettingsException>(() => Read((name, value)));

        Assert.StartsWith(expected, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Jobs:Server", "false")]
    [InlineData("Jobs:Queues", "intake")]
    public void With_the_embedded_database_nobody_else_would_do_the_jobs(string name, string value)
    {
        using var folder = new TemporaryFolder();

        Assert.Throws<SettingsException>(() => Services(folder, (name, value)));
    }

    [Fact]
    public async Task The_worker_command_says_that_it_needs_a_server()
    {
        using var folder = new TemporaryFolder();

        var ended = await BuiltProgram.ParAsync(folder.Path, "worker");

        Assert.Equal(1, ended.Code);
        Assert.Contains("SqlServer", ended.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_worker_waits_until_the_installation_is_founded_and_then_finishes_what_is_unfinished()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        var delivery = installation.CleanDelivery();
        await installation.Get<OrganisationRegister>().SaveAsync(installation.Country.Organisations, Actor.System("test"), cancel: Cancel);
        await using (var content = File.OpenRead(await installation.Files.EnsureAsync(delivery, Cancel)))
            await installation.Get<Ingest.Intake>()
                .ReceiveAsync(delivery.FileName, content, new Ingest.Delivery(Actor.System("test")), Cancel);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddPar(builder.Configuration, installation.Folder).AddParQueue(builder.Configuration).AddHostedService<Worker>();
        using var host = builder.Build();

        await host.StartAsync(Cancel);
        Assert.Equal(SubmissionState.Received, await StateAsync(installation));
        await installation.Get<FirstStart>().EnsureAsync(new StartRequest(InstallationKind.Empty), Cancel);
        while (await StateAsync(installation) != SubmissionState.Loaded)
            await Task.Delay(50, Cancel);

        await host.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_machine_without_the_secret_of_the_others_is_told_apart_and_makes_none()
    {
        await using var installation = await TestInstallation.PreparedAsync();
        var secret = installation.Get<SharedSecret>();
        await using var context = installation.Context();
        Assert.False(await secret.DiffersAsync(context, Cancel));
        await AddReleaseAsync(context, "0123456789abcdef", 1);

        Assert.True(await secret.DiffersAsync(context, Cancel));
        Assert.False(RecordKeys.Exist(installation.Folder));
        var own = RecordKeys.Of(installation.Folder).Fingerprint;
        Assert.True(await secret.DiffersAsync(context, Cancel));
        await AddReleaseAsync(context, own, 2);
        Assert.False(await secret.DiffersAsync(context, Cancel));
    }

    private static async Task AddReleaseAsync(ParContext context, string fingerprint, int number)
    {
        context.Add(new Release
        {
            Key = number, Side = Side.Ent, Year = 2020 + number, Version = 1, BasisHash = new string('0', 64), KeyFingerprint = fingerprint,
                IsSynthetic = false,
            State = ReleaseState.Built, BuiltAt = new DateTime(2026, 3, number, 0, 0, 0, DateTimeKind.Utc), BuiltBy = "anna",
        });
        await context.SaveChangesAsync(Cancel);
    }

    private static async Task<SubmissionState> StateAsync(TestInstallation installation)
    {
        await using var context = installation.Context();
        return await context.Submissions.Select(row => row.State).SingleAsync(Cancel);
    }

    private static JobOptions Read(params (string Name, string Value)[] settings) =>
        SettingsReader.Read<JobOptions>(Configuration(settings));

    private static ServiceProvider Services(TemporaryFolder folder, params (string Name, string Value)[] settings) =>
        new ServiceCollection()
        .AddSingleton<IConfiguration>(Configuration(settings)).AddLogging()
        .AddPar(Configuration(settings), new DataFolder(folder.Path)).AddParQueue(Configuration(settings)).BuildServiceProvider();

    private static IConfigurationRoot Configuration((string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
}
