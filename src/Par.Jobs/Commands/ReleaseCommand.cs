using System.CommandLine;
using System.Globalization;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Releases.Building;
using Par.Warehouse.Releases.Checks;
using Par.Warehouse.Releases.Desk;

namespace Par.Jobs.Commands;

/// <summary><c>release</c>: the figures of a side and statistic year, by the same desk and checklist as in the portal.</summary>
internal static class ReleaseCommand
{
    private static readonly Actor Operator = Actor.System("command line");

    public static Command Create()
    {
        var side = CommandOptions.Side();
        var year = CommandOptions.Year();
        var at = new Option<string>("--at") { Description = "Day and time in Finland, for example \"2026-03-20 09:00\".", Required = true };
        var why = new Option<string>("--why") { Description = "Why; needed outside working days 8–10 and when the hour is moved.", DefaultValueFactory = _ => "" };

        var build = new Command("build", "Counts and rounds the figures of what is approved now. Nothing becomes public.") { side, year };
        build.SetAction((line, cancel) => RunAsync(host => host.Get<ReleaseBuilder>().BuildAsync(SideOf(line), line.GetValue(year), Operator, progress: null, cancel: cancel), cancel));
        var publish = new Command("publish", "Makes the newest built release public at once. Only in the sample country, or where Releases:Eyes is 1.") { side, year };
        publish.SetAction((line, cancel) => RunAsync(async host =>
            await host.Get<ReleasePublisher>().PublishAtOnceAsync((await NewestAsync(host, SideOf(line), line.GetValue(year), cancel)).Key, Operator, cancel: cancel), cancel));
        var schedule = new Command("schedule", "Approves the newest built release and sets its hour, or moves it. Only where Releases:Eyes is 1.") { side, year, at, why };
        schedule.SetAction((line, cancel) => RunAsync(host => ScheduleAsync(
            host, SideOf(line), line.GetValue(year), MomentOf(line.GetRequiredValue(at)), line.GetValue(why) ?? "", cancel), cancel));
        var check = new Command("check", "Goes through the checklist of the newest version. Exit code 1 when something holds it back.") { side, year };
        check.SetAction((line, cancel) => CheckAsync(SideOf(line), line.GetValue(year), cancel));
        var status = new Command("status", "Lists every version with its state.");
        status.SetAction((_, cancel) => StatusAsync(cancel));
        return new Command("release", "Builds, checks, schedules and publishes the figures of a side and statistic year.") { build, check, schedule, publish, status };

        Side SideOf(ParseResult line) => CommandOptions.SideOf(line.GetRequiredValue(side));
    }

    private static async Task<int> RunAsync(Func<CommandHost, Task<Release>> step, CancellationToken cancel)
    {
        await using var host = CommandHost.Open();
        await host.PrepareAsync(cancel);
        try
        {
            Console.WriteLine(Line(await step(host)));
            return ExitCode.Done;
        }
        catch (InvalidOperationException refusal)
        {
            throw new CommandException(refusal.Message);
        }
    }

    private static async Task<Release> ScheduleAsync(CommandHost host, Side side, int year, DateTime at, string why, CancellationToken cancel)
    {
        if (host.Get<ReleaseSettings>().NeedsAnother)
            throw new ReleaseException(ReleaseProblem.SameEyes);
        var (desk, release) = (host.Get<ReleaseDesk>(), await NewestAsync(host, side, year, cancel));
        if (release.State == ReleaseState.Scheduled)
            return await desk.RescheduleAsync(release.Key, at, Operator, why, cancel);
        if (release.State == ReleaseState.Built)
            await desk.HandOverAsync(release.Key, Operator, why, cancel);
        return await desk.ApproveAsync(release.Key, at, Operator, why, cancel);
    }

    private static async Task<int> CheckAsync(Side side, int year, CancellationToken cancel)
    {
        await using var host = CommandHost.Open();
        await host.PrepareAsync(cancel);
        var release = await NewestAsync(host, side, year, cancel);
        Console.WriteLine(Line(release));
        var checks = await host.Get<ReleaseChecklist>().ReadAsync(release.Key, Operator, cancel);
        foreach (var check in checks)
        {
            var outcome = !check.IsAsked ? "-" : check.Passed ? "pass" : check.Severity == ReleaseCheckSeverity.Block ? "BLOCK" : check.Acknowledgement is { } answer ? $"answered by {answer.AcknowledgedBy}" : "WARN";
            Console.WriteLine(check.Passed ? $"  {outcome,-6} {check.Code}" : $"  {outcome,-6} {check.Code}: {check.Finding.En} {check.Remedy.En}");
        }
        return checks.Any(check => check.HoldsBack) ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task<int> StatusAsync(CancellationToken cancel)
    {
        await using var host = CommandHost.Open();
        await host.PrepareAsync(cancel);
        foreach (var release in await host.Get<ReleaseList>().ReadAsync(Operator, cancel))
            Console.WriteLine(Line(release));
        return ExitCode.Done;
    }

    private static async Task<Release> NewestAsync(CommandHost host, Side side, int year, CancellationToken cancel) =>
        (await host.Get<ReleaseList>().ReadAsync(Operator, cancel)).FirstOrDefault(release => release.Side == side && release.Year == year)
        ?? throw new CommandException($"There is no release of {side.Code()} {year}. Build it first: release build --side {side.Code()} --year {year}");

    private static DateTime MomentOf(string text) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && FinnishTime.ToUtc(local) is { } utc
            ? utc
            : throw new CommandException($"'{text}' is no time in Finland. Write it as 2026-03-20 09:00.");

    private static string Line(Release release)
    {
        var at = release.PublishedAt ?? release.PublishAt;
        return $"{release.Side.Code()} {release.Year} version {release.Version}: {release.State}"
            + (at is { } moment ? string.Create(CultureInfo.InvariantCulture, $" ({FinnishTime.Of(moment):yyyy-MM-dd HH:mm})") : "");
    }
}
