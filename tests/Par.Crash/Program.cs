using System.Diagnostics;
using System.Globalization;
using Par.Crash;

// Par.Crash [portal] [kills] [seed] [lanes] [minutes]   kills workers (or the portal itself) under delivery, for so many minutes at most, and looks at what they
//                                                       leave; ends with 1 when anything is not as it must be.
// Par.Crash worker FOLDER MOMENT WHOLE                  the process that is killed.
if (args is ["worker", var workerFolder, var moment, var whole])
{
    // Its input ends when whoever started it is gone.
    _ = Task.Run(() => { Console.In.ReadToEnd(); Environment.Exit(0); });
    await Worker.RunAsync(workerFolder, int.Parse(moment, CultureInfo.InvariantCulture), bool.Parse(whole));
    return 0;
}

var killsPortal = args is ["portal", ..];
var numbers = args.Skip(killsPortal ? 1 : 0).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToList();
var kills = Number(0, 30);
var seed = Number(1, Environment.TickCount & 0xFFFFFF);
var lanes = Number(2, 2);
var limit = TimeSpan.FromMinutes(Number(3, 60));
var root = Directory.CreateTempSubdirectory("par-crash-").FullName;
var watch = Stopwatch.StartNew();
Console.WriteLine($"{kills} kills in {lanes} installations side by side, seed {seed}");
var ends = await Task.WhenAll(Enumerable.Range(0, lanes).Select(lane =>
    new Lane(Directory.CreateDirectory(Path.Combine(root, $"lane{lane}")).FullName, new LanePlan((kills + lane) / lanes, limit, killsPortal), seed + (1_000 * lane)).RunAsync()));
Report.Write(ends, watch.Elapsed);

var problems = new List<string>();
foreach (var end in ends)
    problems.AddRange(await Verdict.OnAsync(end, Directory.CreateDirectory(end.Folder + "-undisturbed").FullName));
foreach (var problem in problems.Take(50))
    Console.WriteLine($"WRONG: {problem}");
Console.WriteLine(problems.Count == 0 ? "Nothing lost, nothing double, every receipt true." : $"{problems.Count} things are wrong; the installations are in {root}.");
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0} s in all"));
if (problems.Count > 0)
    return 1;
Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
Directory.Delete(root, recursive: true);
return 0;

int Number(int index, int standard) => numbers.Count > index ? numbers[index] : standard;
