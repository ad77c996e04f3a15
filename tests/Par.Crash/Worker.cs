using System.Diagnostics;
using System.Net.Sockets;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Par.Ingest;
using Par.Jobs;
using Par.Jobs.Queue;
using Par.Warehouse.Collection;
using Par.Warehouse.Storage;

namespace Par.Crash;

/// <summary>
/// The installation without its pages: the portal's own services and queue, brought up in the portal's order, behind a socket. It starts in a fraction of the
/// portal's time, so that it can be killed a thousand times.
/// </summary>
internal static class Worker
{
    public static string SocketOf(string folder) => Path.Combine(folder, "worker.sock");

    public static string TraceOf(string folder) => Path.Combine(folder, "trace");

    /// <param name="folder">The installation.</param>
    /// <param name="dieAt">The moment of <see cref="TransactionTrace"/> at which to die; 0 for none.</param>
    /// <param name="isWhole">
    /// Whether the start also looks for migrations and aligns the dimensions. Both are done already and change nothing, and they take most of the time.
    /// </param>
    public static async Task RunAsync(string folder, int dieAt, bool isWhole)
    {
        using var trace = new Trace(TraceOf(folder));
        trace.Write("while starting");
        DiagnosticListener.AllListeners.Subscribe(new TransactionTrace(trace, dieAt));
        await using var services = Services(folder);
        if (isWhole)
            await services.PrepareDatabaseAsync(CancellationToken.None);
        await services.GetRequiredService<FirstStart>().EnsureAsync(new StartRequest(IfNew: InstallationKind.Empty), CancellationToken.None);
        services.GetRequiredService<Intake>().Settle();
        var schedule = services.GetRequiredService<Schedule>();
        await schedule.RebuildQueueAsync(CancellationToken.None);
        schedule.Repeat();
        using var workers = QueueSetup.StartWorkers(services);

        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(SocketOf(folder)));
        listener.Listen(64);
        trace.Write("between the steps");
        while (true)
            _ = AnswerAsync(await listener.AcceptAsync(), services, trace);
    }

    /// <summary>The services of an installation.</summary>
    public static ServiceProvider Services(string folder) => Collection(folder).BuildServiceProvider();

    /// <summary>The services of an installation, to be added to.</summary>
    public static IServiceCollection Collection(string folder)
    {
        var configuration = CrashSettings.Configuration(folder);
        return new ServiceCollection().AddSingleton(configuration).AddLogging()
            .AddPar(configuration, new DataFolder(folder)).AddParQueue(configuration);
    }

    private static async Task AnswerAsync(Socket connection, IServiceProvider services, Trace trace)
    {
        try
        {
            await using var line = new NetworkStream(connection, ownsSocket: true);
            while (true)
            {
                var question = await Wire.ReadAsync<Question>(line, CancellationToken.None);
                await Wire.WriteAsync(line, await AnswerAsync(question, line, services, trace), CancellationToken.None);
            }
        }
        catch (IOException)
        {
            // The sender hung up.
        }
    }

    private static async Task<Answer> AnswerAsync(Question question, Stream line, IServiceProvider services, Trace trace)
    {
        var intake = services.GetRequiredService<Intake>();
        var sender = new Actor(question.Sender, ActorRole.Organisation, question.ParId);
        try
        {
            switch (question.Wish)
            {
                case Wish.Deliver:
                    var content = await Wire.ReadBytesAsync(line, CancellationToken.None);
                    trace.Write("while a file is received");
                    var received = await intake.ReceiveAsync(
                        question.FileName, new MemoryStream(content),
                        new Delivery(sender, Id: question.Id, LateReason: CrashSettings.LateReason));
                    if (received.State.IsUnfinishedIntake())
                        services.GetRequiredService<IBackgroundJobClient>().Enqueue<IntakeJob>(job => job.RunAsync(received.Key, CancellationToken.None));
                    return ReceiptOf(received);
                case Wish.Withdraw:
                    return ReceiptOf(await intake.WithdrawAsync(question.Key, sender));
                default:
                    await using (var context = await services.GetRequiredService<IDbContextFactory<ParContext>>().CreateDbContextAsync())
                        return ReceiptOf(await context.Submissions.AsNoTracking().SingleAsync(row => row.Key == question.Key));
            }
        }
        catch (Exception problem) when (problem is not IOException)
        {
            return new Answer(0, "", 0, 0, Problem: problem.ToString());
        }
    }

    private static Answer ReceiptOf(Submission submission) => new(submission.Key, submission.ContentHash, submission.Revision, submission.State);
}
