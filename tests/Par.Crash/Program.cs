using System.Diagnostics;
using System.Globalization;
using Par.Crash;

// Par.Crash [portal] [kills] [seed] [lanes] [minutes]   kills workers (or the portal itself) under delivery, for so many minutes at most, and looks at what they
//                                                       leave; ends with 1 when anything is not as it must be.
// Par.Crash machines [seed]                             two portals and two workers on one database, one of each killed; on the server that
//                                                       PAR_CRASH_SERVER names, or on an embedded database.
// Par.Crash worker FOLDER MOMENT WHOLE                  the process that is killed.
// Par.Crash embedded-worker FOLDER                      a worker of "machines".
if (args is ["worker", var workerFolder, var moment, var whole])
{
    // Its input ends when whoever started it is gone.
    _ = Task.Run(() => { Console.In.ReadToEnd(); Environment.Exit(0); });
    await Worker.RunAsync(workerFolder, int.Parse(moment, CultureInfo.InvariantCulture), bool.Parse(whole));
    return 0;
}

if (args is ["embedded-worker", var sharedFolder])
{
    _ = Task.Run(() => { Console.In.ReadToEnd(); Environment.Exit(0); });
    await EmbeddedWorker.RunAsync(sharedFolder);
    return 0;
}

CrashSettings.Server = Environment.GetEnvironmentVariable("PAR_CRASH_SERVER") is { Length: > 0 } server ? server : null;
var root = Directory.CreateTempSubdirectory("par-crash-").FullName;
var watch = Stopwatch.StartNew();
if (args is ["machines", ..])
    return await JudgeAsync(await new Machines(Directory.CreateDirectory(Path.Combine(root, "machines")).FullName,
        args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.TickCount & 0xFFFFFF).RunAsync());

var killsPortal = args is ["portal", ..];
var numbers = args.Skip(killsPortal ? 1 : 0).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToList();
var kills = Number(0, 30);
var seed = Number(1, Environment.TickCount & 0xFFFFFF);
var lanes = Number(2, 2);
var limit = TimeSpan.FromMinutes(Number(3, 60));
Console.WriteLine($"{kills} kills in {lanes} installations side by side, seed {seed}");
var ends = await Task.WhenAll(Enumerable.Range(0, lanes).Select(lane =>
    new Lane(Directory.CreateDirectory(Path.Combine(root, $"lane{lane}")).FullName, new LanePlan((kills + lane) / lanes, limit, killsPortal), seed + (1_000 * lane)).RunAsync()));
Report.Write(ends, watch.Elapsed);

var problems = new List<string>();
foreach (var end in ends)
    problems.AddRange(await Verdict.OnAsync(end, Directory.CreateDirectory(end.Folder + "-undisturbed").FullName));
return await JudgeAsync(problems);

int Number(int index, int standard) => numbers.Count > index ? numbers[index] : standard;

async Task<int> JudgeAsync(IReadOnlyList<string> wrong)
{
    foreach (var problem in wrong.Take(50))
        Console.WriteLine($"WRONG: {problem}");
    Console.WriteLine(wrong.Count == 0
        ? "Nothing lost, nothing double, every receipt true."
        : $"{wrong.Count} things are wrong; the installations are in {root}.");
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0} s in all"));
    if (wrong.Count > 0)
        return 1;
    foreach (var folder in Directory.EnumerateDirectories(root))
        await CrashSettings.DropAsync(folder);
    Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    Directory.Delete(root, recursive: true);
    return 0;
}
