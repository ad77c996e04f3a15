using Par.Portal.Shell;
using Par.Warehouse.Catalogue;

namespace Par.Portal.Submit;

/// <summary>Dates, times and counted things as labels, so that they can stand in a sentence of any of the three languages.</summary>
internal static class Words
{
    /// <summary>A day.</summary>
    public static Label Day(DateOnly day) => Each(language => NumberText.Day(language, day));

    /// <summary>A moment in Finnish time.</summary>
    public static Label Moment(DateTime utc) => Each(language => NumberText.Moment(language, utc));

    /// <summary>A number of things: <paramref name="one"/> for one, <paramref name="many"/> with the number in its place <c>{0}</c> for the others.</summary>
    public static Label Count(int number, Label one, Label many) =>
        number == 1 ? one : many.With(Each(language => NumberText.Number(language, number)));

    /// <summary>A number of errors: <c>3 virhettä</c>.</summary>
    public static Label Errors(int number) => Count(number, new("1 virhe", "1 fel", "1 error"), new("{0} virhettä", "{0} fel", "{0} errors"));

    /// <summary>A number of warnings: <c>3 huomautusta</c>.</summary>
    public static Label Warnings(int number) => Count(
        number, new("1 huomautus", "1 varning", "1 warning"), new("{0} huomautusta", "{0} varningar", "{0} warnings"));

    /// <summary>The warnings as what is to be gone through: <c>yksi huomautus</c>, <c>3 huomautusta</c>.</summary>
    public static Label WarningsToReview(int number) => Count(
        number, new("huomautus", "varningen", "the warning"), new("{0} huomautusta", "{0} varningar", "{0} warnings"));

    /// <summary>A number of days: <c>3 päivää</c>.</summary>
    public static Label Days(int number) => Count(number, new("1 päivä", "1 dag", "1 day"), new("{0} päivää", "{0} dagar", "{0} days"));

    /// <summary>A number of rows: <c>3 riviä</c>.</summary>
    public static Label Rows(int number) => Count(number, new("1 rivi", "1 rad", "1 row"), new("{0} riviä", "{0} rader", "{0} rows"));

    /// <summary>The size of a file: <c>1,4 Mt</c>.</summary>
    public static Label Size(long bytes) => bytes < 100_000
        ? new Label("{0} kt", "{0} kB", "{0} kB").With(Each(language => NumberText.Number(language, Math.Max(bytes, 1) / 1000.0, bytes < 1000 ? 1 : 0)))
        : new Label("{0} Mt", "{0} MB", "{0} MB").With(Each(language => NumberText.Number(language, bytes / 1_000_000.0, 1)));

    private static Label Each(Func<Language, string> text) => new(text(Language.Fi), text(Language.Sv), text(Language.En));
}
