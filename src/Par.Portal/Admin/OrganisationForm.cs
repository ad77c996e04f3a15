using System.Globalization;
using System.Text.RegularExpressions;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Portal.Admin;

/// <summary>An organisation as an administrator typed it: either it can be registered, or the errors say why not.</summary>
/// <param name="Organisation">The organisation, or null when there are errors.</param>
/// <param name="Errors">What is wrong, by field.</param>
internal sealed partial record OrganisationForm(Organisation? Organisation, IReadOnlyList<(string Field, Label Message)> Errors)
{
    /// <summary>Reads the fields.</summary>
    public static OrganisationForm Read(
        string? parId, Side side, string? name, string? businessId, string? municipality, string? expectedFrom, string? expectedTo,
        string? contactEmail, Language contactLanguage, Gazetteer gazetteer)
    {
        var errors = new List<(string, Label)>();
        if (!ParIdForm().IsMatch(parId?.Trim() ?? ""))
            errors.Add(("par-id", AdminTexts.ParIdWrong));
        if (string.IsNullOrWhiteSpace(name))
            errors.Add(("name", AdminTexts.NameMissing));
        if (!Warehouse.Collection.BusinessId.IsValid(businessId?.Trim()))
            errors.Add(("business-id", AdminTexts.BusinessIdWrong));
        if (gazetteer.FindCurrent(municipality?.Trim() ?? "") is null)
            errors.Add(("municipality", AdminTexts.MunicipalityUnknown));
        if (YearOf(expectedFrom) is null)
            errors.Add(("expected-from", AdminTexts.YearWrong));
        if (!string.IsNullOrWhiteSpace(expectedTo) && YearOf(expectedTo) is null)
            errors.Add(("expected-to", AdminTexts.YearWrong));
        if (!string.IsNullOrWhiteSpace(contactEmail) && !EmailForm().IsMatch(contactEmail.Trim()))
            errors.Add(("contact-email", AdminTexts.EmailWrong));
        return errors.Count > 0 ? new(null, errors) : new(new Organisation
        {
            ParId = parId!.Trim(), Side = Enum.IsDefined(side) ? side : Side.Ent, Name = name!.Trim(), BusinessId = businessId!.Trim(),
            HomeMunicipality = municipality!.Trim(), ExpectedFrom = YearOf(expectedFrom)!.Value, ExpectedTo = YearOf(expectedTo),
            ContactEmail = string.IsNullOrWhiteSpace(contactEmail) ? null : contactEmail.Trim(),
            ContactLanguage = Enum.IsDefined(contactLanguage) ? contactLanguage : Language.Fi,
        }, []);
    }

    private static int? YearOf(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2008 and <= 2100 ? year : null;

    // Enough to catch a slip of the hand; whether the address exists only the mail server knows.
    [GeneratedRegex(@"^[^\s@<>,;""]{1,64}@[^\s@<>,;""]{1,120}\.[^\s@<>,;"".]{2,}$")]
    private static partial Regex EmailForm();

    [GeneratedRegex("^P[0-9]{4}$")]
    private static partial Regex ParIdForm();
}
