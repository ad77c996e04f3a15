using Par.Ingest.Formats.Document;
using Par.Ingest.Sample.Clients;

namespace Par.Ingest.Sample.Drafting;

/// <summary>Fills one row of a draft: what the year does not ask is left out, concepts become the year's codes.</summary>
internal readonly struct RowFiller(DraftSheet sheet, YearCodes codes)
{
    private readonly DraftRow row = sheet.Add();

    /// <summary>Puts a value where the year asks for it.</summary>
    public RowFiller Put(string variable, object? value)
    {
        if (value is not null && sheet.Has(variable))
            row[variable] = value;
        return this;
    }

    /// <summary>Puts the year's code of a concept where the year asks for it.</summary>
    public RowFiller PutCode(string variable, string list, string? concept)
    {
        if (concept is not null && sheet.Has(variable))
            row[variable] = codes.Of(list, concept);
        return this;
    }

    /// <summary>Puts the year's codes of several concepts where the year asks for them.</summary>
    public RowFiller PutCodes(string variable, string list, IEnumerable<string> concepts)
    {
        if (sheet.Has(variable))
        {
            var year = codes;
            var text = ListText.Join(concepts.Select(concept => year.Of(list, concept).Value).Distinct());
            row[variable] = text.Length > 0 ? text : null;
        }
        return this;
    }

    /// <summary>Puts what is asked about a client on both sides.</summary>
    /// <param name="side"><c>ENT</c> or <c>TY</c>, the beginning of the variables' codes.</param>
    /// <param name="person">The client.</param>
    /// <param name="municipality">The municipality's code in the file's year.</param>
    public RowFiller PutPerson(string side, Person person, string municipality) => this
        .Put(side + "_ID", person.Id)
        .Put(side + "_BYEAR", person.BirthYear)
        .Put(side + "_BEST", person.BirthEstimated ? true : null)
        .PutCode(side + "_SEX", "SEX", person.Gender)
        .PutCode(side + "_LANG", "LANG", person.Language)
        .Put(side + "_LANG_T", person.OtherLanguage)
        .Put(side + "_KUNTA", municipality)
        .PutCode(side + "_EDU", "EDU", person.Education)
        .PutCode(side + "_EDUBR", "EDUBR", person.Interrupted)
        .PutCode(side + "_ACT0", "ACT", person.Activity)
        .PutCode(side + "_INC0", "INC", person.Income)
        .PutCode(side + "_HOUS0", "HOUS", person.Housing);
}
