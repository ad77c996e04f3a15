using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Extensions;

namespace Par.Portal.Shell;

/// <summary>
/// Takes out of a page's query what the page could not read: <c>?saved=abc</c> for a parameter that is a yes or no. The page answers as if nothing had been typed,
/// where the framework would fail it. Parameters that are text pass as they are.
/// </summary>
internal static class ReadableQuery
{
    private static readonly Dictionary<Type, Func<string, bool>> Readers = new()
    {
        [typeof(bool)] = text => bool.TryParse(text, out _),
        [typeof(int)] = text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        [typeof(long)] = text => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        [typeof(decimal)] = text => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        [typeof(double)] = text => double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _),
        [typeof(DateOnly)] = text => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out _),
        [typeof(Guid)] = text => Guid.TryParse(text, out _),
    };

    // A part of a page may read the query as well: a name means the same on every page, or is left out where one of its readers cannot read it.
    private static readonly ILookup<string, Type> Typed = ParametersOf(typeof(ReadableQuery).Assembly)
        .ToLookup(parameter => parameter.Name, parameter => parameter.Type, StringComparer.OrdinalIgnoreCase);

    /// <summary>Cleans the query of every page, before it is made.</summary>
    public static void UseReadableQuery(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.Request.QueryString.HasValue && http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            && http.Request.Query.Where(entry => !CanBeRead(entry.Key, entry.Value)).Select(entry => entry.Key).ToHashSet(StringComparer.OrdinalIgnoreCase) is { Count: > 0 } unreadable)
            http.Request.QueryString = new QueryBuilder(http.Request.Query.Where(entry => !unreadable.Contains(entry.Key))).ToQueryString();
        return next(http);
    });

    /// <summary>The parameters of an assembly's components that are read from the query as something else than text.</summary>
    /// <exception cref="InvalidOperationException">One is of a type of which nobody has said here what can be read as it.</exception>
    internal static IReadOnlyList<(string Name, Type Type)> ParametersOf(Assembly assembly)
    {
        var found = new List<(string, Type)>();
        foreach (var property in assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(PortalComponent)))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)))
        {
            if (property.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is not { } query || property.PropertyType == typeof(string))
                continue;
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (!Readers.ContainsKey(type))
                throw new InvalidOperationException($"{property.DeclaringType?.Name}.{property.Name} is read from the query as {type.Name}: {nameof(ReadableQuery)} does not know how.");
            found.Add((query.Name ?? property.Name, type));
        }
        return found;
    }

    private static bool CanBeRead(string name, IEnumerable<string?> values) =>
        Typed[name].All(type => values.All(value => value is not null && Readers[type](value)));
}
