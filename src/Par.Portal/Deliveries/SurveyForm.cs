using System.Globalization;
using Par.Ingest.Survey;
using Par.Portal.Shell;
using Par.Warehouse.Catalogue;
using Par.Warehouse.Collection;
using Par.Warehouse.Places;

namespace Par.Portal.Deliveries;

/// <summary>The fields of the form: what was typed, and the answer when every field can be read.</summary>
public sealed class SurveyForm
{
    private readonly Dictionary<string, string> values;
    private readonly CatalogueYear catalogue;

    private SurveyForm(Dictionary<string, string> values, CatalogueYear catalogue) => (this.values, this.catalogue) = (values, catalogue);

    /// <summary>Fields by name, as they were typed; what was not filled in is missing.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>The form as it begins.</summary>
    public static SurveyForm Of(SurveyAnswer answer, CatalogueYear catalogue, Language language)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["service-name"] = answer.Organisation.ServiceName, ["type"] = answer.Organisation.AdministratorType, ["area"] = string.Join(", ", answer.Organisation.Area),
        };
        foreach (var count in answer.Counts)
        {
            values[FieldOf(count.AgeGroup, count.Gender, isReached: false)] = count.Contacted.ToString(CultureInfo.InvariantCulture);
            values[FieldOf(count.AgeGroup, count.Gender, isReached: true)] = count.Reached.ToString(CultureInfo.InvariantCulture);
        }
        if (answer.Workers > 0)
        {
            values["workers"] = answer.Workers.ToString(CultureInfo.InvariantCulture);
            values["person-years"] = NumberText.Number(language, (double)answer.PersonYears, 2);
        }
        return new SurveyForm(values, catalogue);
    }

    /// <summary>The form as it was sent.</summary>
    public static SurveyForm Of(IFormCollection form, CatalogueYear catalogue) => new(
        form.Where(field => !field.Key.StartsWith('_') && field.Value.ToString() is { Length: > 0 and <= 2000 })
            .ToDictionary(field => field.Key, field => field.Value.ToString().Trim(), StringComparer.Ordinal), catalogue);

    /// <summary>Name and id of the field of an age group and gender.</summary>
    public static string FieldOf(byte ageGroup, string gender, bool isReached) =>
        string.Create(CultureInfo.InvariantCulture, $"{gender}-{ageGroup}-{(isReached ? "reached" : "contacted")}");

    /// <summary>The genders of the year, in the order of the form.</summary>
    public IReadOnlyList<Code> Genders => catalogue.CodeLists["SEX"].Codes;

    /// <summary>The age groups of a side.</summary>
    public IReadOnlyList<AgeGroup> AgeGroups(Side side) => [.. catalogue.AgeGroups.Where(group => group.Sides.Contains(side))];

    /// <summary>What a field holds.</summary>
    public string? this[string field] => values.GetValueOrDefault(field);

    /// <summary>Reads the answer; without errors it can be entered.</summary>
    /// <param name="begun">The organisation that the answer is about.</param>
    /// <param name="gazetteer">Knows the municipalities of the year.</param>
    public (SurveyAnswer Answer, IReadOnlyList<(string Field, Label Message)> Errors) Read(SurveyAnswer begun, Gazetteer gazetteer)
    {
        var errors = new List<(string Field, Label Message)>();
        var answer = begun with
        {
            Organisation = begun.Organisation with { ServiceName = ServiceName(errors), AdministratorType = TypeOf(begun), Area = Area(gazetteer, errors) },
            Counts = [.. Counts(begun.Side, errors)],
            Workers = begun.Round.Kind == RoundKind.January ? Whole("workers", SurveyTexts.Workers, errors) : 0,
            PersonYears = begun.Round.Kind == RoundKind.January ? PersonYears(errors) : 0,
        };
        if (errors.Count == 0)
            errors.AddRange(answer.Problems().Select(problem => Error(problem, begun.Side)));
        return (answer, errors);
    }

    private string ServiceName(List<(string Field, Label Message)> errors)
    {
        if (this["service-name"] is { } name)
            return name;
        errors.Add(("service-name", SurveyTexts.ServiceNameMissing));
        return "";
    }

    private string TypeOf(SurveyAnswer begun) =>
        this["type"] is { } type && catalogue.CodeLists["OTYPE"].Find(type) is not null ? type : begun.Organisation.AdministratorType;

    private List<string> Area(Gazetteer gazetteer, List<(string Field, Label Message)> errors)
    {
        var codes = (this["area"] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(code => code.PadLeft(3, '0')).Distinct().ToList();
        if (codes.Count == 0)
            errors.Add(("area", SurveyTexts.AreaMissing));
        foreach (var code in codes.Where(code => gazetteer.Find(code, catalogue.Year) is null).Take(1))
            errors.Add(("area", SurveyTexts.AreaWrong.With(code, catalogue.Year)));
        return codes;
    }

    private IEnumerable<SurveyCount> Counts(Side side, List<(string Field, Label Message)> errors)
    {
        foreach (var group in AgeGroups(side))
        {
            foreach (var gender in Genders)
            {
                var reached = Whole(FieldOf(group.Number, gender.Concept, isReached: true), Name(group, gender), errors);
                var contacted = side == Side.Ty ? reached : Whole(FieldOf(group.Number, gender.Concept, isReached: false), Name(group, gender), errors);
                if (contacted > 0 || reached > 0)
                    yield return new SurveyCount(gender.Concept, group.Number, contacted, reached);
            }
        }
    }

    private int Whole(string field, Label name, List<(string Field, Label Message)> errors)
    {
        if (this[field] is not { } text)
            return 0;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= SurveyAnswer.Most)
            return number;
        errors.Add((field, SurveyTexts.NotANumber.With(name)));
        return 0;
    }

    private decimal PersonYears(List<(string Field, Label Message)> errors)
    {
        if (this["person-years"] is not { } text)
            return 0;
        if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number <= SurveyAnswer.Most && number == decimal.Round(number, 2))
            return number;
        errors.Add(("person-years", SurveyTexts.NotPersonYears));
        return 0;
    }

    private (string Field, Label Message) Error(SurveyProblem problem, Side side)
    {
        if (problem.Count is { } count)
        {
            var name = Name(catalogue.AgeGroups.First(group => group.Number == count.AgeGroup), Genders.First(gender => gender.Concept == count.Gender));
            return (FieldOf(count.AgeGroup, count.Gender, isReached: true), SurveyTexts.Of(problem.Fault).With(name));
        }
        return (problem.Fault switch
        {
            SurveyFault.MorePersonYearsThanWorkers or SurveyFault.WorkersWithoutPersonYears => "person-years",
            _ => FieldOf(AgeGroups(side)[0].Number, Genders[0].Concept, isReached: side == Side.Ty),
        }, SurveyTexts.Of(problem.Fault));
    }

    private static Label Name(AgeGroup group, Code gender) => new(
        $"{gender.Label.Fi}, {group.Label.Fi}", $"{gender.Label.Sv}, {group.Label.Sv}", $"{gender.Label.En}, {group.Label.En}");
}
