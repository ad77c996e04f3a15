using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Par.Warehouse.Settings;

/// <summary>A setting has a value that it may not have. The message names the setting, its value and what is allowed.</summary>
public sealed class SettingsException(string message) : InvalidOperationException(message);

/// <summary>A class whose properties are the settings of one section, with their defaults; <c>docs/settings.md</c> is made of it.</summary>
/// <param name="section">Name of the section; empty for settings that stand in none.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SettingsSectionAttribute(string section) : Attribute
{
    /// <summary>Name of the section.</summary>
    public string Section { get; } = section;
}

/// <summary>The name of a setting where it is not the property's.</summary>
/// <param name="name">Name within the section.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingNameAttribute(string name) : Attribute
{
    /// <summary>Name within the section.</summary>
    public string Name { get; } = name;
}

/// <summary>A setting whose value must not be shown to anybody.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretSettingAttribute : Attribute;

/// <summary>
/// Reads the settings of a section into their class and holds them against its rules, so that a wrong value ends the start and not a later
/// hour.
/// </summary>
public static class SettingsReader
{
    /// <summary>Reads a section. A setting that is missing or blank has its default.</summary>
    /// <typeparam name="T">A class with <see cref="SettingsSectionAttribute"/> and properties that can be initialised.</typeparam>
    /// <exception cref="SettingsException">A value is not of its kind, or not allowed.</exception>
    public static T Read<T>(IConfiguration configuration)
        where T : class, new()
    {
        var settings = new T();
        foreach (var property in Properties(typeof(T)))
        {
            var name = NameOf(property);
            if (configuration[name] is not { } text || string.IsNullOrWhiteSpace(text))
                continue;
            var value = Parse(text.Trim(), property.PropertyType) is { } parsed && IsAllowed(property, parsed)
                ? parsed
                : throw new SettingsException($"{name} is {Shown(property, text)}; it must be {AllowedFor(property)}.");
            property.SetValue(settings, value);
        }
        if (settings is IValidatableObject whole && whole.Validate(new ValidationContext(settings)).FirstOrDefault() is { } problem)
            throw new SettingsException(problem.ErrorMessage!);
        return settings;
    }

    /// <summary>Reads a section and registers its class.</summary>
    /// <exception cref="SettingsException">A value is not of its kind, or not allowed.</exception>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, IConfiguration configuration)
        where T : class, new() => services.AddSingleton(Read<T>(configuration));

    /// <summary>The settings of a class in their order.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type settings) =>
        settings.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    /// <summary>The full name of a setting, as it stands in the configuration.</summary>
    public static string NameOf(PropertyInfo property)
    {
        var section = property.DeclaringType!.GetCustomAttribute<SettingsSectionAttribute>()!.Section;
        var name = property.GetCustomAttribute<SettingNameAttribute>()?.Name ?? property.Name;
        return section.Length == 0 ? name : $"{section}:{name}";
    }

    /// <summary>What a setting may be, as words that follow "it must be".</summary>
    public static string AllowedFor(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (property.GetCustomAttribute<RangeAttribute>() is { } range)
            return type == typeof(TimeSpan)
                ? $"a length of time from {range.Minimum} to {range.Maximum}, written as hours:minutes:seconds"
                : string.Create(CultureInfo.InvariantCulture, $"a whole number from {range.Minimum} to {range.Maximum}");
        if (property.GetCustomAttribute<AllowedValuesAttribute>() is { } values)
            return OneOf(values.Values.Select(value => value!.ToString()!));
        if (property.GetCustomAttribute<ValidationAttribute>() is { ErrorMessage: { } words })
            return words;
        return type switch
        {
            { IsEnum: true } => OneOf(Enum.GetNames(type)),
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(int) => "a whole number",
            _ when type == typeof(TimeSpan) => "a length of time, written as hours:minutes:seconds",
            _ when type == typeof(DateTimeOffset) => "a moment such as 2026-11-20T08:00:00Z",
            _ when type == typeof(Uri) => "an address that begins with http:// or https://",
            _ => "text",
        };
    }

    private static string OneOf(IEnumerable<string> values) => string.Join(" or ", values);

    private static string Shown(PropertyInfo property, string text) =>
        property.IsDefined(typeof(SecretSettingAttribute)) ? "wrong (its value is not shown)" : $"'{text}'";

    private static bool IsAllowed(PropertyInfo property, object value) =>
        property.GetCustomAttributes<ValidationAttribute>().All(rule => rule.IsValid(value));

    private static object? Parse(string text, Type wanted)
    {
        var type = Nullable.GetUnderlyingType(wanted) ?? wanted;
        if (type == typeof(string))
            return text;
        if (type.IsEnum)
            return Enum.GetNames(type).FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name
                ? Enum.Parse(type, name) : null;
        if (type == typeof(bool))
            return bool.TryParse(text, out var flag) ? flag : null;
        if (type == typeof(int))
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (type == typeof(TimeSpan))
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null;
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? moment
                : null;
        if (type == typeof(Uri))
            return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? uri : null;
        throw new NotSupportedException($"A setting cannot be a {type.Name}.");
    }
}
