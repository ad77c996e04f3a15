using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Par.Portal.Shell;
using Par.Portal.Tests.SignedIn;
using Par.Warehouse.Collection;
using Par.Warehouse.Collection.Review;
using Par.Warehouse.Releases;
using Par.Warehouse.Storage;

namespace Par.Portal.Tests.Identity;

/// <summary>
/// Calls every public method of every service that takes an <see cref="Actor"/>, as every role, past the pages and their policies, and compares who is refused
/// with the table in <c>docs/access.md</c>. A new method without a row fails, and so does one that refuses nobody. <c>PAR_WRITE_DOCS=$PWD/docs</c> writes the
/// table anew, for somebody to read before it is committed.
/// </summary>
public sealed class OperationAccessTests
{
    private static readonly Actor[] Actors =
    [
        new("organisation", ActorRole.Organisation, "P0179", [new("P0179", Side.Ent)]), new("lead", ActorRole.OrganisationLead, "P0179", [new("P0179", Side.Ent)]),
        new("another's lead", ActorRole.OrganisationLead, "P0256", [new("P0256", Side.Ent)]), new("analyst", ActorRole.Analyst),
        new("analyst elsewhere", ActorRole.Analyst, Area: "1"), new("approver", ActorRole.Approver), new("ministry", ActorRole.Ministry),
        new("admin", ActorRole.Administrator), new("another's key", ActorRole.Supplier, null, [new("P0256", Side.Ent)]),
    ];

    /// <summary>Methods that refuse nobody, with why.</summary>
    private static readonly Dictionary<string, string> OpenToAll = new(StringComparer.Ordinal)
    {
        ["ApiLimits.ReceiveAsync()"] = "counts files on their way in and gives nothing",
    };

    /// <summary>Classes to which a service hands who asks, after its own check.</summary>
    private static readonly string[] BehindServices = ["Receiving"];

    [Fact]
    public async Task Every_operation_that_knows_who_asks_refuses_those_who_may_not()
    {
        await using var portal = await TestPortal.StartAsync();
        var submission = await portal.LoadedAsync("P0179", "Esimerkki", clients: 8);
        var rows = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (service, method) in Operations(portal))
        {
            var answers = new List<string>();
            foreach (var actor in Actors)
                answers.Add(await AskAsync(portal, service, method, actor, submission));
            Assert.True(rows.TryAdd(Name(service, method), answers), $"{Name(service, method)} stands for two methods.");
        }

        Assert.Equal(OpenToAll.Keys, rows.Where(row => !row.Value.Contains("no")).Select(row => row.Key));
        AccessDocument.AssertSame("Operations", [.. Actors.Select(actor => actor.Name)], rows);
    }

    [Fact]
    public async Task Every_class_that_is_told_who_asks_is_a_service_or_stands_behind_one()
    {
        await using var portal = await TestPortal.StartAsync();
        var registered = portal.Services.GetRequiredService<IServiceProviderIsService>();

        var others = All().Select(operation => operation.Service).Where(service => !registered.IsService(service)).Select(service => service.Name).Distinct();

        Assert.Equal(BehindServices, others);
    }

    private static IEnumerable<(Type Service, MethodInfo Method)> Operations(TestPortal portal)
    {
        var registered = portal.Services.GetRequiredService<IServiceProviderIsService>();
        return All().Where(operation => registered.IsService(operation.Service));
    }

    /// <summary>In order of name, because some operations move what others then find.</summary>
    private static IEnumerable<(Type Service, MethodInfo Method)> All() => (
        from room in new[] { typeof(ParContext).Assembly, typeof(Par.Ingest.Intake).Assembly, typeof(Par.Jobs.Queue.Schedule).Assembly, typeof(AssetShelf).Assembly }
        from service in room.GetTypes()
        where service.IsClass && !typeof(Delegate).IsAssignableFrom(service) && service.GetMethod("<Clone>$") is null && !service.Name.StartsWith('<')
        from method in service.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName && method.GetParameters().Any(parameter => KnowsWho(parameter.ParameterType))
        select (Service: service, Method: method)).OrderBy(operation => Name(operation.Service, operation.Method), StringComparer.Ordinal);

    /// <summary>True for an actor and for a request that holds one, as a delivery does.</summary>
    private static bool KnowsWho(Type type) => type == typeof(Actor)
        || (IsOurs(type) && type.GetConstructors().Any(made => made.GetParameters().Any(part => part.ParameterType == typeof(Actor))));

    private static bool IsOurs(Type type) => type.IsClass && type.Namespace?.StartsWith("Par.", StringComparison.Ordinal) == true;

    private static string Name(Type service, MethodInfo method) => $"{service.Name}.{method.Name}({string.Join(", ", method.GetParameters()
        .Where(parameter => parameter.ParameterType != typeof(CancellationToken) && parameter.ParameterType != typeof(Actor))
        .Select(parameter => parameter.Name))})";

    private static async Task<string> AskAsync(TestPortal portal, Type service, MethodInfo method, Actor actor, long submission)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var instance = scope.ServiceProvider.GetRequiredService(service);
        try
        {
            var answer = method.Invoke(instance, [.. method.GetParameters().Select(parameter => Sample(parameter.ParameterType, parameter.Name!, actor, submission))]);
            if (answer is Task task)
            {
                await task;
                answer = task.GetType().GetProperty(nameof(Task<>.Result))?.GetValue(task);
            }
            (answer as IDisposable)?.Dispose();
            return answer is null or false ? "not found" : "yes";
        }
        catch (Exception problem)
        {
            // Whatever else is thrown is not a refusal: the method went on to its work and found the sample wanting.
            return (problem is TargetInvocationException { InnerException: { } inner } ? inner : problem) switch
            {
                NotAllowedException => "no",
                ReviewException { Problem: ReviewProblem.Unknown } or ReleaseException { Problem: ReleaseProblem.Unknown } => "not found",
                _ => "yes",
            };
        }
    }

    private static object? Sample(Type type, string name, Actor actor, long submission) => (Nullable.GetUnderlyingType(type) ?? type, name) switch
    {
        (var one, _) when one == typeof(Actor) => actor,
        (var one, _) when one == typeof(CancellationToken) => TestContext.Current.CancellationToken,
        (var one, "parId" or "ParId") when one == typeof(string) => "P0179",
        (var one, _) when one == typeof(string) => "sample",
        (var one, _) when one == typeof(Side) => Side.Ent,
        (var one, _) when one == typeof(ActorRole) => ActorRole.Organisation,
        (var one, _) when one == typeof(Round) => new Round(2025, RoundKind.January),
        (var one, "year") when one == typeof(int) => 2025,
        (var one, "roundKey") when one == typeof(int) => new Round(2025, RoundKind.January).Key,
        (var one, _) when one == typeof(int) => 1,
        (var one, _) when one == typeof(long) => submission,
        (var one, _) when one == typeof(Stream) => new MemoryStream(),
        (var one, _) when one.IsValueType => Activator.CreateInstance(one),
        (var one, _) when one.IsGenericType && one.GetGenericArguments() is [var item] && one.IsAssignableFrom(item.MakeArrayType()) => Array.CreateInstance(item, 0),
        (var one, _) when IsOurs(one) && one.GetConstructors().MaxBy(made => made.GetParameters().Length) is { } made =>
            made.Invoke([.. made.GetParameters().Select(part => Sample(part.ParameterType, part.Name!, actor, submission))]),
        _ => null,
    };
}
