using System.Text;
using Par.Warehouse.Collection;

namespace Par.Ingest.Tests.Corpus;

/// <summary>JSON that is broken, of another shape, or made to exhaust its reader.</summary>
internal static class JsonFiles
{
    private const string Name = "toimitus.json";
    private const string Unit = "\"ORG_UNITNAME\": \"Etsivä nuorisotyö Mallila\"";

    public static IEnumerable<BadFile> All()
    {
        foreach (var percent in (int[])[10, 50, 99])
            yield return new($"json: cut short at {percent} %", Name, () => Bytes(GoodFiles.Json[..(GoodFiles.Json.Length * percent / 100)]), "PAR-101");
        foreach (var (what, old, changed) in ((string, string, string)[])
        [
            ("single quotes", Unit, "'ORG_UNITNAME': 'x'"), ("a comma too many", Unit, Unit + ","), ("a comment", Unit, Unit + " /* x */"), ("no comma", Unit + ",", Unit),
            ("NaN", Unit, "\"ORG_UNITNAME\": NaN"), ("Infinity", Unit, "\"ORG_UNITNAME\": -Infinity"), ("a number with a comma", Unit, "\"ORG_UNITNAME\": 0,5"), ("a number that begins with 0", Unit, "\"ORG_UNITNAME\": 007"),
            ("a line break in a text", Unit, "\"ORG_UNITNAME\": \"a\nb\""), ("an unknown escape", Unit, "\"ORG_UNITNAME\": \"\\x41\""), ("a field twice", Unit, Unit + ", " + Unit),
            ("half of a surrogate pair in a text", Unit, "\"ORG_UNITNAME\": \"\\uD83D\""), ("half of a surrogate pair in a name", Unit, "\"\\uDE00\": 1"), ("the wrong half of a surrogate pair", Unit, "\"ORG_UNITNAME\": \"\\uDE00\\uD83D\""),
        ])
            yield return new($"json: {what}", Name, () => GoodFiles.WithJson(old, changed), "PAR-101");
        yield return new("json: text after its end", Name, () => Bytes(GoodFiles.Json + "x"), "PAR-101");
        yield return new("json: two documents", Name, () => Bytes(GoodFiles.Json + GoodFiles.Json), "PAR-101");
        yield return new("json: a sheet twice", Name, () => GoodFiles.WithJson("\"clients\": [", "\"clients\": [], \"clients\": ["), "PAR-101");
        yield return new("json: a sheet twice in another case", Name, () => GoodFiles.WithJson("\"clients\": [", "\"CLIENTS\": [], \"clients\": ["), "PAR-105", new Location("clients"));
        yield return new("json: a field twice in another case", Name, () => GoodFiles.WithJson("\"ENT_SEX\":", "\"ent_sex\": \"1\", \"ENT_SEX\":"), "PAR-105", new Location("clients", 1, "ENT_SEX"));
        yield return new("json: an array at the top", Name, () => Bytes($"[{GoodFiles.Json}]"), "PAR-101");
        yield return new("json: the organisation is a text", Name, () => Bytes("{\"organisation\": \"P0179\"}"), "PAR-101", new Location("organisation", 2));
        yield return new("json: the organisation is an empty list", Name, () => Bytes("{\"organisation\": []}"), "PAR-103", new Location("organisation"));
        yield return new("json: an empty object", Name, () => Bytes("{}"), "PAR-103", new Location("organisation"));
        yield return new("json: a client is a number", Name, () => GoodFiles.WithJson("\"clients\": [", "\"clients\": [5,"), "PAR-101", new Location("clients", 2));
        yield return new("json: a client is null", Name, () => GoodFiles.WithJson("\"clients\": [", "\"clients\": [null,"), "PAR-101", new Location("clients", 2));
        yield return new("json: a value is an object", Name, () => GoodFiles.WithJson(Unit, "\"ORG_UNITNAME\": {\"fi\": \"x\"}"), "PAR-101", new Location("organisation", 2));
        yield return new("json: lists in a list", Name, () => GoodFiles.WithJson(Unit, "\"ORG_UNITNAME\": [[\"x\"]]"), "PAR-101", new Location("organisation", 2));
        yield return new("json: nested 100,000 deep", Name, () => GoodFiles.WithJson(Unit, "\"ORG_UNITNAME\": " + new string('[', 100_000)), "PAR-101");
        yield return new("json: nested 20 deep", Name, () => GoodFiles.WithJson(Unit, "\"ORG_UNITNAME\": " + new string('[', 20) + new string(']', 20)), "PAR-101");
        yield return new("json: a text of 40,000 characters", Name, () => GoodFiles.WithJson("Mallilan", new string('a', 40_000)), "PAR-102");
        yield return new("json: a text of ten million characters", Name, () => GoodFiles.WithJson("Mallilan", new string('a', 10_000_000)), "PAR-102") { MostBytes = 90_000_000 };
        yield return new("json: a name of 40,000 characters", Name, () => GoodFiles.WithJson("ENT_SEX", new string('a', 40_000)), "PAR-102");
        yield return new("json: 1,001 fields in a client", Name, () => GoodFiles.WithJson("\"ENT_SEX\":", string.Concat(Enumerable.Range(0, 1_001).Select(number => $"\"X{number}\": 1, ")) + "\"ENT_SEX\":"), "PAR-102");
        yield return new("json: 201 sheets", Name, () => Bytes("{" + string.Join(',', Enumerable.Range(0, 201).Select(number => $"\"t{number}\": []")) + "}"), "PAR-102");
        yield return new("json: clients that each have other fields", Name, () => Bytes("{\"clients\": [" + string.Join(',', Enumerable.Range(0, 2_000).Select(number => $"{{\"x{number}\": 1}}")) + "]}"), "PAR-102");
        yield return new("json: a number of 300 digits", Name, () => GoodFiles.WithJson("\"W_HTV\": 0.75", "\"W_HTV\": " + new string('9', 300)), "PAR-113", new Location("workers", 2, "W_HTV"));
        yield return new("json: a number beyond all bounds", Name, () => GoodFiles.WithJson("\"W_HTV\": 0.75", "\"W_HTV\": 1e999999"), "PAR-113", new Location("workers", 2, "W_HTV"));
        yield return new("json: a zero character in a text", Name, () => GoodFiles.WithJson(Unit, "\"ORG_UNITNAME\": \"a\\u0000b\""), "PAR-107", new Location("organisation", 2, "ORG_UNITNAME"));
        yield return new("json: broken letters", Name, () => GoodFiles.WithJson("Etsivä", "EtsivÃ¤"), "PAR-151", new Location("organisation", 2, "ORG_UNITNAME"));
        yield return new("json: a field that nobody knows", Name, () => GoodFiles.WithJson("\"ENT_SEX\":", "\"ENT_SUKUPUOLI\": 1, \"ENT_SEX\":"), "PAR-112", new Location("clients", 1, Par.Ingest.Formats.Workbook.ColumnName.Of(GoodFiles.ColumnInJson("ENT_SEX"))));
        yield return new("json: a sheet that nobody knows", Name, () => GoodFiles.WithJson("\"clients\": [", "\"lisatiedot\": [{\"a\": 1}], \"clients\": ["), "PAR-104");
        foreach (var (what, encoding) in ((string, Encoding)[])[("UTF-16 with mark", new UnicodeEncoding(false, true)), ("UTF-16 big-endian with mark", new UnicodeEncoding(true, true)), ("UTF-16", new UnicodeEncoding(false, false)), ("UTF-16 big-endian", new UnicodeEncoding(true, false))])
            yield return new($"json: in {what}", Name, () => [.. encoding.GetPreamble(), .. encoding.GetBytes(GoodFiles.Json)], "PAR-101");
        yield return new("json: in Windows-1252", Name, () => Par.Ingest.Formats.Csv.CsvFormat.Windows1252.GetBytes(GoodFiles.Json), "PAR-101");
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
