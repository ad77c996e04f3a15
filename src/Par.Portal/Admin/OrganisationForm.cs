using System.Globalization;
using System.Text.RegularExpressions;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Portal.Admin;

/// <summary>
/// An organisation as an administrator wrote it, in a form or in a row of a workbook: either it can be registered, or the errors say why
/// not.
/// </summary>
/// <param name="Organisation">The organisation, or null when there are errors.</param>
/// <param name="Errors">What is wrong, by field.</param>
internal sealed partial record OrganisationForm(Organisation? Organisation, IReadOnlyList<(string Field, Label Message)> Errors)
{
    private const int LongestName = 200;

    /// <summary>Reads the fields, each asked for by its name: <c>par-id</c>, <c>side</c>, <c>name</c> and so on.</summary>
    public static OrganisationForm Read(Func<string, string?> valueOf, Gazetteer gazetteer)
    {
        var errors = new List<(string, Label)>();
        var (parId, name, businessId) = (Text("par-id")?.ToUpperInvariant(), Text("name"), Text("business-id"));
        var (municipality, contactEmail) = (Text("municipality")?.PadLeft(3, '0'), Text("contact-email"));
        var (from, to) = (YearOf(Text("expected-from")), YearOf(Text("expected-to")));
        Must(ParIdForm().IsMatch(parId ?? ""), "par-id", AdminTexts.ParIdWrong);
        Must(Sides.TryParse(Text("side"), out var side), "side", AdminTexts.SideWrong);
        Must(name is not null, "name", AdminTexts.NameMissing);
        Must(name is null || name.Length <= LongestName, "name", AdminTexts.NameTooLong.With(LongestName));
        Must(Warehouse.Collection.BusinessId.IsValid(businessId), "business-id", AdminTexts.BusinessIdWrong);
        Must(gazetteer.FindCurrent(municipality ?? "") is not null, "municipality", AdminTexts.MunicipalityUnknown);
        Must(from is not null, "expected-from", AdminTexts.YearWrong);
        Must(Text("expected-to") is null || to is not null, "expected-to", AdminTexts.YearWrong);
        Must(!(to < from), "expected-to", AdminTexts.YearsTurned);
        Must(contactEmail is null || IsEmail(contactEmail), "contact-email", AdminTexts.EmailWrong);
        var language = Text("contact-language") is { } code ? Languages.Find(code.ToLowerInvariant()) : Language.Fi;
        Must(language is not null, "contact-language", AdminTexts.LanguageWrong);
        return errors.Count > 0 ? new(null, errors) : new(new Organisation
        {
            ParId = parId!, Side = side, Name = name!, BusinessId = businessId!, HomeMunicipality = municipality!,
            ExpectedFrom = from!.Value, ExpectedTo = to, ContactEmail = contactEmail, ContactLanguage = language!.Value,
        }, []);

        string? Text(string field) => valueOf(field)?.Trim() is { Length: > 0 } text ? text : null;

        void Must(bool isSo, string field, Label message)
        {
            if (!isSo)
                errors.Add((field, message));
        }
    }

    /// <summary>
    /// True for what has the form of an e-mail address: enough to catch a slip of the hand; whether it exists only the mail server knows.
    /// </summary>
    public static bool IsEmail(string text) => EmailForm().IsMatch(text);

    private static int? YearOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2008 and <= 2100 ? year : null;

    [GeneratedRegex(@"^[^\s@<>,;""]{1,64}@[^\s@<>,;""]{1,120}\.[^\s@<>,;"".]{2,}$")]
    private static partial Regex EmailForm();

    [GeneratedRegex("^P[0-9]{4}$")]
    private static partial Regex ParIdForm();
}
