using System.Text.Json;
using System.Text.Json.Serialization;
using Par.Warehouse.Collection;

namespace Par.Warehouse.Catalogue;

/// <summary><c>year.json</c>: the steering authority, the rounds and the numeric settings of a year.</summary>
internal sealed record YearFile(Authority Authority, IReadOnlyList<RoundWindow> Rounds, IReadOnlyDictionary<string, double> Thresholds)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static YearFile Read(string path)
    {
        if (!File.Exists(path))
            throw new CatalogueException(path, 0, "the file is missing; add it (the other years show how it looks).");
        try
        {
            using var stream = File.OpenRead(path);
            var content = JsonSerializer.Deserialize<Content>(stream, Options) ?? throw new JsonException("The file is empty.");
            RoundWindow[] rounds = [.. content.Rounds.Select(Window).OrderBy(round => round.Kind)];
            return rounds.Select(round => round.Kind).SequenceEqual(Enum.GetValues<RoundKind>())
                ? new YearFile(new Authority(content.Authority.Code, content.Authority.Name), rounds, content.Thresholds)
                : throw new CatalogueException(path, 0, "the rounds T1, T2 and T3 must each stand once.");

            RoundWindow Window(RoundContent round) => new(
                Round.KindOf(round.Round) ?? throw new CatalogueException(path, 0, $"the round '{round.Round}' must be T1, T2 or T3."),
                round.Opens, round.Deadline, round.CutOff);
        }
        catch (JsonException error)
        {
            throw new CatalogueException(path, (int)(error.LineNumber ?? -1) + 1, error.Message, error);
        }
    }

    // Basis is for the reader of the file: "published" when the deadline was announced, "assumed" when it is a plausible date.
    private sealed record RoundContent(string Round, DateOnly Opens, DateOnly Deadline, string Basis, DateOnly? CutOff = null);

    private sealed record AuthorityContent(string Code, Label Name);

    private sealed record Content(AuthorityContent Authority, IReadOnlyList<RoundContent> Rounds, IReadOnlyDictionary<string, double> Thresholds);
}
