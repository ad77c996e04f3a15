using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Par.Warehouse.Collection;
using Par.Warehouse.Releases;
using Par.Warehouse.Storage;

namespace Par.Jobs.Commands;

/// <summary><c>release build</c> and <c>release publish</c>: the figures of a side and statistic year.</summary>
internal static class ReleaseCommand
{
    private static readonly Actor Operator = Actor.System("command line");

    public static Command Create()
    {
        var side = CommandOptions.Side();
        var year = CommandOptions.Year();

        var build = new Command("build", "Counts and protects the figures of what is approved now. Nothing becomes public.") { side, year };
        build.SetAction((line, cancel) => BuildAsync(CommandOptions.SideOf(line.GetRequiredValue(side)), line.GetValue(year), cancel));
        var publish = new Command("publish", "Makes the newest built release public. A running portal shows it within a minute.") { side, year };
        publish.SetAction((line, cancel) => PublishAsync(CommandOptions.SideOf(line.GetRequiredValue(side)), line.GetValue(year), cancel));
        return new Command("release", "Builds and publishes the figures of a side and statistic year.") { build, publish };
    }

    private static async Task<int> BuildAsync(Side side, int year, CancellationToken cancel)
    {
        await using var host = CommandHost.Open();
        await host.PrepareAsync(cancel);
        var release = await RefusableAsync(() => host.Get<ReleaseBuilder>().BuildAsync(side, year, Operator, progress: null, cancel));
        Console.WriteLine($"{side.Code()} {year} version {release.Version}: {release.State}");
        return ExitCode.Done;
    }

    private static async Task<int> PublishAsync(Side side, int year, CancellationToken cancel)
    {
        await using var host = CommandHost.Open();
        await host.PrepareAsync(cancel);
        await using var context = await host.Get<IDbContextFactory<ParContext>>().CreateDbContextAsync(cancel);
        var newest = await context.Releases.AsNoTracking()
            .Where(release => release.Side == side && release.Year == year && release.State != ReleaseState.Draft)
            .OrderByDescending(release => release.Version).FirstOrDefaultAsync(cancel)
            ?? throw new CommandException($"There is no built release of {side.Code()} {year}. Build it first: release build --side {side.Code()} --year {year}");
        await RefusableAsync(() => host.Get<ReleasePublisher>().PublishAsync(newest.Key, Operator, cancel));
        Console.WriteLine($"{side.Code()} {year} version {newest.Version}: {ReleaseState.Published}");
        return ExitCode.Done;
    }

    /// <summary>What the rules of releases refuse is told as it is, without the details of a failure.</summary>
    private static async Task<Release> RefusableAsync(Func<Task<Release>> step)
    {
        try
        {
            return await step();
        }
        catch (InvalidOperationException refusal)
        {
            throw new CommandException(refusal.Message);
        }
    }
}
