using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Par.Warehouse.Audit;
using Par.Warehouse.Collection;

namespace Par.Jobs.Commands;

/// <summary><c>audit verify</c>: whether anybody altered, removed, put in or moved an entry of the audit trail.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var end = new Option<string>("--end") { Description = "An end of the trail that was written down elsewhere, as this command prints it: NUMBER:HASH. It must stand in the trail." };
        var verify = new Command("verify", "Works out every hash of the audit trail anew. Ends with 1 when anything was altered, removed, put in or moved.") { end };
        verify.SetAction((line, cancel) => VerifyAsync(line.GetValue(end), cancel));
        return new Command("audit", "The audit trail of the installation.") { verify };
    }

    private static async Task<int> VerifyAsync(string? writtenDown, CancellationToken cancel)
    {
        await using var host = CommandHost.Open();
        await host.PrepareAsync(cancel);
        return await VerifyAsync(host, writtenDown, cancel);
    }

    /// <summary>Verifies the trail of an installation that is up to date, and prints what was found.</summary>
    /// <param name="host">The installation.</param>
    /// <param name="writtenDown">An end that must stand in the trail, or null.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> VerifyAsync(CommandHost host, string? writtenDown, CancellationToken cancel)
    {
        var known = AnchorOf(writtenDown);
        var verdict = await host.Services.GetRequiredService<AuditVerifier>().VerifyAsync(Actor.System("command line"), known is null ? [] : [known], cancel);
        foreach (var fault in verdict.Faults)
            Console.WriteLine($"Entry {fault.Sequence}: {Words(fault.Problem)}");
        if (verdict.Faults.Count == AuditVerifier.MostFaults)
            Console.WriteLine("More may follow.");
        if (verdict.RemovedTo > 0)
            Console.WriteLine($"Entries up to {verdict.RemovedTo} were removed by the rule of retention.");
        Console.WriteLine($"{verdict.Entries} entries read, held against {verdict.Anchors} ends that were written down.");
        Console.WriteLine(verdict.IsWhole ? $"The trail is whole. Its end: {verdict.Last}:{verdict.Hash}" : "The trail is NOT whole.");
        return verdict.IsWhole ? ExitCode.Done : ExitCode.Failed;
    }

    private static AuditAnchor? AnchorOf(string? text)
    {
        if (text is null)
            return null;
        return text.Split(':') is [var number, { Length: 64 } hash] && long.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var sequence)
            ? new AuditAnchor(default, sequence, hash)
            : throw new CommandException($"'{text}' is not an end of the trail. Write it as this command prints it: NUMBER:HASH.");
    }

    private static string Words(AuditProblem problem) => problem switch
    {
        AuditProblem.Altered => "its content does not give its hash: it was altered.",
        AuditProblem.Removed => "it is missing: one or more entries were removed from here.",
        AuditProblem.OutOfOrder => "it does not follow the entry before it: it was moved or put in.",
        AuditProblem.NotChained => "it is not part of the chain: it was put in past the program.",
        _ => "it is not the entry whose hash was written down outside the database: the trail was rewritten.",
    };
}
