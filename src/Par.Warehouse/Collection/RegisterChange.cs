using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Par.Warehouse.Catalogue;

namespace Par.Warehouse.Collection;

/// <summary>What of an organisation the register knows beside its PAR id and side.</summary>
public enum RegisterField
{
    /// <summary>Registered name.</summary>
    Name,

    /// <summary>Business id.</summary>
    BusinessId,

    /// <summary>Home municipality.</summary>
    HomeMunicipality,

    /// <summary>First statistic year.</summary>
    ExpectedFrom,

    /// <summary>Last statistic year.</summary>
    ExpectedTo,

    /// <summary>Where reminders go.</summary>
    ContactEmail,

    /// <summary>Language of the reminders.</summary>
    ContactLanguage,
}

/// <summary>One field that becomes another; null where it is empty.</summary>
/// <param name="Field">Which.</param>
/// <param name="Before">What the register says.</param>
/// <param name="After">What it is to say.</param>
public sealed record FieldChange(RegisterField Field, string? Before, string? After);

/// <summary>An organisation as somebody wants it to stand in the register, beside how it stands there.</summary>
/// <param name="Wanted">As wanted.</param>
/// <param name="Known">As registered; null for a new one.</param>
public sealed record RegisterChange(Organisation Wanted, Organisation? Known)
{
    /// <summary>True when it is not registered.</summary>
    public bool IsNew => Known is null;

    /// <summary>What becomes another; empty for a new one and for one that stays as it is.</summary>
    public IReadOnlyList<FieldChange> Fields { get; } = Known is null ? [] : Differences(Known, Wanted);

    /// <summary>True when nothing is to be written.</summary>
    public bool IsNothing => Known is not null && Fields.Count == 0;

    /// <summary>True when its deliveries come to an end that had none.</summary>
    public bool IsEnding => Known is { ExpectedTo: null } && Wanted.ExpectedTo is not null;

    /// <summary>The value of a field as text, or null.</summary>
    public static string? ValueOf(Organisation organisation, RegisterField field) => field switch
    {
        RegisterField.Name => organisation.Name,
        RegisterField.BusinessId => organisation.BusinessId,
        RegisterField.HomeMunicipality => organisation.HomeMunicipality,
        RegisterField.ExpectedFrom => organisation.ExpectedFrom.ToString(CultureInfo.InvariantCulture),
        RegisterField.ExpectedTo => organisation.ExpectedTo?.ToString(CultureInfo.InvariantCulture),
        RegisterField.ContactEmail => organisation.ContactEmail,
        _ => organisation.ContactLanguage switch { Language.Sv => "sv", Language.En => "en", _ => "fi" },
    };

    private static List<FieldChange> Differences(Organisation known, Organisation wanted) =>
    [
        .. from field in Enum.GetValues<RegisterField>()
           let change = new FieldChange(field, ValueOf(known, field), ValueOf(wanted, field))
           where change.Before != change.After
           select change,
    ];
}

/// <summary>What a list of organisations would do to the register.</summary>
/// <param name="Basis">Fingerprint of the register that it was held against.</param>
/// <param name="Changes">Each organisation of the list, in its order.</param>
/// <param name="NotNamed">Organisations of the register that the list does not name. They stay as they are.</param>
public sealed record RegisterPreview(string Basis, IReadOnlyList<RegisterChange> Changes, IReadOnlyList<Organisation> NotNamed)
{
    /// <summary>True when the register says all of it already.</summary>
    public bool IsNothing => Changes.All(change => change.IsNothing);

    /// <summary>Holds a list against a register.</summary>
    /// <param name="register">The register.</param>
    /// <param name="wanted">The list, each organisation and side at most once.</param>
    internal static RegisterPreview Of(IReadOnlyCollection<Organisation> register, IReadOnlyCollection<Organisation> wanted)
    {
        var known = register.ToDictionary(row => (row.ParId, row.Side));
        var named = wanted.Select(row => (row.ParId, row.Side)).ToHashSet();
        return new RegisterPreview(
            BasisOf(register),
            [.. wanted.Select(row => new RegisterChange(row, known.GetValueOrDefault((row.ParId, row.Side))))],
            [.. register.Where(row => !named.Contains((row.ParId, row.Side)))
                .OrderBy(row => row.ParId, StringComparer.Ordinal).ThenBy(row => row.Side)]);
    }

    /// <summary>SHA-256 of everything that the register says, as 64 lower-case hexadecimal digits.</summary>
    private static string BasisOf(IEnumerable<Organisation> register)
    {
        var text = new StringBuilder();
        foreach (var row in register.OrderBy(row => row.ParId, StringComparer.Ordinal).ThenBy(row => row.Side))
            text.AppendJoin('\u001f', [row.ParId, row.Side.Code(), .. Enum.GetValues<RegisterField>()
                .Select(field => RegisterChange.ValueOf(row, field))])
                .Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
